import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes values of so many units for the bench of assess, always the same: {@code RULEBOOK UNITS values.csv}. */
public final class Values {

    public static void main(String[] words) throws IOException {
        Path rulebook = Path.of(words[0]);
        if (!Files.exists(rulebook)) {
            rulebook(rulebook);
        }
        int units = Integer.parseInt(words[1]);
        long state = 42;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(words[2]), StandardCharsets.UTF_8)) {
            out.write("period,level,unit,peer_group,indicator,value,n,state\n");
            List<String> ids = ids(rulebook);
            for (int unit = 0; unit < units; unit++) {
                for (String id : ids) {
                    // Knuth's MMIX generator: the same on every machine.
                    state = state * 6364136223846793005L + 1442695040888963407L;
                    long value = (state >>> 33) % 100_000;
                    out.write("2020,economy,unit" + unit + ",," + id + "," + value / 1000.0 + ",,ok\n");
                }
            }
        }
    }

    private static List<String> ids(Path rulebook) throws IOException {
        try (Stream<Path> files = Files.list(rulebook.resolve("indicators"))) {
            List<String> ids = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                ids.add(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.startsWith("id: "))
                        .findFirst()
                        .orElseThrow()
                        .substring(4));
            }
            return ids;
        }
    }

    /** Sixty indicators in six blocks. */
    private static void rulebook(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("indicators"));
        StringBuilder scheme = new StringBuilder("name: { zh: 试, en: Bench }\nversion: \"1\"\nlevels: [economy]\n"
                + "decimals: 2\nminimum_weight: 0.6\nbands: { A: 50, B: 0 }\nflags: {}\ntotal:\n");
        for (int block = 0; block < 6; block++) {
            scheme.append("  - block: b").append(block).append("\n    name: { zh: 块, en: Block }\n    weight: 1\n");
            scheme.append("    indicators: { ");
            for (int i = 0; i < 10; i++) {
                String id = "i" + block + i;
                scheme.append(i == 0 ? "" : ", ").append(id).append(": ").append(i + 1);
                Files.writeString(
                        folder.resolve("indicators").resolve(id + ".yaml"),
                        "id: " + id + "\nname: { zh: 标, en: Indicator }\nwhy: { zh: 试, en: Bench }\nbasis: none\n"
                                + "facet: 质量\nstatistic: given\nunit: points\ndirection: higher\n"
                                + "anchors: { 2000-01-01: { best: 100, worst: 0 } }\nowner: none\n"
                                + "checked: { by: none, on: 2026-01-01 }\nreview: 2027-01-01\n");
            }
            scheme.append(" }\n");
        }
        Files.writeString(folder.resolve("scheme.yaml"), scheme);
    }
}
