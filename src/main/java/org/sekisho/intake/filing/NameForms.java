package org.sekisho.intake.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The legal forms that names are written with, from a file beside this class. */
final class NameForms {

    private static final List<String> FILE = lines("legal-forms.txt");
    private static final List<String> EVERYWHERE = section("everywhere");
    private static final List<List<String>> ENDS = phrases("ends");
    private static final List<List<String>> BEGINS = phrases("begins");
    private static final List<List<String>> ANYWHERE = phrases("everywhere");

    /** Those that are written without spaces around them. */
    static final Pattern EAST_ASIAN = Pattern.compile(EVERYWHERE.stream()
            .filter(form -> form.charAt(0) > 'z')
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));

    private NameForms() {}

    /** The words without those that are a legal form; empty if they are nothing else. */
    static String taken(String words) {
        List<String> left = new ArrayList<>(List.of(words.split(" ")));
        boolean more = true;
        while (more && !left.isEmpty()) {
            more = takenFrom(left, ANYWHERE, true)
                    || takenFrom(left, ENDS, true)
                    || takenFrom(left, ANYWHERE, false)
                    || takenFrom(left, BEGINS, false)
                    || takenFromWithin(left);
        }
        return String.join(" ", left);
    }

    /** A single word in the beginning may be all the name there is: those of the first section are taken there as phrases only. */
    private static boolean takenFrom(List<String> left, List<List<String>> forms, boolean atEnd) {
        for (List<String> form : forms) {
            int from = atEnd ? left.size() - form.size() : 0;
            boolean single = !atEnd && forms.equals(ANYWHERE) && form.size() == 1;
            if (!single && from >= 0 && form.size() <= left.size() && stands(left, from, form)) {
                left.subList(from, from + form.size()).clear();
                return true;
            }
        }
        return false;
    }

    private static boolean takenFromWithin(List<String> left) {
        for (int from = 1; from < left.size(); from++) {
            for (List<String> form : ANYWHERE) {
                if (stands(left, from, form)) {
                    left.subList(from, from + form.size()).clear();
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean stands(List<String> words, int from, List<String> form) {
        return from + form.size() <= words.size()
                && words.subList(from, from + form.size()).equals(form);
    }

    private static List<List<String>> phrases(String section) {
        return section(section).stream().map(form -> List.of(form.split(" "))).toList();
    }

    private static List<String> section(String name) {
        return FILE.stream()
                .dropWhile(line -> !line.startsWith("# " + name))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .toList();
    }

    static List<String> lines(String file) {
        try (InputStream bytes = Objects.requireNonNull(NameForms.class.getResourceAsStream(file))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
