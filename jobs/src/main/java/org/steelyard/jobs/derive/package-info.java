/** The verbs that make tables of tables: recurrences of tickets, and rated items. */
@NullMarked
package org.steelyard.jobs.derive;

import org.jspecify.annotations.NullMarked;
