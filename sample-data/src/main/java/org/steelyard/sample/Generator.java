package org.steelyard.sample;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The generator of the fictional city, the main class of this module.
 *
 * <p>The same seed and spec give the same bytes on every machine, in every zone and locale. Memory does not grow with the
 * rows: a record is made from its number alone, so that a quarter finds again what the one before left open.
 */
public final class Generator {

    /** The seed of the committed folder sample-data/yunzhou. */
    public static final long COMMITTED_SEED = 20_260_930L;

    static final int CASES_PER_TICKET = 3;

    private static final int EVEN_VOLUME = 8;

    private final long seed;

    private Generator(long seed) {
        this.seed = seed;
    }

    /** The fictional city under a seed. */
    public static Generator city(long seed) {
        return new Generator(seed);
    }

    /** Writes profile, reference tables and the quarters' files into a folder, which it makes if need be. */
    public void write(Path folder, CitySpec spec) throws IOException {
        City city = City.read();
        Soiler soiler = new Soiler(city);
        Reference.copyTo(folder);
        for (Quarter quarter : Quarter.span(spec.first(), spec.last())) {
            try (QuarterFiles files = new QuarterFiles(folder, quarter, spec, soiler)) {
                writeCases(city, spec, quarter, files);
                writeTickets(city, spec, quarter, files);
            }
        }
    }

    private void writeCases(City city, CitySpec spec, Quarter quarter, QuarterFiles files) throws IOException {
        int count = city.departments().size();
        CaseWriter writer = new CaseWriter(city, seed, spec, new Term(city, quarter), files);
        if (quarter.compareTo(spec.first()) > 0) {
            Term before = new Term(city, quarter.previous());
            new Deck(count, before.quarter(), Story::volume)
                    .deal(
                            spec.rowsPerQuarter(),
                            (number, department, serial) -> writer.writeFollowUp(before, number, department, serial));
        }
        Deck deck = new Deck(count, quarter, Story::volume);
        deck.deal(spec.rowsPerQuarter(), writer::writeNew);
        // Chains and late payments come last, so that the rows before them, and the dirt on these, are what they would
        // be without.
        if (quarter.compareTo(spec.first()) > 0) {
            Term before = new Term(city, quarter.previous());
            new Deck(count, before.quarter(), Story::volume)
                    .deal(
                            spec.rowsPerQuarter(),
                            (number, department, serial) -> writer.writeLater(before, number, department, serial));
        }
        deck.deal(spec.rowsPerQuarter(), writer::writeNewChain);
    }

    private void writeTickets(City city, CitySpec spec, Quarter quarter, QuarterFiles files) throws IOException {
        int count = city.departments().size();
        long tickets = spec.rowsPerQuarter() / CASES_PER_TICKET;
        TicketWriter writer = new TicketWriter(city, seed, new Term(city, quarter), files);
        if (quarter.compareTo(spec.first()) > 0) {
            Term before = new Term(city, quarter.previous());
            new Deck(count, before.quarter(), department -> EVEN_VOLUME)
                    .deal(
                            tickets,
                            (number, department, serial) -> writer.writeFollowUp(before, number, department, serial));
        }
        new Deck(count, quarter, department -> EVEN_VOLUME).deal(tickets, writer::writeNew);
    }
}
