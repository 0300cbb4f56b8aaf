package org.steelyard.indicators.assess;

/** Where the columns of a file of values stand; -1 for one that is not there. */
record ValueColumns(
        int period,
        int level,
        int unit,
        int peerGroup,
        int indicator,
        int value,
        int n,
        int state,
        int se,
        int df,
        int group) {

    static ValueColumns of(Line cells) {
        return new ValueColumns(
                cells.column("period"),
                cells.column("level"),
                cells.column("unit"),
                cells.column("peer_group"),
                cells.column("indicator"),
                cells.column("value"),
                cells.column("n"),
                cells.column("state"),
                cells.column("se"),
                cells.column("df"),
                cells.column("group"));
    }
}
