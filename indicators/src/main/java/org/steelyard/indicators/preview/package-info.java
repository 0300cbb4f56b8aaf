/** A look at one indicator before it counts: its values, how they are spread, and what they go along with. */
@NullMarked
package org.steelyard.indicators.preview;

import org.jspecify.annotations.NullMarked;
