/** The tables that are made of frozen ones, each declared once and shared by all indicators. */
@NullMarked
package org.steelyard.jobs.derived;

import org.jspecify.annotations.NullMarked;
