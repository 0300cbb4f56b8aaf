/** Reference tables: departments, districts, service items, calendar. */
@NullMarked
package org.steelyard.jobs.reference;

import org.jspecify.annotations.NullMarked;
