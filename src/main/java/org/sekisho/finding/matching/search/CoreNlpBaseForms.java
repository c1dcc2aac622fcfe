package org.sekisho.finding.matching.search;

import edu.stanford.nlp.process.Morphology;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English words without their inflection, as {@link EnglishSpelling Americans spell} them: {@code encrypting} and {@code encrypts}
 * become {@code encrypt}, {@code matrices} becomes {@code matrix}, {@code fibres} becomes {@code fiber}; {@code encryption} and {@code
 * organization} stay what they are. Safe to share between threads.
 *
 * <p>Made of CoreNLP's morphology, which knows inflection and irregular nouns and does not derive. The stemmers that
 * come with Lucene were tried on 116 technical words with their inflections: Porter and Snowball lose {@code gases},
 * {@code lenses}, {@code vertices} and take {@code organization} for {@code organ} and {@code universe} for {@code
 * university}; KStem, made not to do that, loses {@code encrypting}, {@code training} and {@code bonds}.
 *
 * <p>Of irregular verbs the forms that are verbs alone are known, {@code grown} and {@code withdrawn}. Left out on purpose are
 * those that are words of their own ({@code led} is a light-emitting diode, {@code shot}, {@code wound}, {@code ground},
 * {@code bound}, {@code found}, {@code felt}, {@code left}, {@code saw}, {@code rose}, {@code spoke}, {@code thought}), and
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
    private static final Pattern IRREGULAR_VERB =
            Pattern.compile("(|be|co|fore?|in|inter|mis|out|over|pre|re|un|under|with)("
                    + """
            arisen arose awoke awoken began begun bent bitten bled blew blown bought bred broke broken brought built
            burnt came caught chose chosen clung crept dealt done drank drawn dreamt drew driven drove drunk dwelt
            eaten fallen fled flew flown flung forbade forbidden foresaw forgot forgotten fought froze frozen gave
            given gone gotten grew grown heard held hewn hidden hung kept knelt knew known laid lain leant leapt
            learnt lent lost made meant mown outran oversaw paid proven rewound ridden risen rode said sank sawn seen
            sent sewn shaken shaven shone shook shorn shown shrank shrunk shrunken slept slid slung sold sought sown
            sped spent spilt spoilt spoken sprang sprung spun stole stolen stood strewn stridden striven strode strove
            struck stuck stung sunk swam swept swollen swore sworn swum swung taken taught threw thrown told took tore
            torn trod trodden unwound went wept woke woken wore worn wove woven written wrote wrung
            """.strip().replaceAll("\\s+", "|") + ")");
    private static final Pattern NEVER_PLURAL = Pattern.compile("[a-z]*(?:ics|ss|us|is|as|os|ns|ews)");
    private static final int REMEMBERED = 100_000;
    private static final int LONGEST_REMEMBERED = 40;

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Morphology morphology = new Morphology();

    @Override
    public String apply(String word) {
        String base = known.get(word);
        if (base == null) {
            base = SIMPLE.matcher(word).matches() ? EnglishSpelling.american(baseOf(word)) : word;
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
        Matcher verb = IRREGULAR_VERB.matcher(word);
        return verb.matches() ? verb.group(1) + lemma(verb.group(2), "VBD") : word;
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
