/** The verbs that make tables of tables: chains of cases, and the register as rows. */
@NullMarked
package org.steelyard.jobs.derive;

import org.jspecify.annotations.NullMarked;
