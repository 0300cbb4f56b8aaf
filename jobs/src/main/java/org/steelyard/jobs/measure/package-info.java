/** Counts the frozen tables: one scan a table, whatever the number of indicators. */
@NullMarked
package org.steelyard.jobs.measure;

import org.jspecify.annotations.NullMarked;
