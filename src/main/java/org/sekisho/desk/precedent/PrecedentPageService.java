package org.sekisho.desk.precedent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.office.precedent.AlikeCases;
import org.sekisho.office.precedent.EarlierDecision;
import org.sekisho.office.precedent.EarlierDecisions;
import org.sekisho.office.precedent.NearestDecisions;
import org.sekisho.office.precedent.Repeats;
import org.sekisho.office.review.CaseNote;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.sample.BlindSample;
import org.sekisho.proof.sample.ShownOpinions;

/** Puts together what a case shows of others. */
@DeskPart
public record PrecedentPageService(
        EarlierDecisions earlier,
        AlikeCases alike,
        Repeats repeats,
        BlindSample blind,
        ShownOpinions opinions,
        NearestDecisions nearest,
        ReviewCases cases) {

    /** The page of earlier decisions on a case that the reader was shown. */
    public PrecedentPage page(DeskCase shown, StaffMember reader) {
        EarlierDecisions.Versions versions = earlier.versions(shown, reader);
        return new PrecedentPage(
                earlier.of(shown, reader),
                versions.newer().orElse(null),
                versions.before().isPresent(),
                alike.count(shown, reader),
                repeats.of(shown).orElse(null),
                blind.drawnIn(shown).orElse(null),
                opinions.shown(shown, reader).orElse(null),
                ShownOpinions.hasDecided(shown, reader.id()) ? nearest.to(shown, reader) : List.of(),
                CaseRights.of(reader).mayDecide(),
                cases.notesOn(shown.standing().filing()));
    }

    /**
     * Earlier decisions, as a case shows them.
     *
     * @param earlier the newest first
     * @param newer a version that came in after this one; null if there is none
     * @param different whether there is a version before, to be compared with
     * @param alike how many open cases with the same hits there are besides
     * @param repeated what it repeats, if the rule for repeats closed it; null if not
     * @param drawnIn the run in which it was drawn from the clear filings, once it is decided; null otherwise
     * @param opinion what a model says of the filing, once the reader has decided; null otherwise
     * @param nearest decisions on the filings that read most like it, once the reader has decided
     * @param notes what became of the reason for the case
     */
    public record PrecedentPage(
            List<EarlierDecision> earlier,
            EarlierDecisions.@Nullable Version newer,
            boolean different,
            int alike,
            Repeats.@Nullable Repeated repeated,
            @Nullable Long drawnIn,
            ShownOpinions.@Nullable Shown opinion,
            List<EarlierDecision> nearest,
            boolean mayDecide,
            List<CaseNote> notes) {

        /** Whether there may be more earlier decisions than are shown. */
        public boolean cut() {
            return earlier.size() == EarlierDecisions.MOST;
        }
    }
}
