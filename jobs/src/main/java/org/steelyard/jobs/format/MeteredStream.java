package org.steelyard.jobs.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to go on when its reader asks for more and more without arriving anywhere. */
final class MeteredStream extends FilterInputStream {

    private final long most;
    private long since;

    /** A stream of which at most so many bytes may be read between two arrivals. */
    MeteredStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** Says that the reader came to something: the count begins anew. */
    void arrived() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        meter(1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        meter(n);
        return n;
    }

    private void meter(int n) throws IOException {
        since += n;
        if (since > most) {
            throw new Refusal("an element or a text is longer than " + most + " bytes: this is no table of records");
        }
    }
}
