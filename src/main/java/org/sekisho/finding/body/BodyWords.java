package org.sekisho.finding.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.machine.shipped.ShippedFile;

/** The words of which names of bodies are made, from {@code body-words.tsv}. */
final class BodyWords {

    /** Words that only join others, and what is left of a company in an alternative. */
    private static final Set<String> LINKS = Set.of(
            ("a an and at by de del della der des di do dos du et for fur in la le les of on the und y van von zu"
                            + " corporation company")
                    .split(" "));

    private static final Set<String> OF_A_STATE =
            Set.of("ministry", "government", "army", "navy", "parliament", "embassy");

    private static final int MOST_WAYS = 4;
    private static final int MOST_WORDS_OF_A_PHRASE = 4;
    private static final Map<String, String> USUAL = new HashMap<>();
    private static final Map<String, List<String>> WAYS = new HashMap<>();
    private static final Map<String, List<String>> JAPANESE = new HashMap<>();
    private static final Map<String, Integer> HEADS = new HashMap<>();
    private static final Set<String> VOCABULARY = new HashSet<>();
    private static final Set<String> READINGS = new HashSet<>();
    private static final Set<String> CAMPUSES = new HashSet<>();
    private static final Set<String> COUNTRIES = new HashSet<>();

    private static final List<LegalForm> FORMS = new ArrayList<>();
    private static final Map<String, List<Rule>> RULES = new HashMap<>();

    static final int LONGEST_JAPANESE;

    /** The letters that a letter becomes, in several ways each. */
    private record Rule(Pattern letters, List<String> ways) {}

    static {
        ShippedFile.lines(BodyWords.class, "body-words.tsv").forEach(line -> add(line.split("\t", -1)));
        LONGEST_JAPANESE =
                JAPANESE.keySet().stream().mapToInt(String::length).max().orElseThrow();
    }

    private BodyWords() {}

    private static void add(String[] line) {
        List<String> written = List.of(line[2].split(";", -1));
        List<String> usual =
                written.stream().map(other -> String.join(" ", of(other))).toList();
        switch (line[0]) {
            case "form" -> FORMS.add(new LegalForm(line[1], line[2], line[3], line[4]));
            case "word" -> addWord(line[1], written);
            case "head" -> usual.forEach(head -> HEADS.put(head, Integer.parseInt(line[1])));
            case "place" -> CAMPUSES.addAll(usual);
            case "country" -> COUNTRIES.addAll(usual);
            case "read" -> READINGS.addAll(written);
            case "japanese" -> {
                JAPANESE.put(NameKey.of(line[1]).words().replace(" ", ""), usual);
                usual.forEach(english -> VOCABULARY.addAll(List.of(english.split(" "))));
            }
            default ->
                RULES.computeIfAbsent(line[0], kind -> new ArrayList<>())
                        .add(new Rule(Pattern.compile(line[1]), written));
        }
    }

    private static void addWord(String word, List<String> others) {
        VOCABULARY.add(word);
        USUAL.put(word, word);
        others.forEach(other -> USUAL.put(other, word));
        List<String> single =
                others.stream().filter(other -> !other.contains(" ")).toList();
        if (!single.isEmpty()) {
            WAYS.put(
                    word,
                    Stream.concat(Stream.of(word), single.stream())
                            .limit(MOST_WAYS)
                            .toList());
        }
    }

    /** The words of a folded name, each as it is usually written, without those that only join others. */
    static List<String> of(String folded) {
        String[] words = folded.split(" ");
        List<String> usual = new ArrayList<>();
        for (int at = 0; at < words.length; ) {
            int taken = Math.min(MOST_WORDS_OF_A_PHRASE, words.length - at);
            while (taken > 1 && !USUAL.containsKey(phrase(words, at, taken))) {
                taken--;
            }
            String phrase = phrase(words, at, taken);
            if (!LINKS.contains(phrase) && !phrase.isEmpty()) {
                usual.addAll(List.of(USUAL.getOrDefault(phrase, phrase).split(" ")));
            }
            at += taken;
        }
        return usual;
    }

    /** Other ways to write a name: each word in each of its ways, and all in their first. */
    static List<String> spellings(String name) {
        List<String> words = Arrays.asList(name.split(" "));
        List<String> spellings = new ArrayList<>();
        List<String> shortest = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            List<String> ways = WAYS.getOrDefault(USUAL.getOrDefault(words.get(at), ""), List.of());
            shortest.add(ways.isEmpty() ? words.get(at) : ways.get(1));
            for (String way : ways) {
                List<String> other = new ArrayList<>(words);
                other.set(at, way);
                spellings.add(String.join(" ", other));
            }
        }
        spellings.add(String.join(" ", shortest));
        spellings.add(name);
        spellings.add(name.replace(" and ", " "));
        return spellings.stream().distinct().toList();
    }

    private static String phrase(String[] words, int from, int count) {
        return String.join(" ", Arrays.asList(words).subList(from, from + count));
    }

    /** The English words for a Japanese one; empty if the file does not have it. */
    static List<String> inEnglish(String japanese) {
        return JAPANESE.getOrDefault(japanese, List.of());
    }

    static boolean has(String word) {
        return VOCABULARY.contains(word);
    }

    static boolean isReading(String word) {
        return READINGS.contains(word);
    }

    /** The kind of part, 4 to 1, that a word of an affiliation speaks for; 0 if it speaks for none. */
    static int rank(String word) {
        return HEADS.getOrDefault(word, 0);
    }

    static List<LegalForm> legalForms() {
        return FORMS;
    }

    /** Letters changed by the rules of a kind, one after the other. */
    static String changed(String kind, String letters) {
        String changed = letters;
        for (Rule rule : RULES.getOrDefault(kind, List.of())) {
            changed = rule.letters().matcher(changed).replaceAll(rule.ways().get(0));
        }
        return changed;
    }

    /** Letters in each way in which they may be read. */
    static Stream<String> ways(String letters) {
        Stream<String> ways = Stream.of(letters);
        for (Rule rule : RULES.getOrDefault("way", List.of())) {
            ways = ways.flatMap(way -> rule.ways().stream()
                    .map(other -> rule.letters().matcher(way).replaceAll(other))
                    .distinct());
        }
        return ways;
    }

    static boolean isOfAState(String word) {
        return OF_A_STATE.contains(word);
    }

    static boolean isCountry(List<String> words) {
        return COUNTRIES.contains(String.join(" ", words));
    }

    /** Whether a university of these words has a campus in each of several places, and does not say yet which. */
    static boolean hasCampuses(List<String> words) {
        String all = " " + String.join(" ", words);
        return CAMPUSES.stream().anyMatch(place -> all.endsWith(" " + place));
    }
}
