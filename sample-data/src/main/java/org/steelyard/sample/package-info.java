/** The fictional city of Yunzhou (云州市), and the generator that writes its records at any size. */
@NullMarked
package org.steelyard.sample;

import org.jspecify.annotations.NullMarked;
