/** What a user must mend: problems with file, line and sentence, told all at once. */
@NullMarked
package org.steelyard.indicators.problem;

import org.jspecify.annotations.NullMarked;
