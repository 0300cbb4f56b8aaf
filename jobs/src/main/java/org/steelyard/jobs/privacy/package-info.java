/** Personal data: what looks like it, and how certificate numbers are checked. */
@NullMarked
package org.steelyard.jobs.privacy;

import org.jspecify.annotations.NullMarked;
