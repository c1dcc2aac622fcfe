package org.sekisho.night.run;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.SignedHead;
import org.sekisho.proof.canary.CanaryResult;
import org.sekisho.proof.canary.CanaryResult.Verdict;
import org.sekisho.screening.record.OutcomeCounts;

/**
 * Evidence for a run besides its own count.
 *
 * @param allTime every filing ever received, as it was counted then, and the outcomes as they are now
 * @param canaries what came of the canaries of the folders
 * @param examples what came of those that the lists' own examples make
 * @param oracle how many of its clear filings were matched again
 * @param replays how many outcomes of all nights were proved again
 * @param signed the end of the audit trail that was signed when the run ended; null if none was
 * @param notes what was noticed and is no alarm, a sentence each
 */
public record RunProof(
        OutcomeCounts allTime,
        Canaries canaries,
        Canaries examples,
        Lot oracle,
        Replays replays,
        @Nullable SignedEnd signed,
        List<String> notes) {

    public RunProof {
        notes = List.copyOf(notes);
    }

    /**
     * Results of canaries, expectation by expectation.
     *
     * @param examples whether they are the examples of the lists
     * @param filings that were tried; none if the run did not come so far
     * @param notTried filings that were not, since nothing was read of what they would prove
     * @param notRead formats of those, or nothing
     */
    public record Canaries(
            boolean examples,
            int filings,
            int asExpected,
            int missed,
            int flagged,
            int notApplicable,
            int notTried,
            String notRead) {

        public static Canaries of(boolean examples, List<CanaryResult> all) {
            List<CanaryResult> results = all.stream()
                    .filter(result -> result.ofExample() == examples)
                    .toList();
            List<CanaryResult> notTried = results.stream()
                    .filter(result -> result.verdict() == Verdict.NOT_TRIED)
                    .toList();
            int filings = filings(results);
            return new Canaries(
                    examples,
                    filings - filings(notTried),
                    count(results, Verdict.AS_EXPECTED),
                    count(results, Verdict.MISSED),
                    count(results, Verdict.FLAGGED),
                    count(results, Verdict.NOT_APPLICABLE),
                    filings(notTried),
                    notTried.stream().map(CanaryResult::detail).distinct().collect(Collectors.joining(", ")));
        }

        private static int filings(List<CanaryResult> results) {
            return (int) results.stream().map(CanaryResult::number).distinct().count();
        }

        private static int count(List<CanaryResult> results, Verdict verdict) {
            return (int) results.stream()
                    .filter(result -> result.verdict() == verdict)
                    .count();
        }

        @Override
        public String toString() {
            String kind = examples ? "examples of the lists" : "canaries";
            String tried = "%d %s, %s"
                    .formatted(filings, kind, missed + flagged + notApplicable == 0 ? "all as expected" : parts());
            String untried = "%d %s not tried, for want of filings to prove (%s read)"
                    .formatted(notTried, kind, notRead.equals("nothing") ? "nothing was" : "none in " + notRead);
            return notTried == 0 ? tried : filings == 0 ? untried : tried + "; " + untried;
        }

        private String parts() {
            return "%d as expected, %d missed, %d wrongly flagged, %d not applicable"
                    .formatted(asExpected, missed, flagged, notApplicable);
        }
    }

    /**
     * The end of the audit trail, to be kept where nobody of this machine reaches: what a later trail is held to.
     *
     * @param head number and hash of the last record, as {@code sekisho audit verify --head} takes them
     * @param line the whole, as {@code sekisho audit verify --heads} takes it from a file
     */
    public record SignedEnd(String head, String line) {

        static SignedEnd of(SignedHead signed) {
            return new SignedEnd(signed.inShort(), signed.written());
        }

        /** With the beginning of the signature, for a person. */
        @Override
        public String toString() {
            return SignedHead.read(line)
                    .map(signed -> "%s, signed %s by key %s: %s…"
                            .formatted(
                                    head,
                                    signed.at(),
                                    signed.key(),
                                    signed.signature().substring(0, SHORT)))
                    .orElse(head);
        }

        private static final int SHORT = 16;
    }

    /**
     * Clear filings of the run that were drawn by lot to be matched again.
     *
     * @param seed draws the same again; null if the run did not come so far
     * @param of clear filings
     * @param asked those matched again
     * @param passedOver those drawn and too long for that
     */
    public record Lot(@Nullable Long seed, int of, int asked, int passedOver) {

        @Override
        public String toString() {
            return "%d of %d clear filings matched again by the slow path%s (seed %d)"
                    .formatted(
                            asked,
                            of,
                            passedOver == 0 ? "" : ", %d passed over as too long".formatted(passedOver),
                            seed);
        }
    }

    /**
     * Outcomes that were drawn by lot and proved again.
     *
     * @param seed draws the same again; null if the run did not come so far
     * @param filings how many
     * @param byProgram those that come to something else by another program than screened them
     * @param differing those that come to something else by anything else, of which there is an alarm
     */
    public record Replays(@Nullable Long seed, int filings, int byProgram, int differing) {

        public static final Replays NONE = new Replays(null, 0, 0, 0);

        /** The number of outcomes that came to the same. */
        public int same() {
            return filings - byProgram - differing;
        }

        @Override
        public String toString() {
            return "%d of %d outcomes came to the same again%s%s (seed %d)"
                    .formatted(
                            same(),
                            filings,
                            byProgram == 0 ? "" : ", %d not by another program than then".formatted(byProgram),
                            differing == 0 ? "" : ", %d not at all".formatted(differing),
                            seed);
        }
    }
}
