/** jobs. */
@NullMarked
package org.steelyard.jobs;

import org.jspecify.annotations.NullMarked;
