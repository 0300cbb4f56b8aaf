package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The units that one cell names together: 区住建委(主)、街道.
 *
 * @param main the one that is marked as the main handler, else the first
 * @param others the co-handlers
 */
record Handlers(String main, List<String> others) {

    private static final Pattern BETWEEN = Pattern.compile("[、,;/|]");
    private static final Pattern MAIN = Pattern.compile("\\((?:主|主办|主办单位|牵头|牵头单位)\\)");
    private static final Pattern OTHER = Pattern.compile("\\((?:协|协办|协办单位|会办|配合)\\)");

    /** The units of a plain text; empty where it names one without a mark, or marks two as the main handler. */
    static Optional<Handlers> of(String text) {
        String main = "";
        List<String> others = new ArrayList<>();
        boolean marked = false;
        for (String part : BETWEEN.split(text, -1)) {
            String name = OTHER.matcher(MAIN.matcher(part).replaceAll(""))
                    .replaceAll("")
                    .strip();
            if (MAIN.matcher(part).find()) {
                if (marked) {
                    return Optional.empty();
                }
                marked = true;
                if (!main.isEmpty()) {
                    others.add(0, main);
                }
                main = name;
            } else if (main.isEmpty() && !OTHER.matcher(part).find()) {
                main = name;
            } else if (!name.isEmpty()) {
                others.add(name);
            }
        }
        return main.isEmpty() || main.equals(text) ? Optional.empty() : Optional.of(new Handlers(main, others));
    }
}
