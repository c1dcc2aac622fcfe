package org.sekisho.night.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.deadline.OfficeDays;
import org.sekisho.office.disclosure.DisclosureCounts;
import org.sekisho.office.edition.StaleEntries;
import org.sekisho.office.referral.ClosedOver;
import org.sekisho.office.referral.DueReferral;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.referral.ReferralStanding;
import org.sekisho.office.review.ClockCount;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.record.RecordedOutcome.RemarkCount;
import org.sekisho.screening.record.RecordedOutcome.UnreadCount;

/**
 * The report of a run for people and programs: counts, codes and places, and not a word of a filing, since reports are mailed
 * and printed. Names that senders of filings gave are in it as {@link VisibleText}.
 *
 * @param cases cases this run opened, by queue
 * @param disclosure how what was found stands to what was declared, in the filings of its cases for a disclosure review
 * @param unread why documents and pages were not read
 * @param withoutClaims numbers of filings in which no claims were recognised
 * @param remarks what the office accepts not to be looked at, and in how many filings
 * @param alarms why it cannot be trusted; empty if it can
 * @param proof what speaks for it besides its own count
 * @param clocks those of which a person has to know: to act on now, or run out
 * @param referrals about which somebody has to do something, the longest overdue first
 * @param closedOver cases that were closed without an answer that was asked for, since the last report
 * @param growingOld counts the entries of the lists in use that grow old, once, for the first who asks
 * @param filings every filing of the run: first those with findings by falling rank, then the others
 */
