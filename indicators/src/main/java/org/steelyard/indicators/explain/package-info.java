/** Why a score is what it is, and why it moved: from what a run leaves in its folder, without counting anything again. */
@NullMarked
package org.steelyard.indicators.explain;

import org.jspecify.annotations.NullMarked;
