package org.steelyard.reports.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Findings;

/** Writes the charts of a run as PNG and SVG. */
public final class ChartWriter {

    /** More lines or rows than this cannot be read on one picture. */
    private static final int MOST_UNITS = 40;

    private final Labels labels;

    /** A writer of charts with these words. */
    public ChartWriter(Labels labels) {
        this.labels = labels;
    }

    /** The works, one for each chart, that write into a folder; they may be done in any order or side by side. */
    public List<Runnable> works(Findings findings, Path folder) {
        List<Runnable> works = new ArrayList<>();
        Scheme scheme = findings.assessment().rulebook().scheme();
        List<Level> levels = scheme.levels().stream()
                .filter(level -> !level.equals(Level.DEPARTMENT_DISTRICT))
                .toList();
        levels.stream().findFirst().ifPresent(level -> {
            String name = "heatmap-" + level.id();
            works.add(work(folder, () -> new HeatmapChart(labels, findings).of(name, level)));
        });
        works.add(work(folder, () -> new OnTimeChart(labels, findings).of("on-time-distribution")));
        levels.forEach(level -> rankings(works, findings, folder, level));
        return works;
    }

    private void rankings(List<Runnable> works, Findings findings, Path folder, Level level) {
        List<Ranking> rankings = findings.rankings(level);
        boolean numbered = level.equals(Level.DEPARTMENT) || rankings.size() > 1;
        boolean several = findings.assessment().periods().size() > 1;
        for (int i = 0; i < rankings.size(); i++) {
            Ranking ranking = rankings.get(i);
            String name = level.id() + (numbered ? "-" + (i + 1) : "");
            works.add(
                    work(folder, () -> Optional.of(new RankingChart(labels, findings).of("ranking-" + name, ranking))));
            if (several && ranking.placings().size() <= MOST_UNITS) {
                works.add(
                        work(folder, () -> Optional.of(new TrendChart(labels, findings).of("trend-" + name, ranking))));
            }
        }
    }

    private static Runnable work(Path folder, Supplier<Optional<Drawing>> drawing) {
        return () -> drawing.get().ifPresent(found -> {
            try {
                Files.createDirectories(folder);
                ChartFiles.png(found, folder);
                ChartFiles.svg(found, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
