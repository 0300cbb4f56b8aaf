/** The command line. */
@NullMarked
package org.steelyard.jobs.command;

import org.jspecify.annotations.NullMarked;
