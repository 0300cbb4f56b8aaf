package org.steelyard.indicators.assess;

import org.steelyard.indicators.result.State;

/**
 * The points of every unit of a panel at every node of the tree.
 *
 * <p>NaN stands where there are none; the state says why.
 */
final class Board {

    /** The values behind the points. */
    final Panel panel;

    /** The nodes. */
    final Tree tree;

    /** The points by node and unit. */
    final double[][] points;

    /** Why there are points or none, by node and unit. */
    final State[][] states;

    /** Whether its units are composed of others. */
    final boolean composed;

    Board(Panel panel, Tree tree) {
        this(panel, tree, false);
    }

    Board(Panel panel, Tree tree, boolean composed) {
        this.panel = panel;
        this.tree = tree;
        this.composed = composed;
        this.points = new double[tree.nodes.size()][panel.units.size()];
        this.states = new State[tree.nodes.size()][panel.units.size()];
    }

    /** Whether a unit has points at a node. */
    boolean scored(int node, int unit) {
        return !Double.isNaN(points[node][unit]);
    }
}
