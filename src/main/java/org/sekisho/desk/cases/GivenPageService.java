package org.sekisho.desk.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.people.ProposalLine;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.office.review.CaseChange;
import org.sekisho.office.review.CaseLevels;
import org.sekisho.office.review.CaseProposals;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.GivenEntries;
import org.sekisho.office.review.GivenEntry;
import org.sekisho.office.review.LevelChange;
import org.sekisho.office.staff.Proposal;
import org.sekisho.office.staff.Proposal.Kind;
import org.sekisho.office.staff.StaffMember;

/** Puts together what a case shows of its level and of the entries that people gave it. */
@DeskPart
record GivenPageService(CaseLevels levels, GivenEntries entries, CaseProposals proposals, KeptEditions editions) {

    GivenPage page(DeskCase shown, StaffMember reader, Locale language) {
        boolean mayChange = CaseRights.of(reader).mayDecide();
        boolean mayGive = mayChange && GivenEntries.mayBeGiven(shown);
        boolean mayTakeBack = mayChange && shown.standing().status() != CaseStatus.AWAITING_CONFIRMATION;
        List<Proposal> proposed = proposals.of(shown);
        List<Proposal> open = proposed.isEmpty() ? List.of() : proposals.waiting(shown);
        return new GivenPage(
                shown.handling(),
                levels.of(shown),
                Arrays.stream(Handling.values())
                        .filter(level -> level != shown.handling())
                        .map(level -> new GivenPage.Choice(level, CaseLevels.hides(level, reader)))
                        .toList(),
                entries.of(shown).stream()
                        .map(entry -> new GivenPage.Given(entry, title(entry, language), mayTakeBack && entry.stands()))
                        .toList(),
                mayGive,
                lines(open, shown, reader, true),
                lines(proposed.stream().filter(one -> !open.contains(one)).toList(), shown, reader, false));
    }

    private static List<ProposalLine> lines(
            List<Proposal> proposals, DeskCase shown, StaffMember reader, boolean waiting) {
        return proposals.stream()
                .map(one -> one.kind() == Kind.WHOLE_TEXT
                        ? ProposalLine.ofWholeText(one, "/cases/%s/partners".formatted(shown.id()), waiting, reader)
                        : ProposalLine.ofCase(
                                one,
                                Objects.requireNonNull(one.what(CaseChange.class)),
                                "/cases/" + shown.id(),
                                waiting,
                                reader))
                .toList();
    }

    private String title(GivenEntry entry, Locale language) {
        return editions.entry(entry.editionId(), entry.code())
                .map(found -> found.titleIn(language))
                .orElse("");
    }

    /**
     * The level of a case and the entries that people gave it.
     *
     * @param changes how it came to its level, the newest last
     * @param waiting changes that a second person can confirm
     * @param past those that were answered, or that the case has left behind
     */
    record GivenPage(
            Handling level,
            List<LevelChange> changes,
            List<Choice> choices,
            List<Given> entries,
            boolean mayGive,
            List<ProposalLine> waiting,
            List<ProposalLine> past) {

        /** @param above whether the reader would not see the case any more */
        record Choice(Handling level, boolean above) {}

        /** An entry that a person gave it; {@code title} as the edition says it. */
        record Given(GivenEntry of, String title, boolean mayTakeBack) {}

        /** How it came to the level it has; null if nobody knows. */
        public @Nullable LevelChange why() {
            return changes.isEmpty() ? null : changes.get(changes.size() - 1);
        }

        /** Codes of the entries that a person gave and that stand. */
        public String codes() {
            return entries.stream()
                    .filter(entry -> entry.of().stands())
                    .map(entry -> entry.of().code())
                    .collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return "level and given entries";
        }
    }
}
