/** What the workbook and the charts both show: look-ups and standings, without any drawing. */
@NullMarked
package org.steelyard.reports.view;

import org.jspecify.annotations.NullMarked;
