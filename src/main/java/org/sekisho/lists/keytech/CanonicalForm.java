package org.sekisho.lists.keytech;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How a canonical form is put together: a name and its parts in brackets, texts in quotation marks. */
final class CanonicalForm {

    private CanonicalForm() {}

    static String of(String name, String... parts) {
        return "(" + name + " " + String.join(" ", parts) + ")";
    }

    /** What means the same in any order, and the same if one of it is there twice; one alone stands for itself. */
    static String alternatives(String name, Collection<String> parts) {
        TreeSet<String> once = new TreeSet<>(parts);
        return once.size() == 1 ? once.first() : set(name, once);
    }

    /** The same, under its name even if there is only one. */
    static String set(String name, Collection<String> parts) {
        return of(name, new TreeSet<>(parts).toArray(String[]::new));
    }

    /** The form for so many of these in any order; one that is there twice counts twice. */
    static String counted(int count, List<String> parts) {
        return of(
                "at-least",
                Stream.concat(Stream.of(String.valueOf(count)), parts.stream().sorted())
                        .toArray(String[]::new));
    }

    static String text(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
