package org.steelyard.jobs;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Of what a plan was made: what its hash stands for beside its moves.
 *
 * @param run the id of the run against which it was made
 * @param period the run's period
 * @param from the hash of the run's rulebook
 * @param fromVersion the version that the run's rulebook has in that period
 * @param to the hash of the new rulebook
 * @param toVersion the version that the new rulebook has in that period
 * @param last how many periods were compared
 * @param heard whether targets and appeals were heard
 */
@JsonPropertyOrder({"run", "period", "from", "fromVersion", "to", "toVersion", "last", "heard"})
public record PlanHead(
        String run,
        String period,
        String from,
        String fromVersion,
        String to,
        String toVersion,
        int last,
        boolean heard) {

    /** The head as text, a line a part: what is hashed. */
    String canonical() {
        return String.join(
                "\n",
                "steelyard plan 1",
                "run " + run,
                "period " + period,
                "from " + from + " " + fromVersion,
                "to " + to + " " + toVersion,
                "last " + last,
                "heard " + heard);
    }
}
