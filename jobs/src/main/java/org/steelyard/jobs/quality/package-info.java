/** The quality of the data: counted while records are frozen, appraised by source, department and column. */
@NullMarked
package org.steelyard.jobs.quality;

import org.jspecify.annotations.NullMarked;
