/** The nouns of a result: tallies, measurements, scores, rankings and flags. */
@NullMarked
package org.steelyard.indicators.result;

import org.jspecify.annotations.NullMarked;
