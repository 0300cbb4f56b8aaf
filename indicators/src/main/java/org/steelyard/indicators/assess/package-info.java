/** Turns measurements into scores, rankings and flags. */
@NullMarked
package org.steelyard.indicators.assess;

import org.jspecify.annotations.NullMarked;
