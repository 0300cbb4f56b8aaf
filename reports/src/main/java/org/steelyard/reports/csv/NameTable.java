package org.steelyard.reports.csv;

import java.util.List;
import java.util.TreeMap;
import org.steelyard.indicators.result.Roster;

/** The English names of units and peer groups, so that a run can be explained in English from its folder alone. */
record NameTable(Roster roster) implements Table {

    @Override
    public String file() {
        return "names.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "english");
    }

    @Override
    public void rows(RowWriter out) {
        new TreeMap<>(roster.english()).forEach((name, english) -> out.write(name, english));
    }
}
