package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a scheme written by hand, as it is printed: a subclass on a line of its own ({@code B64U}), then each main
 * group with its subgroups, dots in front: {@code 10/00 .10 ..11 ..13 ...14 .20}. Lines with {@code #} are remarks.
 */
final class SchemeOutline {

    private static final Pattern SUBGROUP = Pattern.compile("(\\.+)(\\d{2,6})");
    private static final Pattern GROUP = Pattern.compile("([1-9]\\d{0,3})/00");

    private final Listing listing;
    private String subclass = "";

    SchemeOutline(Listing listing) {
        this.listing = listing;
    }

    void read(String name, BufferedReader lines) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#") && !add(content)) {
                throw new IOException("%s, line %d is neither a subclass nor a main group with its subgroups"
                        .formatted(name, number));
            }
        }
    }

    private boolean add(String content) {
        if (content.matches("[A-HY]\\d{2}[A-Z]")) {
            subclass = content;
            listing.addSubclass(subclass);
            return true;
        }
        String[] words = content.split("\\s+");
        Matcher group = GROUP.matcher(words[0]);
        if (subclass.isEmpty() || !group.matches()) {
            return false;
        }
        listing.addGroup(subclass, group.group(1), null);
        List<String> above = new ArrayList<>(List.of(WHOLE));
        for (String word : List.of(words).subList(1, words.length)) {
            Matcher subgroup = SUBGROUP.matcher(word);
            if (!subgroup.matches() || subgroup.group(1).length() > above.size()) {
                return false;
            }
            int dots = subgroup.group(1).length();
            above.subList(dots, above.size()).clear();
            listing.addSubgroup(subclass, group.group(1), subgroup.group(2), above.get(dots - 1), null);
            above.add(subgroup.group(2));
        }
        return true;
    }
}
