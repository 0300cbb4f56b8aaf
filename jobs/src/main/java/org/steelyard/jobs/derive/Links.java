package org.steelyard.jobs.derive;

import java.util.Iterator;
import org.apache.spark.sql.Row;

/** The links that stand in rows, one after the other. */
record Links(Iterator<Row> rows) implements Iterator<Link> {

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Link next() {
        return Link.of(rows.next());
    }
}
