/** The Spark jobs and their main path. */
@NullMarked
package org.steelyard.jobs;

import org.jspecify.annotations.NullMarked;
