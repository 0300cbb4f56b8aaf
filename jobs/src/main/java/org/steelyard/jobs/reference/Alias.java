package org.steelyard.jobs.reference;

import java.io.Serializable;

/**
 * A name under which a department appears in exports, and when.
 *
 * <p>When a department was split, its name means several departments on the same days: each either for one district or one
 * service item, or for a share of all other records.
 *
 * @param department the department's present name
 * @param from first epoch day on which the alias means it
 * @param to last epoch day, inclusive
 * @param district the only district in which it means it; empty: all
 * @param item the only service item for which it means it; empty: all
 * @param low where its share begins, in parts of {@link #WHOLE}
 * @param high where its share ends
 */
public record Alias(String department, int from, int to, String district, String item, int low, int high)
        implements Serializable {

    /** The whole of a department, in the parts in which shares are given. */
    public static final int WHOLE = 10_000;

    /** A name that means one department alone. */
    public Alias(String department, int from, int to) {
        this(department, from, to, "", "", 0, WHOLE);
    }

    /** Whether it means its department for one district or one service item only. */
    public boolean named() {
        return !district.isEmpty() || !item.isEmpty();
    }

    /** Whether it shares its days with other departments. */
    public boolean shared() {
        return named() || high - low < WHOLE;
    }
}
