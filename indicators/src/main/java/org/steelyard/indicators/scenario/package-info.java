/** How much a result owes to the choices of its makers: other choices tried one at a time, and all at once. */
@NullMarked
package org.steelyard.indicators.scenario;

import org.jspecify.annotations.NullMarked;
