/** The charts of a run, as PNG and SVG. */
@NullMarked
package org.steelyard.reports.chart;

import org.jspecify.annotations.NullMarked;
