/** sample-data. */
@NullMarked
package org.steelyard.sample;

import org.jspecify.annotations.NullMarked;
