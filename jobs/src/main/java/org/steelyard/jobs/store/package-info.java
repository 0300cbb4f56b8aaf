/** What a run leaves on disk: frozen tables, rejected rows, manifest, all or nothing. */
@NullMarked
package org.steelyard.jobs.store;

import org.jspecify.annotations.NullMarked;
