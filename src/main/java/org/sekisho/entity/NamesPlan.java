package org.sekisho.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.sekisho.passage.FilingText;
import org.sekisho.passage.Passage;

/**
 * Which passages of a filing are read for names: reading all of them would take most of the night and find mostly noise.
 *
 * @param passages to read, in the order of the text
 * @param unread how many more were worth reading
 */
record NamesPlan(List<Passage> passages, int unread) {

    /** Words of names of institutions, as written: {@code institute} is a verb and {@code agency} a word. */
    private static final Pattern INSTITUTION = Pattern.compile(
            "\\b(?:Academy|Agency|Army|Association|Bureau|College|Commission|Company|Consortium|Corp|Corporation|Council"
                    + "|Department|Foundation|GmbH|Hospital|Inc|Incorporated|Institutes?|Institution|Laborator(?:y|ies)"
                    + "|LLC|Ltd|Limited|Ministry|Navy|Universit(?:y|ies))\\b");

    /**
     * @param worthReading passages with words of a list in them
     * @param funded passages that state funding
     * @param words about how many words may be read
     */
    static NamesPlan of(FilingText text, Set<Passage> worthReading, Set<Passage> funded, int words) {
        Set<Passage> chosen = new HashSet<>();
        List<Passage> wanted = new ArrayList<>();
        List<Passage> alsoWanted = new ArrayList<>();
        int left = words;
        for (Passage passage : text.passages()) {
            if (isAlwaysRead(passage) || funded.contains(passage)) {
                chosen.add(passage);
                left -= wordsIn(passage);
            } else if (namesAnInstitution(passage)) {
                wanted.add(passage);
            } else if (worthReading.contains(passage)) {
                alsoWanted.add(passage);
            }
        }
        wanted.addAll(alsoWanted);
        int unread = 0;
        for (Passage passage : wanted) {
            int needed = wordsIn(passage);
            if (needed <= left) {
                chosen.add(passage);
                left -= needed;
            } else {
                unread++;
            }
        }
        return new NamesPlan(text.passages().stream().filter(chosen::contains).toList(), unread);
    }

    private static boolean isAlwaysRead(Passage passage) {
        return switch (passage.section()) {
            case TITLE, ABSTRACT, GOVERNMENT_INTEREST -> true;
            case CLAIM, DESCRIPTION -> false;
        };
    }

    private static boolean namesAnInstitution(Passage passage) {
        return INSTITUTION.matcher(passage.words()).find();
    }

    private static int wordsIn(Passage passage) {
        return new StringTokenizer(passage.words()).countTokens();
    }
}
