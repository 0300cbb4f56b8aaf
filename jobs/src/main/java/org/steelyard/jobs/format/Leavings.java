package org.steelyard.jobs.format;

import java.util.Locale;
import java.util.Set;

/** What systems and programs leave beside the files of people: hidden files, lock files of open workbooks, pictures of folders. */
public final class Leavings {

    private static final Set<String> NAMES = Set.of("thumbs.db", "desktop.ini", "__macosx");

    private Leavings() {}

    /** Whether a name, with folders between strokes, is one of these or lies in one. */
    public static boolean is(String name) {
        for (String part : name.split("/", -1)) {
            boolean hidden = part.startsWith(".") && !part.equals(".") && !part.equals("..");
            if (hidden || part.startsWith("~$") || NAMES.contains(part.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
