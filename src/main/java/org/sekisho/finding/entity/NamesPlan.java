package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * The passages of a filing that are read for names: reading all of them would take most of the night and find mostly noise.
 *
 * @param passages to read, in the order of the text
 * @param unread how many more were worth reading
 */
record NamesPlan(List<Chosen> passages, int unread) {

    record Chosen(Passage passage, NameReader reader) {

        private int words() {
            return reader.wordsIn(passage.words());
        }
    }

    /**
     * Institutions come before words of a list, as that is where names are.
     *
     * @param worthReading passages with words of a list in them
     * @param funded passages that state funding
     * @param words about how many words may be read
     */
    public static NamesPlan of(
            FilingText text, NameReaders readers, Set<Passage> worthReading, Set<Passage> funded, int words) {
        Map<Reason, List<Chosen>> wanted = new EnumMap<>(Reason.class);
        for (Passage passage : text.passages()) {
            readers.of(text.language(), passage)
                    .ifPresent(reader -> wanted.computeIfAbsent(
                                    reason(passage, reader, worthReading, funded), any -> new ArrayList<>())
                            .add(new Chosen(passage, reader)));
        }
        wanted.remove(Reason.NONE);
        return chosen(wanted, words);
    }

    /** Returns the names in all that is read, in the order of the text. */
    public List<NamedEntity> names() {
        return passages.stream()
                .flatMap(chosen -> chosen.reader().in(chosen.passage()).stream())
                .toList();
    }

    private static NamesPlan chosen(Map<Reason, List<Chosen>> wanted, int words) {
        List<Chosen> chosen = new ArrayList<>(wanted.getOrDefault(Reason.ALWAYS, List.of()));
        int left = words - chosen.stream().mapToInt(Chosen::words).sum();
        int unread = 0;
        wanted.remove(Reason.ALWAYS);
        for (Chosen passage : wanted.values().stream().flatMap(List::stream).toList()) {
            int needed = passage.words();
            if (needed <= left) {
                chosen.add(passage);
                left -= needed;
            } else {
                unread++;
            }
        }
        chosen.sort(Comparator.comparingInt(read -> read.passage().span().start()));
        return new NamesPlan(chosen, unread);
    }

    private static Reason reason(Passage passage, NameReader reader, Set<Passage> worthReading, Set<Passage> funded) {
        Reason wanted = wanted(passage, reader, worthReading, funded);
        return wanted != Reason.NONE && reader.mayFindIn(passage.words()) ? wanted : Reason.NONE;
    }

    private static Reason wanted(Passage passage, NameReader reader, Set<Passage> worthReading, Set<Passage> funded) {
        if (isAlwaysRead(passage) && !passage.isHeading() || funded.contains(passage)) {
            return Reason.ALWAYS;
        }
        if (reader.seesInstitution(passage.words())) {
            return Reason.INSTITUTION;
        }
        return worthReading.contains(passage) ? Reason.WORDS_OF_A_LIST : Reason.NONE;
    }

    private static boolean isAlwaysRead(Passage passage) {
        return switch (passage.section()) {
            case TITLE, ABSTRACT, GOVERNMENT_INTEREST, REVIEW_REQUEST -> true;
            case CLAIM, DESCRIPTION -> false;
        };
    }

    /** Why a passage is read, what matters most first. */
    private enum Reason {
        ALWAYS,
        INSTITUTION,
        WORDS_OF_A_LIST,
        NONE
    }

    /**
     * The readers of a passage for names. A language that nobody here reads has none: none is better than hundreds of wrong
     * ones.
     */
    static final class NameReaders {

        private static final Set<String> READ_AS_ENGLISH = Set.of("en", "und");
        /** Before it lie the letters of European languages, and no kanji or kana. */
        private static final char FIRST_OF_EAST_ASIA = '\u2e80';

        private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
        private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");

        private final CoreNlpNames english = new CoreNlpNames();
        private final NameReader japanese = new JapaneseNames();
        private final Map<String, NameReader> byForms =
                NameForms.languages().stream().collect(Collectors.toUnmodifiableMap(one -> one, FormNames::of));

        /** Begins to load what the first passage in English needs, and returns at once. */
        public void prepare() {
            english.prepare();
        }

        /** A passage with kana is Japanese, whatever the language of the filing. */
        Optional<NameReader> of(String language, Passage passage) {
            String words = passage.words();
            if (hasEastAsian(words)
                    && (KANA.matcher(words).find()
                            || language.equals("ja") && KANJI.matcher(words).find())) {
                return Optional.of(japanese);
            }
            NameReader forms = byForms.get(language);
            return READ_AS_ENGLISH.contains(language) ? Optional.of(english) : Optional.ofNullable(forms);
        }

        /** Whether text in a language is read for names at all. */
        static boolean read(String language) {
            return language.equals("ja")
                    || READ_AS_ENGLISH.contains(language)
                    || NameForms.languages().contains(language);
        }

        private static boolean hasEastAsian(String words) {
            for (int at = 0; at < words.length(); at++) {
                if (words.charAt(at) >= FIRST_OF_EAST_ASIA) {
                    return true;
                }
            }
            return false;
        }
    }
}
