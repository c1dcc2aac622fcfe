package org.sekisho.desk.precedent;

import java.util.List;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.Moments;
import org.sekisho.office.precedent.AlikeCases;
import org.sekisho.office.precedent.EarlierDecision;
import org.sekisho.office.precedent.EarlierDecisions;
import org.sekisho.office.precedent.Repeats;
import org.sekisho.office.review.CaseNote;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.sample.BlindSample;

/** Puts together what a case shows of others. */
@DeskPart
public class PrecedentPageMaker {

    private final EarlierDecisions earlier;
    private final AlikeCases alike;
    private final Repeats repeats;
    private final BlindSample blind;
    private final ReviewCases cases;

    PrecedentPageMaker(
            EarlierDecisions earlier, AlikeCases alike, Repeats repeats, BlindSample blind, ReviewCases cases) {
        this.earlier = earlier;
        this.alike = alike;
        this.repeats = repeats;
        this.blind = blind;
        this.cases = cases;
    }

    /** Of a case that the reader was shown. */
    public PrecedentPage page(DeskCase shown, StaffMember reader) {
        List<PrecedentPage.Earlier> decided = earlier.of(shown, reader).stream()
                .map(PrecedentPageMaker::earlier)
                .toList();
        PrecedentPage.Newer newer = earlier.newer(shown, reader)
                .map(version -> new PrecedentPage.Newer(
                        version.version(),
                        version.about().map(id -> "/cases/" + id).orElse(null)))
                .orElse(null);
        List<PrecedentPage.Note> notes = cases.notesOn(shown.standing().filing()).stream()
                .map(PrecedentPageMaker::note)
                .toList();
        String difference = earlier.before(shown, reader).isPresent() ? "/cases/" + shown.id() + "/difference" : null;
        int others = alike.count(shown, reader);
        PrecedentPage.Alike group = others == 0 ? null : new PrecedentPage.Alike(others, "/queue/alike/" + shown.id());
        PrecedentPage.Repeated repeated = repeats.of(shown)
                .map(repeat -> new PrecedentPage.Repeated(repeat.run(), repeat.decision()))
                .orElse(null);
        return new PrecedentPage(
                decided,
                newer,
                difference,
                group,
                repeated,
                blind.drawnIn(shown).orElse(null),
                CaseRights.of(reader).mayDecide(),
                notes);
    }

    private static PrecedentPage.Earlier earlier(EarlierDecision decision) {
        return new PrecedentPage.Earlier(
                Moments.minute(decision.at()),
                decision.by().value(),
                "decision." + decision.kind(),
                "reason." + decision.reason(),
                decision.words(),
                decision.relations().stream()
                        .sorted()
                        .map(relation -> "precedent." + relation)
                        .toList(),
                "/cases/" + decision.about(),
                decision.number().value(),
                decision.filingVersion(),
                "queue." + decision.queue(),
                decision.second() == null ? null : decision.second().value());
    }

    private static PrecedentPage.Note note(CaseNote note) {
        return new PrecedentPage.Note(note.run(), "note." + note.kind(), note.detail());
    }
}
