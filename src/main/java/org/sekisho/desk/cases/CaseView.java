package org.sekisho.desk.cases;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.precedent.PrecedentPageMaker;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseDesk;
import org.sekisho.office.review.deciding.CaseDrafts;
import org.sekisho.office.review.deciding.CaseRemarks;

/** Shows a case, with what its reader filled in before and has not sent. Each look is on the audit trail. */
@DeskPart
class CaseView {

    private final CaseDesk desk;
    private final CaseDrafts drafts;
    private final CasePageMaker maker;
    private final PrecedentPageMaker precedents;
    private final GivenPageMaker given;
    private final HitListing listing;
    private final JoinedPageMaker joined;
    private final CaseRemarks remarks;

    CaseView(
            CaseDesk desk,
            CaseDrafts drafts,
            CasePageMaker maker,
            PrecedentPageMaker precedents,
            GivenPageMaker given,
            HitListing listing,
            JoinedPageMaker joined,
            CaseRemarks remarks) {
        this.desk = desk;
        this.drafts = drafts;
        this.maker = maker;
        this.precedents = precedents;
        this.given = given;
        this.listing = listing;
        this.joined = joined;
        this.remarks = remarks;
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
        CasePageMaker.Wanted wanted = new CasePageMaker.Wanted(listing.byPassage(), asked.entry(), asked.allNames());
        visit.model().addAttribute("page", maker.page(shown, visit.reader(), visit.language(), form, wanted));
        visit.model().addAttribute("precedent", precedents.page(shown, visit.reader()));
        visit.model().addAttribute("given", given.page(shown, visit.reader(), visit.language(), asked.given()));
        visit.model().addAttribute("joined", joined.of(shown, visit.language()));
        visit.model().addAttribute("name", asked.name());
        visit.model().addAttribute("remarks", RemarksPage.of(remarks.of(shown), asked.remark(), visit.reader()));
        return "case";
    }

    /** The same once more with what was typed, as it was refused. */
    String again(CaseId id, Visit visit, Asked typed) {
        return visit.refused(show(id, visit, typed));
    }
}
