package org.sekisho.desk.precedent;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /**
     * What was decided before, as a case shows it. Keys are those of words.
     *
     * @param earlier the newest first
     * @param newer a version that came in after this one; null if there is none
     * @param difference where what changed since the version before is shown; null if there is none to compare with
     * @param alike open cases with the same hits; null if there are none
     * @param repeated what it repeats, if the rule for repeats closed it; null if not
     * @param drawnIn the run in which it was drawn from the clear filings, once it is decided; null otherwise
     * @param notes what became of the reason for the case
     */
    public record PrecedentPage(
            List<Earlier> earlier,
            @Nullable Newer newer,
            @Nullable String difference,
            @Nullable Alike alike,
            @Nullable Repeated repeated,
            @Nullable Long drawnIn,
            boolean mayDecide,
            List<Note> notes) {

        /** Whether there may be more earlier decisions than are shown. */
        public boolean cut() {
            return earlier.size() == EarlierDecisions.MOST;
        }

        /**
         * An earlier decision.
         *
         * @param second who agreed; null if nobody had to
         */
        public record Earlier(
                String at,
                String by,
                String decisionKey,
                String reasonKey,
                String words,
                List<String> relationKeys,
                String address,
                String number,
                int version,
                String queueKey,
                @Nullable String second) {

            @Override
            public String toString() {
                return decisionKey;
            }
        }

        /**
         * A newer version.
         *
         * @param address of its case; null if there is none to see
         */
        public record Newer(int version, @Nullable String address) {}

        /** How many open cases with the same hits there are besides, and where they are shown together. */
        public record Alike(int others, String address) {}

        /** The decision that a case repeats which the rule closed, and in which run. */
        public record Repeated(long run, long decision) {}

        /** Something that a run noted. */
        public record Note(long run, String key, String detail) {}
    }
}
