package org.sekisho.finding.opinion;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Its applicants; where none is known, its family stands for one. */
    Set<String> knownApplicants() {
        return applicants.isEmpty() ? Set.of(" family " + family) : applicants;
    }

    /** The same, of another family. */
    LabelledText in(String other) {
        return new LabelledText(id, other, applicants, day, text, labels, subclasses);
    }

    /** The same, for a model that suggests none. */
    public LabelledText withoutSubclasses() {
        return new LabelledText(id, family, applicants, day, text, labels, Set.of());
    }

    /** The same, for a model that knows of no area and no entry. */
    public LabelledText withSubclassesAlone() {
        return new LabelledText(id, family, applicants, day, text, Map.of(), subclasses);
    }

    /** The same, labelled by whether it is of a subclass and by nothing else. */
    LabelledText by(String subclass) {
        Label label = new Label(subclasses.contains(subclass), Source.LATER_SYMBOLS);
        return new LabelledText(id, family, applicants, day, text, Map.of(subclass, label), Set.of());
    }

    /** Says which filing, and not what it says. */
    @Override
    public String toString() {
        return "%s: %s, labels of %s".formatted(id, text, labels.keySet());
    }
}
