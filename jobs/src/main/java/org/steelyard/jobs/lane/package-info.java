/** Expressions of a rulebook over batches of rows: for each the values of all rows of the batch at once, a lane. */
@NullMarked
package org.steelyard.jobs.lane;

import org.jspecify.annotations.NullMarked;
