package org.sekisho.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.passage.FilingText;
import org.sekisho.passage.Passage;

/**
 * Which passages of a filing are read for names: reading all of them would take most of the night and find mostly noise.
 *
 * @param passages to read, in the order of the text
 * @param unread how many more were worth reading
 */
record NamesPlan(List<Passage> passages, int unread) {

    /**
     * Words of names of institutions, as written: {@code institute} is a verb and {@code agency} a word. A capital is
     * looked for first, as that is quick and all of the text is searched.
     */
    private static final Pattern INSTITUTION = Pattern.compile(
            "(?=[A-Z])\\b(?:Academy|Agency|Army|Association|Bureau|College|Commission|Company|Consortium|Corp|Corporation|Council"
                    + "|Department|Foundation|GmbH|Hospital|Inc|Incorporated|Institutes?|Institution|Laborator(?:y|ies)"
                    + "|LLC|Ltd|Limited|Ministry|Navy|Universit(?:y|ies))\\b");

    /**
     * Institutions come before words of a list, as that is where names are.
     *
     * @param worthReading passages with words of a list in them
     * @param funded passages that state funding
     * @param words about how many words may be read
     */
    static NamesPlan of(FilingText text, Set<Passage> worthReading, Set<Passage> funded, int words) {
        Map<Reason, List<Passage>> wanted = text.passages().stream()
                .collect(Collectors.groupingBy(
                        passage -> reason(passage, worthReading, funded),
                        () -> new EnumMap<>(Reason.class),
                        Collectors.toList()));
        wanted.remove(Reason.NONE);
        return chosen(wanted, words);
    }

    private static NamesPlan chosen(Map<Reason, List<Passage>> wanted, int words) {
        List<Passage> chosen = new ArrayList<>(wanted.getOrDefault(Reason.ALWAYS, List.of()));
        int left = words - chosen.stream().mapToInt(NamesPlan::wordsIn).sum();
        int unread = 0;
        wanted.remove(Reason.ALWAYS);
        for (Passage passage : wanted.values().stream().flatMap(List::stream).toList()) {
            int needed = wordsIn(passage);
            if (needed <= left) {
                chosen.add(passage);
                left -= needed;
            } else {
                unread++;
            }
        }
        chosen.sort(Comparator.comparingInt(passage -> passage.span().start()));
        return new NamesPlan(chosen, unread);
    }

    private static Reason reason(Passage passage, Set<Passage> worthReading, Set<Passage> funded) {
        if (isAlwaysRead(passage) && !passage.isHeading() || funded.contains(passage)) {
            return Reason.ALWAYS;
        }
        if (INSTITUTION.matcher(passage.words()).find()) {
            return Reason.INSTITUTION;
        }
        return worthReading.contains(passage) ? Reason.WORDS_OF_A_LIST : Reason.NONE;
    }

    private static boolean isAlwaysRead(Passage passage) {
        return switch (passage.section()) {
            case TITLE, ABSTRACT, GOVERNMENT_INTEREST -> true;
            case CLAIM, DESCRIPTION -> false;
        };
    }

    private static int wordsIn(Passage passage) {
        return new StringTokenizer(passage.words()).countTokens();
    }

    /** Why a passage is read, what matters most first. */
    private enum Reason {
        ALWAYS,
        INSTITUTION,
        WORDS_OF_A_LIST,
        NONE
    }
}
