/**
 * How sure figures are: pure statistics over points and their variances, where NaN in an array marks an absent value.
 */
@NullMarked
package org.steelyard.indicators.certainty;

import org.jspecify.annotations.NullMarked;
