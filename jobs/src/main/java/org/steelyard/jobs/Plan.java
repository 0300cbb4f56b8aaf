package org.steelyard.jobs;

import java.util.List;
import org.steelyard.indicators.plan.Move;
import org.steelyard.indicators.result.Period;

/**
 * What a rulebook would move against the one of a run.
 *
 * @param head of what it was made
 * @param periods the periods that were compared, oldest first
 * @param moves every published figure that moves
 * @param strayed how many values of the run itself came out otherwise when its own rules were applied again; 0 where all is well
 * @param heard whether targets and appeals were heard
 */
public record Plan(PlanHead head, List<Period> periods, List<Move> moves, long strayed, boolean heard) {

    /** Keeps copies of the lists. */
    public Plan {
        periods = List.copyOf(periods);
        moves = List.copyOf(moves);
    }
}