public record RunReport(
        RunSummary run,
        Instant written,
        Map<ReviewQueue, Integer> cases,
        DisclosureCounts disclosure,
        List<UnreadCount> unread,
        List<String> withoutClaims,
        List<RemarkCount> remarks,
        List<RunAlarm> alarms,
        RunProof proof,
        List<ClockCount> clocks,
        List<ReferralLine> referrals,
        List<ClosedOver> closedOver,
        @JsonIgnore Supplier<StaleEntries.Counts> growingOld,
        List<FilingLine> filings) {

    public RunReport {
        cases = Map.copyOf(cases);
        unread = List.copyOf(unread);
        withoutClaims = withoutClaims.stream().map(VisibleText::of).toList();
        remarks = List.copyOf(remarks);
        alarms = List.copyOf(alarms);
        clocks = List.copyOf(clocks);
        referrals = List.copyOf(referrals);
        closedOver = List.copyOf(closedOver);
        filings = List.copyOf(filings);
    }

    /** The number of entries of the lists in use that grow old, by what speaks against them. */
    @JsonProperty
    public StaleEntries.Counts stale() {
        return growingOld.get();
    }

    /** The filings that need a person. */
    public List<FilingLine> needingAPerson() {
        return filings.stream().filter(FilingLine::needsAPerson).toList();
    }

    /** The filings with symbols that no edition of their scheme has. */
    public List<FilingLine> withUnknownSymbols() {
        return filings.stream()
                .filter(filing -> !filing.unknownSymbols().isEmpty())
                .toList();
    }

    /**
     * A referral whose answer is overdue or should be asked for, or whose package was called back and is not back.
     *
     * @param number of the filing
     * @param authority its code
     * @param overdue for how many days the answer should have been there; 0 or less if it is not due yet
     * @param to code of who is told now because it is overdue; null if nobody is
     * @param recalled the day on which its package was called back, if that owes a receipt; null if not
     */
    public record ReferralLine(
            String number,
            String authority,
            LocalDate answerBy,
            long overdue,
            ReferralStanding standing,
            @Nullable String to,
            @Nullable LocalDate recalled) {

        static ReferralLine of(DueReferral due, LocalDate today, OfficeDays here) {
            Referral referral = due.referral();
            ReferralStanding standing = ReferralStanding.of(referral, today);
            return new ReferralLine(
                    due.number().value(),
                    referral.authority(),
                    referral.days().answerBy(),
                    ChronoUnit.DAYS.between(referral.days().answerBy(), today),
                    standing,
                    standing == ReferralStanding.TO_ESCALATE ? referral.days().escalateTo() : null,
                    referral.recall() != null && referral.recall().isOwed()
                            ? here.at(referral.recall().at())
                            : null);
        }

        /** A sentence for an operator. */
        public String sentence() {
            if (recalled != null) {
                return "%s, %s: package called back on %s; its receipt is owed".formatted(number, authority, recalled);
            }
            String said = "%s, %s: answer by %s".formatted(number, authority, answerBy);
            if (standing == ReferralStanding.TO_REMIND) {
                return said + "; to be reminded";
            }
            return said
                    + "; overdue by %d %s".formatted(overdue, overdue == 1 ? "day" : "days")
                    + (to == null ? "" : "; to be taken to " + to);
        }
    }

    /**
     * One filing.
     *
     * @param rank of its highest case, as the desk has it; without a case, of all that was found
     * @param reason why, in words: what could not be read, or the exemptions; empty if neither
     * @param daysLeft of its most urgent case, in words; empty if it has no case
     * @param days the same as a number, below zero if they are over; null if none is stated
     * @param undated whether a clock of the law runs for it to a day that nobody knows
     * @param unknownSymbols symbols of the filing that no edition of their scheme has
     * @param unread why parts of it were not read, each reason once
     */
    public record FilingLine(
            String number,
            int version,
            @JsonIgnore OutcomeKind kind,
            double rank,
            String reason,
            String daysLeft,
            @Nullable Integer days,
            @JsonIgnore boolean undated,
            List<ReviewQueue> queues,
            List<EntryLine> entries,
            List<String> unknownSymbols,
            List<UnreadReason> unread) {

        public FilingLine {
            reason = VisibleText.of(reason);
            queues = List.copyOf(queues);
            entries = List.copyOf(entries);
            unknownSymbols = unknownSymbols.stream().map(VisibleText::of).toList();
            unread = List.copyOf(unread);
        }

        /** The outcome as it is shown: {@code flagged}. */
        @JsonProperty
        public String outcome() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        @JsonProperty
        public boolean needsAPerson() {
            return kind.needsExaminer();
        }

        /** The rank with one decimal, as people read it. */
        public String shownRank() {
            return String.format(Locale.ROOT, "%.1f", rank);
        }

        /** The number without what could forge a line. */
        public String shownNumber() {
            return VisibleText.of(number);
        }

        /** The days left, or how many they are over. */
        public int daysFromNow() {
            return days == null ? 0 : Math.abs(days);
        }

        /** The key of what is said of the days left; null if it is their number alone. */
        public @Nullable String daysKey() {
            if (days == null) {
                String none = daysLeft.startsWith(ReviewCase.PUBLIC_SINCE) ? "days.public" : "days.none";
                return undated ? "days.undated" : none;
            }
            return days < 0 ? "days.over" : null;
        }

        /** Codes of the entries, the one that weighs most first. */
        public List<String> codes() {
            return entries.stream().map(EntryLine::entry).distinct().toList();
        }
    }

    /**
     * One entry found in a filing.
     *
     * @param near whether it was found only because an amount comes near its limit or may be within it
     * @param section of the evidence that weighs most: {@code CLAIM}; {@code BIBLIOGRAPHY} for symbols and parties
     * @param place of that evidence, for a person: {@code claim 1}, {@code H04L 9/0852}
     * @param rule which it met
     * @param places how many pieces of evidence there are in all
     * @param recognised how surely the words of that evidence were recognised in a picture, of 100; null if not at all
     */
    public record EntryLine(
            String list,
            String entry,
            ReviewQueue queue,
            Truth requirement,
            boolean near,
            double rank,
            String section,
            String place,
            String rule,
            int places,
            @Nullable Integer recognised) {

        public EntryLine {
            place = VisibleText.of(place);
        }

        /** The place and how many more there are; and whether its words were recognised in a picture, for a person. */
        public String where() {
            return place
                    + (recognised == null ? "" : ", " + new Recognised(recognised).words())
                    + (places > 1 ? " and %d more".formatted(places - 1) : "");
        }

        /** Whether the technology is there and what the entry requires besides is not stated. */
        public boolean open() {
            return requirement == Truth.NOT_STATED;
        }
    }
}
