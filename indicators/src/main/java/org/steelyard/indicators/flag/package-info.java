/** Flags and trends: who is last, how sure that is, what speaks for the unit, and how it came there. */
@NullMarked
package org.steelyard.indicators.flag;

import org.jspecify.annotations.NullMarked;
