package org.steelyard.sample;

import java.io.IOException;

/** Writes the cases of a quarter, their steps and their ratings, as known on its export day. */
final class CaseWriter {

    private final CaseMaker maker;
    private final ExtraMaker extras;
    private final ChainMaker chains;
    private final RatingMaker raters;
    private final CaseTable cases;
    private final StepTable steps;
    private final RatingTable ratings;
    private final QuarterFiles files;
    private final Term now;
    private final boolean last;
    private final Line line = new Line();

    CaseWriter(City city, long seed, CitySpec spec, Term now, QuarterFiles files) {
        this.maker = new CaseMaker(city, seed);
        this.extras = new ExtraMaker(city, seed);
        this.chains = new ChainMaker(city, seed);
        this.raters = new RatingMaker(city, seed);
        this.cases = new CaseTable(city, !spec.dirty());
        this.steps = new StepTable(city, now);
        this.ratings = new RatingTable(city);
        this.files = files;
        this.now = now;
        this.last = now.quarter().equals(spec.last());
    }

    /** Writes a case that this quarter's files are the first to know. */
    void writeNew(long number, int department, long serial) throws IOException {
        CaseRow row = maker.make(now, number, department, serial);
        writeCase(row, extras.make(now, row, serial, 0), Clock.NEVER);
        boolean resumed = row.resume() < now.exported();
        if (row.suspend() != Clock.NEVER && (resumed || last)) {
            steps.writeSpecial(row, now.exported(), line);
            files.steps.add(line);
        }
        writeRatings(row, now.quality(department, row.district()), serial, Clock.NEVER);
    }

    /** Writes what has become of a case of the quarter before, if anything has. */
    void writeFollowUp(Term before, long number, int department, long serial) throws IOException {
        CaseRow row = maker.make(before, number, department, serial);
        if (!row.closedBy(before.exported())) {
            writeCase(row, extras.make(before, row, serial, 0), before.exported());
            if (row.suspend() != Clock.NEVER && row.resume() >= before.exported()) {
                steps.writeSpecial(row, now.exported(), line);
                files.steps.add(line);
            }
        }
        if (row.close() + RatingMaker.LATEST >= before.exported()) {
            writeRatings(row, before.quality(department, row.district()), serial, before.exported());
        }
    }

    /** Writes the cases that follow one of this quarter in its chain. */
    void writeNewChain(long number, int department, long serial) throws IOException {
        CaseRow row = maker.make(now, number, department, serial);
        writeChain(now, row, extras.make(now, row, serial, 0), serial, Clock.NEVER);
    }

    /** Writes what came after a case of the quarter before, though it was closed then: its chain, and its payment. */
    void writeLater(Term before, long number, int department, long serial) throws IOException {
        CaseRow row = maker.make(before, number, department, serial);
        CaseExtras extra = extras.make(before, row, serial, 0);
        writeChain(before, row, extra, serial, before.exported());
        if (row.closedBy(before.exported()) && extra.paidAfter(before.exported())) {
            writeCase(row, extra, before.exported());
        }
    }

    /** Writes what became of the cases that follow in its chain since a file was drawn. */
    private void writeChain(Term term, CaseRow first, CaseExtras extra, long serial, long drawn) throws IOException {
        int place = 0;
        for (CaseRow row : chains.followers(term, first, extra, serial)) {
            place++;
            boolean known = row.accept() < drawn;
            if (row.accept() < now.exported() && !(known && row.closedBy(drawn))) {
                writeCase(row, extras.make(term, row, serial, place), drawn);
            }
        }
    }

    /** Writes a case, and its steps once it is closed; drawn is when the file before was. */
    private void writeCase(CaseRow row, CaseExtras extra, long drawn) throws IOException {
        cases.write(row, extra, now, line);
        files.cases.add(line);
        if (row.closedBy(now.exported()) && !row.closedBy(drawn)) {
            int count = steps.count(row, extra);
            for (int step = 0; step < count; step++) {
                steps.writeStep(row, step, count, line);
                files.steps.add(line);
            }
        }
    }

    /** Writes the ratings given from one minute until the export. */
    private void writeRatings(CaseRow row, Quality quality, long serial, long from) throws IOException {
        raters.rate(row, quality, serial, rating -> {
            if (rating.time() >= from && rating.time() < now.exported()) {
                ratings.write(rating, now.quarter(), line);
                (rating.hall() ? files.hallRatings : files.platformRatings).add(line);
            }
        });
    }
}
