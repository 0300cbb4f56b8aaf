package org.steelyard.sample;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where finished records go: a CSV file in some encoding, or an Excel sheet. */
interface RecordSink extends Closeable {

    void write(List<String> record) throws IOException;
}
