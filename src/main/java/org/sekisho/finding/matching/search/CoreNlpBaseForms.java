package org.sekisho.finding.matching.search;

import edu.stanford.nlp.process.Morphology;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * English words without their inflection: {@code encrypting} and {@code encrypts} become {@code encrypt}, {@code
 * matrices} becomes {@code matrix}; {@code encryption} and {@code organization} stay what they are. Safe to share
 * between threads.
 *
 * <p>Made of CoreNLP's morphology, which knows inflection and irregular nouns and does not derive. The stemmers that
 * come with Lucene were tried on 116 technical words with their inflections: Porter and Snowball lose {@code gases},
 * {@code lenses}, {@code vertices} and take {@code organization} for {@code organ} and {@code universe} for {@code
 * university}; KStem, made not to do that, loses {@code encrypting}, {@code training} and {@code bonds}.
 *
 * <p>Left out on purpose are irregular verbs ({@code led} is not {@code lead}: it is a light-emitting diode) and
 * plurals in {@code -a} but for those named here ({@code zirconia} is no plural of {@code zirconium}).
 */
final class CoreNlpBaseForms implements UnaryOperator<String> {

    private static final Pattern SIMPLE = Pattern.compile("[a-z]{4,40}");
    private static final Pattern WITH_VOWEL_BEFORE_ENDING = Pattern.compile("[a-z]*[aeiouy][a-z]*(?:ing|ed)");
    private static final Pattern IRREGULAR_PLURAL =
            Pattern.compile("[a-z]{3,}ae|[a-z]*(?:nuclei|foci|radii|fungi|bacilli|moduli|stimuli)");
    private static final Set<String> PLURALS = Set.of("""
            spectra bacteria quanta criteria phenomena mitochondria mice feet teeth people men women children ova
            media strata
            """.split("\\s+"));
    private static final Pattern NEVER_PLURAL = Pattern.compile("[a-z]*(?:ics|ss|us|is|as|os|ns|ews)");
    private static final int REMEMBERED = 100_000;
    private static final int LONGEST_REMEMBERED = 40;

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Morphology morphology = new Morphology();

    @Override
    public String apply(String word) {
        String base = known.get(word);
        if (base == null) {
            base = SIMPLE.matcher(word).matches() ? baseOf(word) : word;
            if (known.size() < REMEMBERED && word.length() <= LONGEST_REMEMBERED) {
                known.put(word, base);
            }
        }
        return base;
    }

    private String baseOf(String word) {
        if (word.endsWith("s")) {
            return singular(word);
        }
        if (IRREGULAR_PLURAL.matcher(word).matches() || PLURALS.contains(word)) {
            return lemma(word, "NNS");
        }
        if (WITH_VOWEL_BEFORE_ENDING.matcher(word).matches()) {
            return lemma(word, word.endsWith("g") ? "VBG" : "VBD");
        }
        return word;
    }

    private String singular(String word) {
        if (word.endsWith("nses") && !word.equals("lenses")) {
            return word.substring(0, word.length() - 1);
        }
        String singular = lemma(word, "NNS");
        // nouns that are said to have no singular, "contents" or "oils", may still be verbs or be used with one
        return singular.equals(word) && !NEVER_PLURAL.matcher(word).matches() ? lemma(word, "VBZ") : singular;
    }

    private String lemma(String word, String tag) {
        // the lexer inside keeps its place and is not made for two threads
        synchronized (morphology) {
            return morphology.lemma(word, tag);
        }
    }
}
