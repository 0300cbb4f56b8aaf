package org.steelyard.jobs.derive;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.clock.WorkCalendar;

/**
 * Joins cases to chains.
 *
 * <p>Cases of one topic with the same bundle are one chain. Without a bundle those of one applicant are, as long as they were
 * applied for within thirty working days of the chain's first application. A case with neither belongs to no chain.
 */
final class Chainer implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int REACH = 30;

    private final WorkCalendar calendar;
    private final ChainRow rows;

    Chainer(WorkCalendar calendar, int replicates) {
        this.calendar = calendar;
        this.rows = new ChainRow(calendar, replicates);
    }

    /** The chains of links that come in order: by topic, bundle, applicant, time of application and id. */
    Iterator<InternalRow> chains(Iterator<Link> links) {
        return new Iterator<>() {
            private @Nullable Link next = links.hasNext() ? links.next() : null;

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public InternalRow next() {
                Link first = next;
                if (first == null) {
                    throw new NoSuchElementException();
                }
                List<Link> chain = new ArrayList<>(List.of(first));
                next = links.hasNext() ? links.next() : null;
                while (next != null && belongs(first, next)) {
                    chain.add(next);
                    next = links.hasNext() ? links.next() : null;
                }
                return rows.of(chain);
            }
        };
    }

    private boolean belongs(Link first, Link other) {
        return first.near(other) && (!first.bundle().isEmpty() || within(day(first.applied()), day(other.applied())));
    }

    private boolean within(int first, int other) {
        int from = calendar.sequence(first);
        int to = calendar.sequence(other);
        return from != WorkCalendar.NOT_COVERED && to != WorkCalendar.NOT_COVERED && to - from <= REACH;
    }

    static int day(LocalDateTime time) {
        return Math.toIntExact(time.toLocalDate().toEpochDay());
    }
}
