package org.sekisho.screening.record;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.Remark;

/**
 * An outcome as it was recorded.
 *
 * @param unread the unread parts, in words; empty if it was read in full
 * @param exempt from which reviews the law takes it out, and why; empty if from none
 * @param findings in the order of the lists
 * @param unknownSymbols symbols of the filing that no edition of their scheme has
 * @param remarks what the office accepts not to be looked at in it
 */
public record RecordedOutcome(
        FilingId filing,
        FilingNumber number,
        int version,
        OutcomeKind kind,
        double rank,
        String unread,
        String exempt,
        List<Finding> findings,
        List<String> unknownSymbols,
        List<Remark> remarks) {

    public RecordedOutcome {
        findings = List.copyOf(findings);
        unknownSymbols = List.copyOf(unknownSymbols);
        remarks = List.copyOf(remarks);
    }

    /** Why it is not as any filing, in words: what could not be read, and what the law says; empty if neither. */
    public String reason() {
        return Stream.of(unread, exempt).filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
    }

    /**
     * An entry that was found.
     *
     * @param editionId Sekisho's own key of the edition of the list, as it was when the filing was screened
     * @param near whether it was found only because an amount comes near its limit or may be within it, or because no
     *     claims were recognised in the filing and words may stand in them
     */
    public record Finding(
            String list,
            long editionId,
            String edition,
            String entry,
            String queue,
            String requirement,
            boolean near,
            double rank,
            List<Evidence> evidence) {

        private static final Set<String> AMOUNTS = Set.of("NEAR_AMOUNT", "OPEN_AMOUNT");

        public Finding {
            evidence = List.copyOf(evidence);
        }

        /** Whether it is near because of an amount; otherwise because no claims were recognised. */
        public boolean nearByAmount() {
            return near && evidence.stream().anyMatch(piece -> AMOUNTS.contains(piece.kind()));
        }
    }

    /**
     * What was found, and where.
     *
     * @param kind {@code WORDS}, {@code ELSEWHERE}, {@code AMOUNT}, {@code NEAR_AMOUNT}, {@code OPEN_AMOUNT}, {@code SYMBOL} or {@code NAME}
     * @param section name of the section; null for bibliographic data
     * @param place for a person: {@code claim 1}
     * @param start of the words in the filing's text; null for bibliographic data
     * @param end of the words in the filing's text, excluded
     * @param symbol the symbol or party found; null for words
     * @param recognised how surely the words were recognised in a picture, of 100; null where they were text already
     */
    public record Evidence(
            String rule,
            String kind,
            @Nullable String section,
            String place,
            @Nullable String document,
            int page,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String symbol,
            double weight,
            @Nullable Integer recognised) {

        @Override
        public String toString() {
            return "%s at %s".formatted(rule, place);
        }
    }
}
