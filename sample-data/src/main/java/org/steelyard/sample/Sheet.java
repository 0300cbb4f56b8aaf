package org.steelyard.sample;

import java.io.Closeable;
import java.io.IOException;

/** A file being written, row by row. */
interface Sheet extends Closeable {

    void add(Line line) throws IOException;
}
