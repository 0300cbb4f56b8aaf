/** The formats in which exports come, each behind {@link org.steelyard.jobs.format.Format}: a file becomes tables of records. */
@NullMarked
package org.steelyard.jobs.format;

import org.jspecify.annotations.NullMarked;
