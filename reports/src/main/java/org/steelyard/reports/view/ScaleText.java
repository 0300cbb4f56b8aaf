package org.steelyard.reports.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.reports.Labels;

/** How values become points, in words. */
public final class ScaleText {

    private final Labels labels;
    private final Rulebook rulebook;
    private final LocalDate day;

    /** Texts of the scales in force on a day. */
    public ScaleText(Labels labels, Rulebook rulebook, LocalDate day) {
        this.labels = labels;
        this.rulebook = rulebook;
        this.day = day;
    }

    /** The scale in force of an indicator, or the scheme's where it has none of its own. */
    public String text(@Nullable Dated<Scale> dated) {
        if (dated == null) {
            return rulebook.scheme().scale() == null
                    ? labels.text("rulebook.anchors.none")
                    : text(rulebook.scheme().scale(), rulebook.scheme().version());
        }
        Dated.Entry<Scale> found = null;
        for (Dated.Entry<Scale> entry : dated.entries()) {
            found = entry.from().isAfter(day) ? found : entry;
        }
        return found == null
                ? labels.text("rulebook.anchors.none")
                : text(found.value(), found.from().toString());
    }

    /** Every scale that an indicator has or had, oldest first; the scheme's where it has none of its own. */
    public List<String> all(@Nullable Dated<Scale> dated) {
        return dated == null
                ? List.of(text((Dated<Scale>) null))
                : dated.entries().stream()
                        .map(entry -> text(entry.value(), entry.from().toString()))
                        .toList();
    }

    private String text(Scale scale, String from) {
        if (scale instanceof Anchors anchors) {
            String best = Figures.plain(anchors.best());
            String worst = Figures.plain(anchors.worst());
            return anchors.power() == 1
                    ? labels.text("rulebook.anchors.of", best, worst, from)
                    : labels.text("rulebook.anchors.power", best, worst, Figures.plain(anchors.power()), from);
        }
        if (scale instanceof Scale.TargetSlope slope) {
            return labels.text(
                    "rulebook.scale.target_slope_floor",
                    Figures.plain(slope.target()),
                    Figures.plain(slope.full()),
                    Figures.plain(slope.slope()),
                    Figures.plain(slope.floor()),
                    from);
        }
        if (scale instanceof Scale.Steps steps) {
            String list = steps.list().stream()
                    .map(step -> Figures.plain(step.limit()) + " → " + Figures.plain(step.points()))
                    .collect(Collectors.joining("; "));
            return labels.text("rulebook.scale.steps", list, from);
        }
        if (scale instanceof Scale.Points points) {
            return labels.text("rulebook.scale.points", Figures.plain(points.maximum()), from);
        }
        Scale.Relative relative = (Scale.Relative) scale;
        return labels.text(
                "rulebook.scale.relative",
                relative.method().name().toLowerCase(Locale.ROOT),
                Figures.plain(relative.first()),
                Figures.plain(relative.second()),
                from);
    }
}
