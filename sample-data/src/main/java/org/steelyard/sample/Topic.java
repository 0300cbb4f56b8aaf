package org.steelyard.sample;

import java.util.List;

/** A topic of the business environment: what a project is worth, what it costs, and which cases follow the first one. */
enum Topic {
    NONE(0, 0, 0, 0),
    STARTING_BUSINESS(0, 0, 0, 0, new Follower("YZ01009", 10_000, 1), new Follower("YZ04009", 7_000, 2)),
    CONSTRUCTION_PERMITS(500_000, 80, 20, 1, new Follower("YZ08008", 10_000, 4), new Follower("YZ01010", 10_000, 6)),
    REGISTERING_PROPERTY(300_000, 15, 2, 0, new Follower("YZ02009", 8_000, 1)),
    GETTING_ELECTRICITY(50_000, 60, 1, 2),
    GETTING_WATER_GAS(30_000, 30, 2, 1);

    private final int value;
    private final int values;
    private final int fee;
    private final int external;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Follower> followers;

    /**
     * A topic.
     *
     * @param value the smallest value of a project in yuan, 0 where it has none
     * @param values how many times that it may be
     * @param fee fees of the smallest strain, of ten thousand of the value
     * @param external steps outside the office
     */
    Topic(int value, int values, int fee, int external, Follower... followers) {
        this.value = value;
        this.values = values;
        this.fee = fee;
        this.external = external;
        this.followers = List.of(followers);
    }

    /**
     * A case that follows the first one of a chain.
     *
     * @param item the code of its item, which nobody asks for outside chains
     * @param share how many of ten thousand chains have it
     * @param within it is accepted within so many working days after the one before it was closed
     */
    record Follower(String item, int share, int within) {}

    /** Whether an item is only asked for in chains. */
    static boolean follows(String item) {
        for (Topic topic : values()) {
            if (topic.followers.stream().anyMatch(f -> f.item.equals(item))) {
                return true;
            }
        }
        return false;
    }

    List<Follower> followers() {
        return followers;
    }

    int external() {
        return external;
    }

    /** The value of a project in yuan; 0 where the topic has none. */
    long projectValue(Dice dice) {
        return value == 0 ? 0 : (long) value * (1 + dice.below(values));
    }

    /** The fees of a first case in yuan. */
    long fee(long projectValue, int strain, Dice dice) {
        if (value == 0) {
            return dice.chance(4_000) ? 0 : 80 + dice.below(120) + strain / 4;
        }
        return projectValue * (fee + dice.below(2 * fee + 1) + (long) fee * strain / 150) / 10_000;
    }
}
