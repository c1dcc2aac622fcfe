package org.sekisho.matching;

import java.util.List;

/**
 * Whether a rule holds for a filing, and what says so: a rule is met exactly if there is evidence.
 *
 * @param evidence of the branches that made it true
 */
record Verdict(Truth truth, List<MatchEvidence> evidence) {

    Verdict {
        evidence = List.copyOf(evidence);
        if ((truth == Truth.MET) == evidence.isEmpty()) {
            throw new IllegalArgumentException("%s with %d pieces of evidence".formatted(truth, evidence.size()));
        }
    }

    /** Met if there is evidence. */
    static Verdict of(List<? extends MatchEvidence> evidence, Truth otherwise) {
        return evidence.isEmpty() ? new Verdict(otherwise, List.of()) : new Verdict(Truth.MET, List.copyOf(evidence));
    }

    static Verdict anyOf(List<Verdict> branches) {
        Truth truth = branches.stream().map(Verdict::truth).reduce(Truth.NOT_MET, Truth::or);
        return of(evidenceOf(branches), truth);
    }

    static Verdict allOf(List<Verdict> branches) {
        Truth truth = branches.stream().map(Verdict::truth).reduce(Truth.MET, Truth::and);
        return truth == Truth.MET ? of(evidenceOf(branches), Truth.NOT_MET) : new Verdict(truth, List.of());
    }

    private static List<MatchEvidence> evidenceOf(List<Verdict> branches) {
        return branches.stream().flatMap(branch -> branch.evidence().stream()).toList();
    }
}
