package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.Moments;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.lists.ListVisibility;
import org.sekisho.desk.people.ProposalLine;
import org.sekisho.desk.precedent.PrecedentPageService;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseChange;
import org.sekisho.office.review.deciding.CaseDesk;
import org.sekisho.office.review.deciding.CaseDrafts;
import org.sekisho.office.review.deciding.CaseLevels;
import org.sekisho.office.review.deciding.CaseProposals;
import org.sekisho.office.review.deciding.CaseRemarks;
import org.sekisho.office.review.deciding.GivenEntries;
import org.sekisho.office.review.deciding.GivenEntry;
import org.sekisho.office.review.deciding.LevelChange;
import org.sekisho.office.staff.Proposal;
import org.sekisho.office.staff.StaffMember;

/** Shows a case, with what its reader filled in before and has not sent. Each look is on the audit trail. */
@DeskPart
class CaseView {

    private static final String BY_PASSAGE = "sekisho.hits-by-passage";

    private final CaseDesk desk;
    private final CaseDrafts drafts;
    private final CasePageMaker maker;
    private final PrecedentPageService precedents;
    private final JoinedPageMaker joined;
    private final CaseRemarks remarks;
    private final HttpServletRequest request;
    private final CaseLevels levels;
    private final GivenEntries entries;
    private final CaseProposals proposals;
    private final KeptEditions editions;

    CaseView(
            CaseDesk desk,
            CaseDrafts drafts,
            CasePageMaker maker,
            PrecedentPageService precedents,
            JoinedPageMaker joined,
            CaseRemarks remarks,
            HttpServletRequest request,
            CaseLevels levels,
            GivenEntries entries,
            CaseProposals proposals,
            KeptEditions editions) {
        this.desk = desk;
        this.drafts = drafts;
        this.maker = maker;
        this.precedents = precedents;
        this.joined = joined;
        this.remarks = remarks;
        this.request = request;
        this.levels = levels;
        this.entries = entries;
        this.proposals = proposals;
        this.editions = editions;
    }

    /**
     * What is shown besides the case itself.
     *
     * @param decision what was typed and not decided
     * @param given what was typed and not given
     * @param remark what was typed and not written
     * @param name what was said of a name and not noted
     * @param entry the entry whose words are marked; null for all
     * @param allNames whether all names are listed, and not the first ones
     */
    record Asked(
            DecisionForm decision,
            GivenTyped given,
            RemarksPage.Typed remark,
            NamesPage.Typed name,
            @Nullable String entry,
            boolean allNames) {

        static Asked first(@Nullable String entry, boolean allNames) {
            return new Asked(
                    DecisionForm.EMPTY,
                    GivenTyped.NOTHING,
                    RemarksPage.Typed.NOTHING,
                    NamesPage.Typed.NOTHING,
                    entry,
                    allNames);
        }

        static Asked again(DecisionForm decision) {
            return new Asked(
                    decision, GivenTyped.NOTHING, RemarksPage.Typed.NOTHING, NamesPage.Typed.NOTHING, null, false);
        }

        static Asked again(GivenTyped given) {
            return new Asked(
                    DecisionForm.EMPTY, given, RemarksPage.Typed.NOTHING, NamesPage.Typed.NOTHING, null, false);
        }

        static Asked again(RemarksPage.Typed remark) {
            return new Asked(DecisionForm.EMPTY, GivenTyped.NOTHING, remark, NamesPage.Typed.NOTHING, null, false);
        }

        static Asked again(NamesPage.Typed name) {
            return new Asked(DecisionForm.EMPTY, GivenTyped.NOTHING, RemarksPage.Typed.NOTHING, name, null, true);
        }
    }

    String show(CaseId id, Visit visit, Asked asked) {
        DeskCase shown = desk.see(id, visit.reader()).orElseThrow(NotThereException::new);
        DecisionForm form = asked.decision() == DecisionForm.EMPTY
                ? drafts.of(id, visit.reader())
                        .map(draft -> DecisionForm.of(draft, null))
                        .orElse(DecisionForm.EMPTY)
                : asked.decision();
        CasePageMaker.Wanted wanted = new CasePageMaker.Wanted(byPassage(), asked.entry(), asked.allNames());
        visit.model().addAttribute("page", maker.page(shown, visit.reader(), visit.language(), form, wanted));
        visit.model().addAttribute("precedent", precedents.page(shown, visit.reader()));
        visit.model().addAttribute("given", page(shown, visit.reader(), visit.language(), asked.given()));
        visit.model().addAttribute("joined", joined.of(shown, visit.language()));
        visit.model().addAttribute("name", asked.name());
        visit.model().addAttribute("remarks", RemarksPage.of(remarks.of(shown), asked.remark(), visit.reader()));
        return "case";
    }

    /** The same once more with what was typed, as it was refused. */
    String again(CaseId id, Visit visit, Asked typed) {
        return visit.refused(show(id, visit, typed));
    }

    boolean byPassage() {
        HttpSession session = request.getSession();
        String by = request.getParameter("by");
        if ("passage".equals(by) || "entry".equals(by)) {
            session.setAttribute(BY_PASSAGE, by.equals("passage"));
        }
        return Boolean.TRUE.equals(session.getAttribute(BY_PASSAGE));
    }

    public GivenPage page(DeskCase shown, StaffMember reader, Locale language, GivenTyped typed) {
        List<GivenPage.LevelLine> changes =
                levels.of(shown).stream().map(CaseView::line).toList();
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
                        .map(found -> ListVisibility.title(found, language))
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
                .map(entry -> new GivenPage.Known(entry.code().value(), ListVisibility.title(entry, language)))
                .toList();
    }
}
