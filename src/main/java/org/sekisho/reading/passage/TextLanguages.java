package org.sekisho.reading.passage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.Section;

/**
 * Finds the languages in which a filing is not looked at: its claims, or more than a page of all else, stand only in
 * languages of which no list has words. A quotation, a name, a citation is no language, and neither is a title.
 */
public final class TextLanguages {

    /** Stands for a language that cannot be told. */
    public static final String UNKNOWN = LanguageSigns.UNKNOWN;

    /** Letters of a page. */
    private static final int PAGE = 2_000;

    /** Letters of the shortest text that is more than a name. */
    private static final int FEWEST = 60;

    /** Times by which a translation may be longer than its text; at least it is half as long. */
    private static final int LONGER = 3;

    /** Ratio of a text to its quotations: up to a third of it may be quotations, as long as none is a page. */
    private static final int QUOTATIONS = 2;

    /** Factor by which words of no known language, such as names of compounds, may outnumber all others. */
    private static final int TERMS = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Set<String> spoken;

    /** Languages that cannot be told, in scripts of spoken ones: they may be a spoken one or not. */
    private final Set<String> inSpokenScripts;

    private final Part claims = new Part();
    private final Map<String, Part> claimsByNumber = new HashMap<>();
    private final Map<String, Part> documents = new HashMap<>();
    private final Part rest = new Part();

    private TextLanguages(Set<String> spoken) {
        this.spoken = spoken;
        this.inSpokenScripts = spoken.stream()
                .flatMap(language -> LuceneFunctionWords.scriptOf(language).stream())
                .map(LanguageSigns::inScript)
                .collect(Collectors.toSet());
    }

