package org.sekisho.screening.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.Remark;

/**
 * An outcome as it was recorded.
 *
 * @param unread the parts that were not read; empty if it was read in full
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
        List<UnreadPart> unread,
        String exempt,
        List<Finding> findings,
        List<String> unknownSymbols,
        List<Remark> remarks) {

    public RecordedOutcome {
        unread = List.copyOf(unread);
        findings = List.copyOf(findings);
        unknownSymbols = List.copyOf(unknownSymbols);
        remarks = List.copyOf(remarks);
    }

    /** Why it is not as any filing, in words: what could not be read, and what the law says; empty if neither. */
    public String reason() {
        String parts = unread.stream().map(UnreadPart::summary).collect(Collectors.joining("; "));
        return Stream.of(parts, exempt).filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
    }

    /**
     * An entry that was found.
     *
     * @param editionId Sekisho's own key of the edition of the list, as it was when the filing was screened
     * @param near whether it was found only because an amount comes near its limit or may be within it, or because no
     *     claims were recognised in the filing and words may stand in them, or because a name may be of another body
     */
    public record Finding(
            String list,
            long editionId,
            String edition,
            String entry,
            ReviewQueue queue,
            Truth requirement,
            boolean near,
            double rank,
            List<Evidence> evidence) {

        private static final Set<Kind> AMOUNTS = EnumSet.of(Kind.NEAR_AMOUNT, Kind.OPEN_AMOUNT);

        public Finding {
            evidence = List.copyOf(evidence);
        }

        /** Whether it is near because of an amount. */
        public boolean nearByAmount() {
            return near && evidence.stream().anyMatch(piece -> AMOUNTS.contains(piece.kind()));
        }

        /** Whether it is near because nobody can tell if a name is of the listed body. */
        public boolean nearByName() {
            return near && evidence.stream().anyMatch(piece -> piece.kind() == Kind.UNCERTAIN_NAME);
        }
    }

    /**
     * A place where an entry was found.
     *
     * @param section null for bibliographic data
     * @param place for a person: {@code claim 1}
     * @param span of the words in the filing's text; null for bibliographic data
     * @param symbol the symbol or party found; null for words
     * @param recognised how surely the words were recognised in a picture, of 100; null where they were text already
     */
    public record Evidence(
            String rule,
            Kind kind,
            @Nullable Section section,
            String place,
            @Nullable String document,
            int page,
            @Nullable TextSpan span,
            @Nullable String symbol,
            double weight,
            @Nullable Integer recognised) {

        @Override
        public String toString() {
            return "%s at %s".formatted(rule, place);
        }
    }

    /** Kinds of evidence. */
    public enum Kind {
        WORDS,
        /** Words of a synonym that stands elsewhere. */
        ELSEWHERE,
        AMOUNT,
        NEAR_AMOUNT,
        OPEN_AMOUNT,
        SYMBOL,
        NAME,
        /** A name that may be of the listed body or of another. */
        UNCERTAIN_NAME
    }

    /**
     * The outcome of a filing without its evidence.
     *
     * @param found in the order of the lists
     */
    public record RecordedEntries(OutcomeKind kind, List<Found> found) {

        public RecordedEntries {
            found = List.copyOf(found);
        }

        /** An entry that was found, and where it sends the filing. */
        public record Found(String list, String entry, ReviewQueue queue) {}
    }

    /**
     * A filing that broke the program.
     *
     * @param detail the number of the fault, or what is known of it
     */
    public record RecordedFault(FilingNumber filing, String detail) {}

    /**
     * The number of times that something was accepted not to be looked at.
     *
     * @param detail a code, such as that of a language; may be empty
     * @param filings with at least one of it
     * @param parts in all of them
     */
    public record RemarkCount(Remark.Kind kind, String detail, int filings, int parts) {}

    /**
     * The number of times that something could not be read for one reason.
     *
     * @param filings with at least one such part
     * @param parts documents, attachments and pages
     */
    public record UnreadCount(UnreadReason reason, int filings, int parts) {

        /** The reason and what to do about it, in words. */
        public String words() {
            return reason.words();
        }
    }
}
