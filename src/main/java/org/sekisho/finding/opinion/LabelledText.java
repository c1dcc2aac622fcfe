package org.sekisho.finding.opinion;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/**
 * A filing's words with what people said of it. There is no label for what rules found, so that no model learns the rules.
 *
 * @param family filings of one invention; they are learned from and tried together
 * @param applicants by whatever name tells them apart; empty where they are not known
 * @param day on which it was filed; null where it is not known
 * @param labels whether it is of an area or entry, as people said who read it, or examiners who classified it later
 * @param subclasses of IPC and CPC that examiners gave it; empty where nobody has given any yet
 */
public record LabelledText(
        String id,
        String family,
        Set<String> applicants,
        @Nullable LocalDate day,
        OpinionText text,
        Map<String, Boolean> labels,
        Set<String> subclasses) {

    public static final int FOLDS = 5;

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

    /**
     * The fifth of all texts, 0 to 4, that it is tried with: the same for all of a family, always.
     *
     * @param split one of many ways to part texts; who tries within a part takes another
     */
    public int fold(int split) {
        byte[] bytes = family.getBytes(StandardCharsets.UTF_8);
        return Math.floorMod(MurmurHash3.hash32x86(bytes, 0, bytes.length, split), FOLDS);
    }

    /** The same, of another family. */
    LabelledText in(String other) {
        return new LabelledText(id, other, applicants, day, text, labels, subclasses);
    }

    /** The same, with these labels and subclasses alone. */
    public LabelledText with(Map<String, Boolean> some, Set<String> given) {
        return new LabelledText(id, family, applicants, day, text, some, given);
    }

    /** Whether people said that it is of an area or entry. */
    boolean isOf(String code) {
        return labels.getOrDefault(code, false);
    }

    /** Says which filing, and not what it says. */
    @Override
    public String toString() {
        return "%s: %s, labels of %s".formatted(id, text, labels.keySet());
    }
}
