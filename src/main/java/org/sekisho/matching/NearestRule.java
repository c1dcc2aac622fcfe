package org.sekisho.matching;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sekisho.keytech.Entry;
import org.sekisho.keytech.Rule;
import org.sekisho.matching.pattern.RulePatterns;
import org.sekisho.matching.words.Words;

/** Tells the author of a list which rule came nearest to an example that meets none, and what it lacks. */
final class NearestRule {

    /**
     * How far a rule is from being met.
     *
     * @param wanted how many signs it wants
     * @param missing those that are not there
     */
    private record Gap(Rule rule, int wanted, List<String> missing) {

        private double share() {
            return (double) missing.size() / wanted;
        }

        private String described() {
            return missing.isEmpty()
                    ? "nearest: %s: its words are all there, but too far apart or in another order"
                            .formatted(rule.written())
                    : "nearest: %s: missing is %s".formatted(rule.written(), String.join(", ", missing));
        }
    }

    private final Words words;
    private final RulePatterns patterns;

    NearestRule(Words words, RulePatterns patterns) {
        this.words = words;
        this.patterns = patterns;
    }

    String in(Entry entry, String text, FilingSigns signs) {
        Gaps gaps = new Gaps(new HashSet<>(words.termsOf(text)), new RuleEvaluation(patterns, signs));
        return entry.rules().stream()
                .map(rule -> rule.handledBy(gaps))
                .min(Comparator.comparingDouble(Gap::share))
                .filter(gap -> gap.share() < 1)
                .map(Gap::described)
                .orElse("nearest: no rule finds any of its words");
    }

    /** Counts for each kind of rule. */
    private final class Gaps implements Rule.Handler<Gap> {

        private final Set<String> present;
        private final RuleEvaluation evaluation;

        Gaps(Set<String> present, RuleEvaluation evaluation) {
            this.present = present;
            this.evaluation = evaluation;
        }

        private Gap words(Rule rule) {
            List<String> wanted =
                    patterns.of(rule).terms().stream().flatMap(List::stream).toList();
            List<String> missing =
                    wanted.stream().filter(word -> !present.contains(word)).toList();
            return new Gap(rule, wanted.size(), missing);
        }

        private Gap allOrNothing(Rule rule) {
            boolean met = rule.handledBy(evaluation).truth() == Truth.MET;
            return new Gap(rule, 1, met ? List.of() : List.of(rule.written()));
        }

        @Override
        public Gap word(Rule.Word rule) {
            return words(rule);
        }

        @Override
        public Gap phrase(Rule.Phrase rule) {
            return words(rule);
        }

        @Override
        public Gap near(Rule.Near rule) {
            return words(rule);
        }

        @Override
        public Gap classified(Rule.Classified rule) {
            return allOrNothing(rule);
        }

        @Override
        public Gap stateFunded(Rule.StateFunded rule) {
            return allOrNothing(rule);
        }

        @Override
        public Gap namedOrganisation(Rule.NamedOrganisation rule) {
            return allOrNothing(rule);
        }

        @Override
        public Gap anyOf(Rule.AnyOf rule) {
            return rule.rules().stream()
                    .map(branch -> branch.handledBy(this))
                    .min(Comparator.comparingDouble(Gap::share))
                    .orElseThrow();
        }

        @Override
        public Gap allOf(Rule.AllOf rule) {
            List<Gap> branches =
                    rule.rules().stream().map(branch -> branch.handledBy(this)).toList();
            return new Gap(
                    rule,
                    branches.stream().mapToInt(Gap::wanted).sum(),
                    branches.stream()
                            .flatMap(branch -> branch.missing().stream())
                            .toList());
        }
    }
}
