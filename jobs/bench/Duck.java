import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The second road: the same intake and the same indicators as Steelyard's, by hand-written SQL on DuckDB.
 *
 * <p>{@code java -cp duckdb_jdbc.jar Duck.java run INPUT OUTPUT AS_OF THREADS} reads a folder of exports;
 * {@code ... compare RUN OUTPUT} holds its results against those of a Steelyard run and fails where they differ.
 */
final class Duck {

    private static final Path HERE = Path.of(System.getProperty("bench.home", "jobs/bench"));
    private static final int MOST_SHOWN = 20;

    private final Connection connection;
    private final Map<String, String> names;

    private Duck(Connection connection, Map<String, String> names) {
        this.connection = connection;
        this.names = names;
    }

    public static void main(String[] args) throws IOException, SQLException {
        if (args.length == 5 && args[0].equals("run")) {
            run(Path.of(args[1]), Path.of(args[2]), args[3], args[4]);
        } else if (args.length == 3 && args[0].equals("compare")) {
            System.exit(compare(Path.of(args[1]), Path.of(args[2])) ? 0 : 1);
        } else {
            System.err.println("expected: run INPUT OUTPUT AS_OF THREADS, or: compare RUN OUTPUT");
            System.exit(2);
        }
    }

    private static void run(Path input, Path output, String asOf, String threads) throws IOException, SQLException {
        Files.createDirectories(output.resolve("accepted"));
        Files.createDirectories(output.resolve("aside"));
        Map<String, String> names = new TreeMap<>(Map.of(
                "input", input.toString(),
                "output", output.toString(),
                "as_of", asOf,
                // SQL counts characters from one; behind the folder's name stands a slash.
                "skip", Integer.toString(input.toString().length() + 2)));
        try (Connection connection = open(threads)) {
            Duck duck = new Duck(connection, names);
            duck.stage("reading the references", "references.sql");
            duck.table("case_steps", "steps", "case-steps");
            duck.table("cases", "cases", "cases");
            duck.table("tickets", "tickets", "tickets");
            duck.table("ratings", "ratings", "ratings");
            duck.stage("reading and keeping the chains", "chains.sql");
        }
        try (Connection connection = open(threads)) {
            new Duck(connection, names).stage("counting the indicators", "measure.sql");
        }
    }

    private static Connection open(String threads) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Integer.parseInt(threads));
        }
        return connection;
    }

    private void table(String name, String table, String folder) throws IOException, SQLException {
        names.put("name", name);
        names.put("table", table);
        names.put("folder", folder);
        stage("reading and keeping " + name, table + ".sql", "keep.sql");
    }

    private void stage(String sentence, String... files) throws IOException, SQLException {
        long begun = System.nanoTime();
        for (String file : files) {
            execute(file);
        }
        System.err.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, sentence);
    }

    private void execute(String file) throws IOException, SQLException {
        String sql = Files.readString(HERE.resolve(file));
        for (Map.Entry<String, String> name : names.entrySet()) {
            sql = sql.replace("${" + name.getKey() + "}", name.getValue());
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean compare(Path run, Path output) throws IOException, SQLException {
        Map<String, String> names = new HashMap<>(Map.of("run", run.toString(), "output", output.toString()));
        try (Connection connection = open("2");
                Statement statement = connection.createStatement()) {
            new Duck(connection, names).execute("compare.sql");
            for (String what : List.of("ours", "theirs", "differences")) {
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + what)) {
                    count.next();
                    names.put(what, count.getString(1));
                }
            }
            System.out.printf(
                    "%s tallies of Steelyard against %s of DuckDB, all files and all rows set aside: %s differences%n",
                    names.get("ours"), names.get("theirs"), names.get("differences"));
            try (ResultSet row = statement.executeQuery("FROM differences ORDER BY ALL LIMIT " + MOST_SHOWN)) {
                while (row.next()) {
                    System.out.printf(
                            "  %s %s: Steelyard %s, DuckDB %s%n",
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                }
            }
            return names.get("differences").equals("0") && !names.get("ours").equals("0");
        }
    }
}
