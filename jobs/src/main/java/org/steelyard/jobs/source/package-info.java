/** The nouns of intake: the source tables, their columns and code books. */
@NullMarked
package org.steelyard.jobs.source;

import org.jspecify.annotations.NullMarked;
