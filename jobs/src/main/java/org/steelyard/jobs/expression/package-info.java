/** What an expression of a rulebook may say: one condition or number a row, the same on every machine and on another engine. */
@NullMarked
package org.steelyard.jobs.expression;

import org.jspecify.annotations.NullMarked;
