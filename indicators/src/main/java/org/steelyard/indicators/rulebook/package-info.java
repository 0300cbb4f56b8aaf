/** The nouns of a rulebook: indicators, how they are measured and scored, and the scheme that joins them. */
@NullMarked
package org.steelyard.indicators.rulebook;

import org.jspecify.annotations.NullMarked;
