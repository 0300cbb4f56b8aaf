/**
 * Pure functions on columns of numbers, in which NaN marks an absent value that is skipped; a column that is given is never
 * changed.
 */
@NullMarked
package org.steelyard.indicators.arithmetic;

import org.jspecify.annotations.NullMarked;
