package org.sekisho.desk.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.Moments;
import org.sekisho.desk.lists.ListSight;
import org.sekisho.desk.people.ProposalLine;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseChange;
import org.sekisho.office.review.deciding.CaseLevels;
import org.sekisho.office.review.deciding.CaseProposals;
import org.sekisho.office.review.deciding.GivenEntries;
import org.sekisho.office.review.deciding.GivenEntry;
import org.sekisho.office.review.deciding.LevelChange;
import org.sekisho.office.staff.Proposal;
import org.sekisho.office.staff.StaffMember;

/** Puts together what a case shows of its level and of the entries that people gave it. */
@DeskPart
public class GivenPageMaker {

    private final CaseLevels levels;
    private final GivenEntries entries;
    private final CaseProposals proposals;
    private final KeptEditions editions;

    GivenPageMaker(CaseLevels levels, GivenEntries entries, CaseProposals proposals, KeptEditions editions) {
        this.levels = levels;
        this.entries = entries;
        this.proposals = proposals;
        this.editions = editions;
    }

    public GivenPage page(DeskCase shown, StaffMember reader, Locale language, GivenTyped typed) {
        List<GivenPage.LevelLine> changes =
                levels.of(shown).stream().map(GivenPageMaker::line).toList();
        boolean mayChange = CaseRights.of(reader).mayDecide();
        boolean mayGive = mayChange && entries.mayBeGiven(shown);
        boolean mayTakeBack = mayChange && shown.standing().status() != CaseStatus.AWAITING_CONFIRMATION;
        return new GivenPage(
                shown.handling().name(),
                changes.isEmpty() ? null : changes.get(changes.size() - 1),
                changes,
                mayChange,
                choices(shown, reader),
                entries.of(shown).stream()
                        .map(entry -> given(entry, language, mayTakeBack))
                        .toList(),
                mayGive,
                mayGive ? known(shown, language) : List.of(),
                typed,
                lines(shown, reader, true),
                lines(shown, reader, false));
    }

    private List<ProposalLine> lines(DeskCase shown, StaffMember reader, boolean waiting) {
        List<Proposal> open = proposals.waiting(shown);
        return proposals.of(shown).stream()
                .filter(one -> open.contains(one) == waiting)
                .map(one -> ProposalLine.ofCase(
                        one,
                        Objects.requireNonNull(one.what(CaseChange.class)),
                        "/cases/" + shown.id(),
                        waiting,
                        reader))
                .toList();
    }

    private static GivenPage.LevelLine line(LevelChange change) {
        String version =
                change.filingVersion() == null ? "" : change.filingVersion().toString();
        return new GivenPage.LevelLine(
                Moments.minute(change.at()),
                "handling." + change.level(),
                "level.because." + change.cause(),
                Objects.requireNonNullElse(change.entry(), version),
                change.by(),
                Objects.requireNonNullElse(change.words(), ""));
    }

    private static List<GivenPage.Choice> choices(DeskCase shown, StaffMember reader) {
        return Arrays.stream(Handling.values())
                .filter(level -> level != shown.handling())
                .map(level -> new GivenPage.Choice(level.name(), "handling." + level, CaseLevels.hides(level, reader)))
                .toList();
    }

    private GivenPage.Given given(GivenEntry entry, Locale language, boolean mayTakeBack) {
        GivenEntry.@Nullable TakenBack back = entry.takenBack();
        return new GivenPage.Given(
                entry.id(),
                entry.code(),
                editions.entry(entry.editionId(), entry.code())
                        .map(found -> ListSight.title(found, language))
                        .orElse(""),
                entry.list(),
                entry.edition(),
                entry.place(),
                entry.words(),
                entry.by().value(),
                Moments.minute(entry.at()),
                entry.carried(),
                back == null ? null : back.by().value(),
                back == null ? "" : back.words(),
                mayTakeBack && back == null);
    }

    private List<GivenPage.Known> known(DeskCase shown, Locale language) {
        return entries.known(shown).stream()
                .map(entry -> new GivenPage.Known(entry.code().value(), ListSight.title(entry, language)))
                .toList();
    }
}
