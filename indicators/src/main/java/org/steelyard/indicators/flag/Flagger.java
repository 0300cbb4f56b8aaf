package org.steelyard.indicators.flag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Text;

/**
 * Flags the units of each peer group at the total, each flag with its evidence.
 *
 * <p>A unit is spared every flag while its appeal is open, and the last place where it met all its own targets; the next one
 * does not take its place.
 */
public final class Flagger {

    private static final Comparator<Flag> ORDER = Comparator.comparing(Flag::period)
            .thenComparing((Flag flag) -> flag.unit().level().id())
            .thenComparing(Flag::peerGroup)
            .thenComparing(Flag::unit)
            .thenComparing(Flag::node)
            .thenComparing(Flag::kind);

    private final Function<Period, Scheme> schemes;
    private final Hearings hearings;
    private final Names names;

    /**
     * A flagger.
     *
     * @param schemes the rules of each period
     * @param indicators by id
     * @param roster the names of the units
     * @param defence what speaks for units
     */
    public Flagger(
            Function<Period, Scheme> schemes, Map<String, Indicator> indicators, Roster roster, Defence defence) {
        this.schemes = schemes;
        this.hearings = new Hearings(schemes, indicators, defence);
        this.names = new Names(roster);
    }

    /** The flags of all rankings of the total, in the documented order. */
    public List<Flag> flag(
            List<Measurement> measurements, List<Score> scores, List<Ranking> rankings, Spreads spreads) {
        List<Hearing> heard = hearings.of(rankings, measurements);
        Runs runs = new Runs(heard);
        boolean criticising = heard.stream()
                .anyMatch(hearing ->
                        hearing.rules().criticised().on(hearing.day()).isPresent());
        Criticism criticism = new Criticism(new History(schemes, criticising ? scores : List.of()));
        Confirmation confirmation = new Confirmation(spreads);
        Praise praise = new Praise(heard, scores, measurements);
        List<Flag> flags = new ArrayList<>();
        for (Hearing hearing : heard) {
            Wording wording = new Wording(names, hearing.scheme());
            Evidence evidence = new Evidence(wording, hearing.scheme().root().name());
            places(hearing, evidence, flags);
            praise.flag(hearing, evidence, flags::add);
            confirmation.flag(hearing, wording, flags::add);
            runs.flag(hearing, evidence, flags::add);
            criticism.flag(hearing, wording, flags::add);
            Unmarked.flag(hearing, flags::add);
        }
        flags.sort(ORDER);
        return flags;
    }

    private static void places(Hearing hearing, Evidence evidence, List<Flag> flags) {
        Ranking ranking = hearing.ranking();
        FlagRules rules = hearing.rules();
        if (rules.last().on(hearing.day()).isPresent()) {
            Flag.Kind kind = hearing.last().size() == 1 ? Flag.Kind.LAST : Flag.Kind.LAST_JOINT;
            hearing.flagged()
                    .forEach(placing -> flags.add(hearing.flag(kind, placing.unit(), evidence.last(ranking, placing))));
        }
        for (Placing placing : hearing.last()) {
            Text targets = hearing.exempt().get(placing.unit());
            if (targets != null && !hearing.suspended().containsKey(placing.unit())) {
                Text spared = evidence.exempt(ranking, placing, targets);
                flags.add(hearing.flag(Flag.Kind.EXEMPT, placing.unit(), spared));
            }
        }
    }
}
