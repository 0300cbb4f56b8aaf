/** The open tables of a run, as RFC 4180 files. */
@NullMarked
package org.steelyard.reports.csv;

import org.jspecify.annotations.NullMarked;
