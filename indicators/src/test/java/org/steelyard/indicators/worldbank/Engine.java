package org.steelyard.indicators.worldbank;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.steelyard.indicators.assess.Assessor;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.rulebook.Rulebook;

/** The main path from values of one period to its assessment. */
final class Engine {

    private Engine() {}

    static Assessment assess(Rulebook rulebook, List<GivenValue> values) {
        return assess(rulebook, values, new TreeMap<>());
    }

    /** Assesses also the units that are composed of others, by the weights of their members. */
    static Assessment assess(
            Rulebook rulebook, List<GivenValue> values, SortedMap<String, SortedMap<String, Double>> members) {
        return new Assessor(rulebook).assessValues(values, new Members(members)).get(0);
    }
}
