package org.sekisho.night.run;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.audit.SignedHead;
import org.sekisho.office.audit.TrailWitnesses;
import org.sekisho.proof.canary.CanaryResult;
import org.sekisho.proof.canary.CanaryResults;
import org.sekisho.proof.count.AllTimeCount;
import org.sekisho.proof.count.ClearFilings.ClearSample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proofs of each run, and its alarms. */
@Repository
public record RunProofs(JdbcClient jdbc, AllTimeCount allTime, CanaryResults canaries) implements TrailWitnesses {

    private static final Logger LOG = LoggerFactory.getLogger(RunProofs.class);

    /** The proof as it stands on record, with the count over all time as it is now. */
    public RunProof of(long run) {
        List<CanaryResult> results = canaries.of(run);
        return new RunProof(
                allTime.counts(),
                RunProof.Canaries.of(false, results),
                RunProof.Canaries.of(true, results),
                lot(run),
                replays(run),
                signed(run),
                notes(run));
    }

    private RunProof.Lot lot(long run) {
        return JdbcRecords.one(jdbc, RunProof.Lot.class, """
                        SELECT oracle_seed AS seed, COALESCE(oracle_of, 0) AS `of`, COALESCE(oracle_asked, 0) AS asked,
                            COALESCE(oracle_passed_over, 0) AS passed_over
                        FROM screening_run WHERE id = ?""", run);
    }

    private RunProof.Replays replays(long run) {
        return JdbcRecords.one(jdbc, RunProof.Replays.class, """
                        SELECT replay_seed AS seed, COALESCE(replayed, 0) AS filings, COALESCE(replay_by_program, 0) AS by_program,
                            COALESCE(replay_differing, 0) AS differing
                        FROM screening_run WHERE id = ?""", run);
    }

    /** Puts on record which seed drew outcomes to be proved again, and what came of them. */
    public void replayed(long run, RunProof.Replays replays) {
        jdbc.sql("""
                        UPDATE screening_run SET replay_seed = :seed, replayed = :filings, replay_by_program = :byProgram,
                            replay_differing = :differing
                        WHERE id = :run""").params(JdbcRecords.values(replays)).param("run", run).update();
    }

    private RunProof.@Nullable SignedEnd signed(long run) {
        return JdbcRecords.find(jdbc, String.class, """
                        SELECT COALESCE(audit_head, '') FROM screening_run WHERE id = ?""", run)
                .flatMap(SignedHead::read)
                .map(RunProof.SignedEnd::of)
                .orElse(null);
    }

    /** The ends of the trail that runs signed. */
    @Override
    public List<Kept> ends() {
        record Signed(long id, String auditHead) {}
        return JdbcRecords.list(jdbc, Signed.class, """
                        SELECT id, audit_head FROM screening_run WHERE audit_head IS NOT NULL ORDER BY id""").stream()
                .flatMap(run -> SignedHead.read(run.auditHead()).stream()
                        .map(signed -> new Kept("Run " + run.id(), signed.head())))
                .toList();
    }

    /** Puts on record what was signed when a run ended. */
    public void signed(long run, SignedHead head) {
        JdbcRecords.change(jdbc, "UPDATE screening_run SET audit_head = ? WHERE id = ?", head.written(), run);
    }

    private List<String> notes(long run) {
        return jdbc.sql("SELECT COALESCE(notes, '') AS notes FROM screening_run WHERE id = :run")
                .param("run", run)
                .query((row, n) -> row.getString("notes"))
                .single()
                .lines()
                .toList();
    }

    /** Puts on record what was drawn by lot to be matched again, and by which seed. */
    public void drawn(long run, long seed, ClearSample sample) {
        JdbcRecords.change(
                jdbc,
                """
                        UPDATE screening_run SET oracle_seed = ?, oracle_of = ?, oracle_asked = ?,
                            oracle_passed_over = ?
                        WHERE id = ?""",
                seed,
                sample.of(),
                sample.drawn().size(),
                sample.tooLong().size(),
                run);
        if (!sample.tooLong().isEmpty()) {
            note(
                    run,
                    "Drawn and too long to be matched again by the slow path: "
                            + sample.tooLong().stream().map(FilingNumber::value).collect(Collectors.joining(", ")));
        }
    }

    /** Puts on record what was noticed in a run and is no alarm. */
    public void note(long run, String note) {
        LOG.info("Run {}: {}", run, note);
        jdbc.sql("UPDATE screening_run SET notes = CONCAT(COALESCE(notes, ''), ?, '\n') WHERE id = ?")
                .params(note, run)
                .update();
    }
}
