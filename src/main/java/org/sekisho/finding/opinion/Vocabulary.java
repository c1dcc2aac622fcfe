package org.sekisho.finding.opinion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.finding.opinion.OpinionText.Slot;

/** The terms that a model knows, in their order, each with its inverse document frequency. */
public final class Vocabulary {

    @JsonProperty
    private final List<String> terms;

    @JsonProperty
    private final float[] rarity;

    private final Map<String, Integer> numbers = new HashMap<>();

    @JsonCreator
    Vocabulary(List<String> terms, float[] rarity) {
        this.terms = List.copyOf(terms);
        this.rarity = rarity.clone();
        terms.forEach(term -> numbers.put(term, numbers.size()));
    }

    /**
     * The terms of texts that stand in enough families of enough applicants. A text whose applicants are not known counts as
     * of an applicant of its own family.
     */
    static Vocabulary of(Collection<LabelledText> texts, OpinionSettings settings) {
        Collection<List<LabelledText>> families = texts.stream()
                .collect(Collectors.groupingBy(LabelledText::family, TreeMap::new, Collectors.toList()))
                .values();
        Map<String, Integer> known = new TreeMap<>(common(families, settings, Vocabulary::isWord));
        known.putAll(common(
                families,
                settings,
                term -> !isWord(term) && Stream.of(bare(term).split(" ")).allMatch(known::containsKey)));
        float[] rarity = new float[known.size()];
        int at = 0;
        for (int in : known.values()) {
            rarity[at++] = (float) (Math.log((1.0 + families.size()) / (1.0 + in)) + 1);
        }
        return new Vocabulary(List.copyOf(known.keySet()), rarity);
    }

    private static boolean isWord(String term) {
        return term.indexOf(' ') < 0 && term.indexOf(':') != 1;
    }

    /** A term without the mark of its field. */
    static String bare(String term) {
        return term.indexOf(':') == 1 ? term.substring(2) : term;
    }

    /** In how many families terms stand, of those that stand in enough. */
    private static Map<String, Integer> common(
            Collection<List<LabelledText>> families, OpinionSettings settings, Predicate<String> wanted) {
        Map<String, Integer> count = new HashMap<>();
        Map<String, Set<String>> applicants = new HashMap<>();
        for (List<LabelledText> family : families) {
            Set<String> by = LabelledText.applicantsOf(family);
            Stream<String> terms = family.stream()
                    .flatMap(text -> text.text().slots())
                    .flatMap(Slot::terms)
                    .filter(wanted);
            terms.distinct().forEach(term -> {
                count.merge(term, 1, Integer::sum);
                Set<String> names = applicants.computeIfAbsent(term, none -> new HashSet<>());
                if (names.size() < settings.leastApplicants()) {
                    names.addAll(by);
                }
            });
        }
        applicants.values().removeIf(names -> names.size() < settings.leastApplicants());
        count.keySet().retainAll(applicants.keySet());
        count.values().removeIf(in -> in < settings.leastFamilies());
        return count;
    }

    public int size() {
        return numbers.size();
    }

    String term(int number) {
        return terms.get(number);
    }

    float[] rarity() {
        return rarity;
    }

    /** The number of a term, or -1 if it is not known. */
    int number(String term) {
        return numbers.getOrDefault(term, -1);
    }
}
