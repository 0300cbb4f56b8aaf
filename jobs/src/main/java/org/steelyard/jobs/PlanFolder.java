package org.steelyard.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.jobs.intake.Inputs;
import org.steelyard.jobs.store.Digest;
import org.steelyard.jobs.store.RunFolder;
import org.steelyard.reports.csv.TableWriter;

/**
 * The folder of a plan, called by its hash: the moves, of what they were made, and the workbook.
 *
 * <p>The hash is taken of the head and the moves, so that whoever names it means this change and these consequences.
 */
public final class PlanFolder {

    /** The folder, beside the runs, in which plans lie. */
    public static final String PLANS = "plans";

    /** The file of the moves. */
    public static final String MOVES = "plan.csv";

    private static final String HEAD = "plan.json";
    private static final int SHORTEST = 12;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path plans;

    /** The plans that lie beside the runs of an output folder. */
    public PlanFolder(Path output) {
        this.plans = output.resolve(PLANS);
    }

    /**
     * A plan that was written.
     *
     * @param folder where it lies
     * @param hash its hash
     */
    public record Written(Path folder, String hash) {}

    /** Writes a plan, all or nothing. */
    public Written write(Plan plan) {
        Path work = plans.resolve(".unfinished-plan-" + ProcessHandle.current().pid());
        try {
            RunFolder.delete(work);
            Files.createDirectories(work);
            new TableWriter().moves(plan.moves(), work.resolve(MOVES));
            Files.writeString(work.resolve(HEAD), JSON.writeValueAsString(plan.head()) + "\n");
            String hash = hash(work, plan.head());
            Path whole = plans.resolve(hash.substring(0, SHORTEST));
            RunFolder.delete(whole);
            Files.move(work, whole);
            return new Written(whole, hash);
        } catch (IOException e) {
            throw RunFolder.cannotWrite(plans, e);
        }
    }

    /**
     * Checks that there is a plan of a hash, that nobody changed it, and that it was made for these rules.
     *
     * @return its whole hash
     */
    public String require(String hash, Rulebook rulebook) {
        if (hash.length() < SHORTEST || !hash.matches("[0-9a-f]+")) {
            throw refused(hash, "expected the hash of a plan, at least " + SHORTEST + " of its digits");
        }
        Path folder = plans.resolve(hash.substring(0, SHORTEST));
        if (!Files.isRegularFile(folder.resolve(HEAD))) {
            throw refused(
                    hash, "no such plan in " + plans + "; it has " + known() + ". Make one with `steelyard plan`");
        }
        try {
            PlanHead head = JSON.readValue(folder.resolve(HEAD).toFile(), PlanHead.class);
            String found = hash(folder, head);
            if (!found.startsWith(hash)) {
                throw refused(hash, "the plan in " + folder + " was changed: its hash is now " + found);
            }
            String rules = Fingerprint.rulebook(Path.of(rulebook.folder()));
            if (!rules.equals(head.to())) {
                throw refused(
                        hash,
                        "expected the rulebook that the plan was made for ("
                                + head.to().substring(0, SHORTEST)
                                + "), found " + rulebook.folder() + " (" + rules.substring(0, SHORTEST)
                                + "), which was changed since or is another; make a new plan");
            }
            return found;
        } catch (IOException e) {
            throw refused(hash, "the plan in " + folder + " cannot be read: " + e.getMessage());
        }
    }

    private static String hash(Path folder, PlanHead head) throws IOException {
        return Digest.of(head.canonical() + "\nmoves " + Inputs.sha256(folder.resolve(MOVES)) + "\n");
    }

    private String known() {
        if (!Files.isDirectory(plans)) {
            return "none";
        }
        try (Stream<Path> list = Files.list(plans)) {
            List<String> names = list.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
            return names.isEmpty() ? "none" : String.join(", ", names);
        } catch (IOException e) {
            return "none";
        }
    }

    private static UserException refused(String hash, String sentence) {
        return UserException.of(UserException.Kind.RULEBOOK, hash, sentence);
    }
}
