/** What a change of rules would move, before it is in force. */
@NullMarked
package org.steelyard.indicators.plan;

import org.jspecify.annotations.NullMarked;
