/** The working-day clock. */
@NullMarked
package org.steelyard.jobs.clock;

import org.jspecify.annotations.NullMarked;
