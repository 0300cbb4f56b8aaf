/** The paper of a run: tables, workbook and charts from one assessment. */
@NullMarked
package org.steelyard.reports;

import org.jspecify.annotations.NullMarked;
