/** What assessors and departments read: register, data dictionary and method note of the rulebook in force. */
@NullMarked
package org.steelyard.reports.register;

import org.jspecify.annotations.NullMarked;
