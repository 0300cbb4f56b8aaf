/** A source profile: how one city's exports map onto the source tables. */
@NullMarked
package org.steelyard.jobs.profile;

import org.jspecify.annotations.NullMarked;
