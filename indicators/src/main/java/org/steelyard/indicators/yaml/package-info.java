/** Reads rulebooks and profiles from YAML, with the line of every fault. */
@NullMarked
package org.steelyard.indicators.yaml;

import org.jspecify.annotations.NullMarked;
