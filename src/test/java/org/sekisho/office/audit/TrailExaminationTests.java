package org.sekisho.office.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.office.audit.TrailFault.Kind;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is seen before a run, whatever of the proofs somebody took away. */
class TrailExaminationTests {

    private static DataSource database;
    private static JdbcTemplate jdbc;

    @TempDir
    Path folder;

    private AuditOffice office;

    @BeforeAll
    static void aDatabase() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
    }

    @BeforeEach
    void nothingAtAll() {
        AuditOffice.empty(database);
        office = new AuditOffice(database, folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Nested
    class ANewInstallation {

        @Test
        void isNoAlarmAndSignsBeforeAnythingElse() throws Exception {
            office.add("staff before the first run");

            assertThat(office.faults()).isEmpty();

            assertThat(Files.readAllLines(office.heads())).hasSize(1);
            assertThat(office.faults()).isEmpty();
            assertThat(Files.readAllLines(office.heads())).as("once").hasSize(1);
        }

        @Test
        void isNoneIfThereWasEverARun() {
            jdbc.update("INSERT INTO screening_run (status, started_at) VALUES ('DONE', NOW())");

            assertThat(office.faults()).containsExactly(Kind.NEVER_SIGNED, Kind.KEY_MISSING);
            assertThat(office.heads()).as("nothing is signed").doesNotExist();
            assertThat(office.keys()).as("and no key is made").doesNotExist();
        }

        @Test
        void isNoneIfTheTrailTellsOfARun() {
            run();

            assertThat(office.faults()).contains(Kind.NEVER_SIGNED);
        }
    }

    @Nested
    class OfATrailThatWasSigned {

        @BeforeEach
        void threeRunsWereSigned() throws Exception {
            for (int night = 1; night <= 3; night++) {
                run();
                if (night == 1) {
                    office.auditHeads().accept("adm", "begun before heads were signed");
                }
                office.sign();
            }
        }

        @Test
        void nothingIsFoundIfNothingWasTaken() {
            assertThat(office.faults()).isEmpty();
        }

        /** As the database's root does who knows the program; on the next night nothing must cover it up. */
        @Test
        void aTailCutOffWithItsSignaturesStaysFoundHoweverMuchIsAddedAfter() throws Exception {
            cutTail();
            jdbc.update("DELETE FROM audit_signature WHERE last_id > 2");

            for (int night = 0; night < 3; night++) {
                assertThat(office.faults()).contains(Kind.RECORDS_DIFFER, Kind.SIGNATURES_MISSING);
                run();
                run();
                assertThatExceptionOfType(BrokenTrailException.class).isThrownBy(() -> office.sign());
            }
        }

        @Test
        void withTheKeysTakenTooItIsFoundByTheFile() throws Exception {
            cutTail();
            jdbc.update("DELETE FROM audit_signature");
            takeKeys();

            assertThat(office.faults()).contains(Kind.RECORDS_DIFFER, Kind.KEY_MISSING);
            assertThat(office.verify(List.of(), List.of()).holds()).isFalse();
        }

        @Test
        void withEverythingTakenItIsFoundByWhatTheRunsLeft() throws Exception {
            cutTail();
            jdbc.update("DELETE FROM audit_signature");
            takeKeys();
            Files.delete(office.heads());

            assertThat(office.faults()).containsExactly(Kind.NEVER_SIGNED, Kind.KEY_MISSING);
            AuditVerification.Verified verified = office.verify(List.of(), List.of());
            assertThat(verified.holds()).isFalse();
            assertThat(verified.missing()).isNotEmpty();
        }

        /** As whoever has all of this place in their hands: the chain made anew, and signed by the key that is here. */
        @Test
        void aTrailThatWasWrittenAnewIsFoundByWhatAPartnerKeepsUntilAPersonAcceptsIt() throws Exception {
            AuditHead end = office.sign().head();
            office.kept.add(new TrailWitnesses.Kept("Partner ally", end));
            assertThat(office.faults()).isEmpty();
            AuditOffice.empty(database);
            Files.delete(office.heads());
            IntStream.range(0, 20).forEach(night -> run());
            office.auditHeads().accept("adm", "nothing happened");
            jdbc.update("UPDATE audit_signature SET restart = FALSE");
            Files.writeString(office.heads(), Files.readString(office.heads()).replace(" restart", ""));

            assertThat(office.verify(List.of(), List.of()).missing())
                    .extracting(TrailFault::words)
                    .anyMatch(words -> words.startsWith("Partner ally keeps " + end.hash()));
        }

        @Test
        void whatAPartnerKeepsOfBeforeIsHeldAgainstNothingThatAPersonAccepted() throws Exception {
            office.kept.add(new TrailWitnesses.Kept(
                    "Partner ally", new AuditHead(office.sign().head().record(), "0".repeat(64))));
            assertThat(office.faults()).containsExactly(Kind.WITNESS_DIFFERS);
            assertThatExceptionOfType(BrokenTrailException.class).isThrownBy(() -> office.sign());

            office.auditHeads().accept("adm", "the partner restored an older backup");

            assertThat(office.faults()).isEmpty();
            assertThat(office.verify(List.of(), List.of()).missing()).isEmpty();
        }

        @Test
        void aFileOfHeadsThatIsGoneIsNamed() throws Exception {
            Files.delete(office.heads());

            assertThat(office.faults()).containsExactly(Kind.HEADS_FILE_MISSING);
        }

        @Test
        void linesThatWereTakenOutAreMissed() throws Exception {
            List<String> lines = Files.readAllLines(office.heads());
            Files.write(office.heads(), List.of(lines.get(0), lines.get(3)));

            assertThat(office.faults()).containsExactly(Kind.HEADS_FILE_LACKS);
        }

        @Test
        void signaturesThatWereTakenOutAreMissed() {
            jdbc.update("DELETE FROM audit_signature ORDER BY id DESC LIMIT 2");

            assertThat(office.faults()).containsExactly(Kind.SIGNATURES_MISSING);
        }

        @Test
        void aKeyThatIsGoneIsNamed() throws Exception {
            Files.delete(office.keys().resolve("audit.key"));

            assertThat(office.faults()).containsExactly(Kind.KEY_MISSING);
            assertThat(office.keys().resolve("audit.key"))
                    .as("no other is made")
                    .doesNotExist();
        }

        @Test
        void anotherKeyIsNamed() throws Exception {
            Path other = folder.resolve("other");
            AuditSettings settings = AuditOffice.settings(other);
            new SigningKey(settings, new Passphrase(settings)).publicKey();
            Files.copy(
                    other.resolve("keys/audit.key"),
                    office.keys().resolve("audit.key"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            assertThat(office.faults()).containsExactly(Kind.KEY_OTHER);
        }

        /** A process that dies between the file and the database is no attacker. */
        @Test
        void theNewestHeadInOnePlaceOnlyIsMended() throws Exception {
            jdbc.update("DELETE FROM audit_signature ORDER BY id DESC LIMIT 1");
            assertThat(office.faults()).isEmpty();
            run();
            office.sign();
            List<String> lines = Files.readAllLines(office.heads());
            Files.write(office.heads(), lines.subList(0, lines.size() - 1));
            assertThat(office.faults()).isEmpty();
            office.sign();

            assertThat(office.faults()).isEmpty();
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM audit_signature", Integer.class))
                    .isEqualTo(Files.readAllLines(office.heads()).size());
        }

        @Test
        void aPersonsWordIsOnRecordAndFromThereItIsSignedAgain() throws Exception {
            Path elsewhere = Files.copy(office.heads(), folder.resolve("elsewhere.txt"));
            cutTail();
            jdbc.update("DELETE FROM audit_signature WHERE last_id > 2");

            assertThat(office.auditHeads().accept("adm", "restored from the backup of Monday"))
                    .extracting(TrailFault::kind)
                    .containsExactlyInAnyOrder(Kind.RECORDS_DIFFER, Kind.SIGNATURES_MISSING);

            assertThat(
                            jdbc.queryForMap(
                                    "SELECT actor, detail FROM audit_record WHERE action = 'TRAIL_ACCEPTED' ORDER BY id DESC LIMIT 1"))
                    .containsEntry("actor", "adm")
                    .containsEntry(
                            "detail",
                            "{RECORDS_DIFFER=1, SIGNATURES_MISSING=1}, because: restored from the backup of Monday");
            assertThat(office.faults()).isEmpty();
            office.sign();
            AuditVerification.Verified verified = office.verify(List.of(), List.of());
            assertThat(verified.holds()).isTrue();
            assertThat(verified.accepted()).isNotNull();
            assertThat(office.verify(List.of(elsewhere), List.of()).broken())
                    .as("who kept heads elsewhere still sees it")
                    .isPresent();
        }

        @Test
        void aRestartThatTheKeyDidNotSignAcceptsNothing() throws Exception {
            cutTail();
            jdbc.update("DELETE FROM audit_signature WHERE last_id > 2");
            jdbc.update("UPDATE audit_signature SET restart = TRUE ORDER BY id DESC LIMIT 1");

            assertThat(office.faults()).contains(Kind.RECORDS_DIFFER);
        }

        @Test
        void aRecordThatWasChangedIsFoundEvenIfNoHeadCoversIt() throws Exception {
            run();
            jdbc.update("UPDATE audit_record SET detail = 'x' ORDER BY id DESC LIMIT 1");

            assertThat(office.faults()).containsExactly(Kind.RECORDS_DIFFER);
        }

        @Test
        void aPrintedHeadIsEnoughToTell() throws Exception {
            SignedHead printed = office.sign();
            assertThat(office.verify(PrintedHead.read(printed.inShort()).orElseThrow())
                            .holds())
                    .isTrue();
            long end = printed.head().record();
            assertThat(office.verify(new PrintedHead(end, "f".repeat(16))).unlike())
                    .singleElement()
                    .asString()
                    .startsWith("the head %d:ffffffffffffffff was printed, and record %d has the hash "
                            .formatted(end, end));
            assertThat(office.verify(new PrintedHead(end + 5, "f".repeat(64))).unlike())
                    .singleElement()
                    .asString()
                    .contains("the trail ends at record " + end);
        }

        private void cutTail() {
            jdbc.update("DELETE FROM audit_record WHERE id > 2");
            jdbc.update(
                    "UPDATE audit_head SET last_id = 2, hash = (SELECT hash FROM audit_record WHERE audit_record.id = 2)");
        }

        private void takeKeys() throws IOException {
            for (String file : List.of(office.keys().toFile().list())) {
                Files.delete(office.keys().resolve(file));
            }
        }
    }

    @Nested
    class ASecondPlace {

        @Test
        void getsEveryHeadAlsoThoseOfBeforeItWasThere() throws Exception {
            office.sign();
            Path second = Files.createDirectories(folder.resolve("second"));
            try (AuditOffice mounted = new AuditOffice(database, folder)) {
                mounted.add("exa");
                mounted.sign();
                assertThat(second.resolve("audit-heads.txt")).hasSameTextualContentAs(office.heads());

                jdbc.update("DELETE FROM audit_record");
                jdbc.update("UPDATE audit_head SET last_id = 0, hash = ?", AuditRecord.BEFORE_THE_FIRST);
                jdbc.update("DELETE FROM audit_signature");
                Files.delete(office.heads());
                assertThat(mounted.faults()).contains(Kind.RECORDS_DIFFER);

                Files.delete(second.resolve("audit-heads.txt"));
            }
        }
    }

    private void run() {
        office.add("run", AuditAction.RUN_STARTED);
    }
}