    /**
     * The languages, two letters each (three where there are no two), or {@link #UNKNOWN}; empty if the filing is looked at.
     *
     * @param spoken the languages of which lists have words; if there are none, nothing is looked for in words
     */
    public static Set<String> notLookedAt(FilingText text, Set<String> spoken) {
        if (spoken.isEmpty()) {
            return Set.of();
        }
        TextLanguages languages = new TextLanguages(spoken);
        text.passages().stream()
                .filter(passage -> passage.section() != Section.TITLE)
                .forEach(languages::add);
        return languages.notLookedAt().stream()
                .map(language -> language.startsWith(UNKNOWN) ? UNKNOWN : language)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(Passage passage) {
        LanguageSigns signs = LanguageSigns.of(passage.words());
        if (passage.section() == Section.CLAIM) {
            Matcher number = NUMBER.matcher(passage.label());
            claims.add(passage, signs);
            part(claimsByNumber, number.find() ? number.group() : "").add(passage, signs);
        } else {
            rest.add(passage, signs);
            part(documents, passage.document()).add(passage, signs);
        }
    }

    private Part part(Map<String, Part> parts, String name) {
        return parts.computeIfAbsent(name, none -> new Part());
    }

    private Set<String> notLookedAt() {
        Map<String, Integer> alone = claimsAlone();
        Set<String> translated = new HashSet<>(claims.foreign().keySet());
        translated.removeAll(alone.keySet());
        Map<String, Integer> restAlone = restAlone(translated);
        Set<String> told = new TreeSet<>(sum(alone) >= FEWEST ? alone.keySet() : Set.of());
        documents.values().forEach(document -> {
            Map<String, Integer> own = untranslated(document, translated);
            told.addAll(document.isMostlyIn(own) ? own.keySet() : Set.of());
            own.keySet().stream().filter(document::hasPageIn).forEach(told::add);
        });
        int all = sum(alone) + sum(restAlone);
        if (rest.isMostlyIn(restAlone) || (all >= FEWEST && all > claims.spoken() + rest.spoken())) {
            told.addAll(restAlone.keySet());
        }
        if (claims.isUnknownFrom(FEWEST) || rest.isUnknownFrom(PAGE)) {
            told.add(UNKNOWN);
        }
        return told;
    }

    /** Letters of claims, by language, of which no claim in a spoken language has the number and about the length. */
    private Map<String, Integer> claimsAlone() {
        Map<String, Integer> alone = new TreeMap<>();
        claimsByNumber
                .values()
                .forEach(claim -> claim.foreign().forEach((language, letters) -> {
                    if (claim.spoken() * LONGER < letters) {
                        alone.merge(language, letters, Integer::sum);
                    }
                }));
        claims.foreign().forEach((language, letters) -> {
            if (claims.spoken() * LONGER < letters) {
                alone.put(language, letters); // claims of a few words each tell their language together
            }
        });
        return alone;
    }

    private Map<String, Integer> restAlone(Set<String> translated) {
        Map<String, Integer> alone = new TreeMap<>();
        documents
                .values()
                .forEach(document -> untranslated(document, translated)
                        .forEach((language, letters) -> alone.merge(language, letters, Integer::sum)));
        return alone;
    }

    /**
     * Letters of a document, by language, that are neither in a language whose claims are all there in a spoken one,
     * nor another document.
     */
    private Map<String, Integer> untranslated(Part document, Set<String> translated) {
        Map<String, Integer> alone = document.foreign();
        alone.keySet().removeAll(translated);
        alone.values()
                .removeIf(letters -> documents.values().stream()
                        .filter(other -> other != document)
                        .anyMatch(other -> other.spoken() * 2 >= letters && other.spoken() <= letters * LONGER));
        return alone;
    }

    private static int sum(Map<String, Integer> letters) {
        return letters.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Passages that stand together, and the number of their letters in each language. */
    private final class Part {

        private final Map<String, Integer> letters = new TreeMap<>();
        private final Map<String, Integer> longest = new HashMap<>();
        private final Set<String> brief = new HashSet<>();
        private LanguageSigns undecided = new LanguageSigns();
        private String before = LanguageSigns.NONE;
        private int run;

        /** Passages of a few words tell their language together, and none of them twice. They make no page. */
        void add(Passage passage, LanguageSigns signs) {
            String language = inSpokenScripts.contains(signs.language()) ? UNKNOWN : signs.language();
            if (!language.equals(LanguageSigns.NONE)) {
                letters.merge(language, signs.letters(), Integer::sum);
                run = (language.equals(before) ? run : 0) + signs.letters();
                before = language;
                longest.merge(language, run, Math::max);
            } else if (signs.isBrief() && brief.add(passage.words())) {
                undecided.add(passage.words());
                String together = undecided.language();
                if (!together.equals(LanguageSigns.NONE)) {
                    letters.merge(together, undecided.letters(), Integer::sum);
                    undecided = new LanguageSigns();
                }
            }
        }

        int spoken() {
            return sumOf(true);
        }

        private int sumOf(boolean ofSpoken) {
            return letters.entrySet().stream()
                    .filter(language -> spoken.contains(language.getKey()) == ofSpoken)
                    .filter(language -> !language.getKey().equals(UNKNOWN))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        /**
         * Letters by language; a language with a tenth of another's letters is a slip, such as a list of names, and
         * left out unless it is a page.
         */
        Map<String, Integer> foreign() {
            int most =
                    letters.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            Map<String, Integer> foreign = new TreeMap<>(letters);
            foreign.keySet().removeAll(spoken);
            foreign.remove(UNKNOWN);
            foreign.entrySet().removeIf(language -> language.getValue() * 10 < most && !hasPageIn(language.getKey()));
            return foreign;
        }

        boolean hasPageIn(String language) {
            return longest.getOrDefault(language, 0) >= PAGE;
        }

        boolean isMostlyIn(Map<String, Integer> foreign) {
            return sum(foreign) >= PAGE && sum(foreign) * QUOTATIONS >= spoken();
        }

        boolean isUnknownFrom(int fewest) {
            int unknown = letters.getOrDefault(UNKNOWN, 0);
            return unknown >= fewest && unknown >= spoken() * TERMS && unknown >= sumOf(false);
        }
    }
}
