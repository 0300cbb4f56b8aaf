/** From raw files to clean rows: every row accepted, superseded, excluded or rejected. */
@NullMarked
package org.steelyard.jobs.intake;

import org.jspecify.annotations.NullMarked;
