package org.steelyard.indicators.result;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list that never changes and makes its entries when they are asked for, so that millions of them need not exist at once.
 *
 * @param <T> what it lists
 */
public final class OnDemand<T> extends AbstractList<T> implements RandomAccess {

    private final int size;
    private final IntFunction<? extends T> entries;

    /** A list of so many entries, each made from its index, equal ones each time. */
    public OnDemand(int size, IntFunction<? extends T> entries) {
        this.size = size;
        this.entries = entries;
    }

    /** Lists one behind the other; they must not change any more. */
    public static <T> List<T> joined(List<List<T>> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int[] ends = new int[parts.size()];
        int end = 0;
        for (int part = 0; part < ends.length; part++) {
            end = Math.addExact(end, parts.get(part).size());
            ends[part] = end;
        }
        return new OnDemand<>(end, index -> {
            int part = 0;
            while (index >= ends[part]) {
                part++;
            }
            return parts.get(part).get(part == 0 ? index : index - ends[part - 1]);
        });
    }

    /** A list that nobody can change: a copy, but for one that makes its entries on demand. */
    public static <T> List<T> kept(List<T> list) {
        return list instanceof OnDemand ? list : List.copyOf(list);
    }

    @Override
    public T get(int index) {
        return entries.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
