package org.sekisho.finding.opinion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filing's words with what people said of it. There is no label for what rules found, so that no model learns the rules.
 *
 * @param family filings of one invention; they are learned from and tried together
 * @param applicants by whatever name tells them apart; empty where they are not known
 * @param day on which it was filed; null where it is not known
 * @param labels by area or entry; of others nobody has said whether it is of them
 * @param subclasses of IPC and CPC that examiners gave it; empty where nobody has given any yet
 */
public record LabelledText(
        String id,
        String family,
        Set<String> applicants,
        @Nullable LocalDate day,
        OpinionText text,
        Map<String, Label> labels,
        Set<String> subclasses) {

    /** Sources of a label: people who read the filing, and examiners who classified it later. */
    public enum Source {
        DECISION,
        BLIND_SAMPLE,
        LATER_SYMBOLS
    }

    /** Whether a filing is of an area or an entry, and who said so. */
    public record Label(boolean kept, Source source) {}

    public LabelledText {
        applicants = Set.copyOf(applicants);
        labels = new TreeMap<>(labels);
        subclasses = new TreeSet<>(subclasses);
    }

    /** Applicants of texts; where none is known, a text's family stands for one. */
    static Set<String> applicantsOf(Collection<LabelledText> texts) {
        return texts.stream()
                .flatMap(text ->
                        text.applicants.isEmpty() ? Stream.of(" family " + text.family) : text.applicants.stream())
                .collect(Collectors.toSet());
    }

    /** The same, of another family. */
    LabelledText in(String other) {
        return new LabelledText(id, other, applicants, day, text, labels, subclasses);
    }

    /** The same, with these labels and subclasses alone. */
    public LabelledText with(Map<String, Label> some, Set<String> given) {
        return new LabelledText(id, family, applicants, day, text, some, given);
    }

    /** Whether people said that it is of an area or entry. */
    boolean isOf(String code) {
        Label said = labels.get(code);
        return said != null && said.kept();
    }

    /** Says which filing, and not what it says. */
    @Override
    public String toString() {
        return "%s: %s, labels of %s".formatted(id, text, labels.keySet());
    }
}
