/** The workbook of a run, a class a sheet. */
@NullMarked
package org.steelyard.reports.excel;

import org.jspecify.annotations.NullMarked;
