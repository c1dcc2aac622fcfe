package org.sekisho.office.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody with a client of the database may do to the audit trail, and what is seen of it. */
class AuditVerificationTests {

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
    void fiveRecordsOfWhichTheSecondAndTheLastWereSigned() throws Exception {
        AuditOffice.empty(database);
        office = new AuditOffice(database, folder);
        for (int record = 1; record <= 5; record++) {
            office.add("JP202600%dA".formatted(record));
            if (record == 2 || record == 5) {
                office.sign();
            }
        }
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void holdsWhileNobodyTouchesIt() throws Exception {
        AuditVerification.Verified verified = office.verify(List.of(), List.of());

        assertThat(verified.holds()).isTrue();
        assertThat(verified.records()).isEqualTo(5);
        assertThat(verified.heads()).as("those of the file are the same").hasSize(2);
    }

    @Test
    void namesEachRecordOfWhichAnyColumnWasChanged() throws Exception {
        List<String> columns = jdbc.queryForList("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = 'audit_record'""", String.class);
        assertThat(columns).hasSize(8);
        SoftAssertions softly = new SoftAssertions();
        for (int record = 1; record <= 5; record++) {
            for (String column : columns) {
                Map<String, Object> before = jdbc.queryForMap("SELECT * FROM audit_record WHERE id = ?", record);
                change(record, column, other(column));
                softly.assertThat(office.broken().map(ChainBreak::record))
                        .as("%s of record %d", column, record)
                        .contains((long) record);
                change(column.equals("id") ? 99 : record, column, before.get(column));
                softly.assertThat(office.broken()).as("put back").isEmpty();
            }
        }
        softly.assertAll();
    }

    private static void change(int record, String column, Object value) {
        jdbc.update("UPDATE audit_record SET " + column + " = ? WHERE id = ?", value, record);
    }

    private static Object other(String column) {
        return switch (column) {
            case "id" -> 99;
            case "at" -> LocalDateTime.of(2020, 1, 1, 0, 0);
            case "hash", "previous_hash" -> "1".repeat(64);
            default -> "x";
        };
    }

    @Test
    void namesTheFirstOfTwoRecordsThatChangedPlaces() throws Exception {
        jdbc.update("UPDATE audit_record SET id = 99 WHERE id = 2");
        jdbc.update("UPDATE audit_record SET id = 2 WHERE id = 4");
        jdbc.update("UPDATE audit_record SET id = 4 WHERE id = 99");

        broken(2, "it does not follow the record before it: one of them was changed or moved");
    }

    @Test
    void namesARecordThatWasTakenOut() throws Exception {
        jdbc.update("DELETE FROM audit_record WHERE id = 3");

        broken(3, "it is missing");
    }

    @Nested
    class ARecordThatSomebodyAdds {

        @Test
        void isNamedAtTheEnd() throws Exception {
            insert(6, hashOf(5));
            broken(6, "it was added: the chain is noted to end at record 5");
        }

        @Test
        void isNamedBeforeTheFirst() throws Exception {
            insert(0, AuditRecord.BEFORE_THE_FIRST);
            broken(0, "it was added: the chain begins with record 1");
        }

        @Test
        void isNamedBetweenOthersHoweverWellTheyAreMadeToFit() throws Exception {
            jdbc.update("UPDATE audit_record SET id = id + 1 WHERE id >= 3 ORDER BY id DESC");
            insert(3, hashOf(2));
            chainAnewFrom(3);

            broken(3, "one of records 3 to 5 is not what it was when the head of");
        }
    }

    @Nested
    class WhenTheTailIsCutOff {

        @BeforeEach
        void cut() {
            jdbc.update("DELETE FROM audit_record WHERE id >= 4");
        }

        @Test
        void theNotedEndTells() throws Exception {
            broken(4, "records 4 to 5 are missing");
        }

        @Test
        void theSignedHeadsTellIfTheEndIsMended() throws Exception {
            mendTheEnd();
            broken(4, "records 4 to 5 are missing; a head signed on ");
        }

        @Test
        void theFileBesideTheDatabaseTellsIfTheSignedHeadIsGoneToo() throws Exception {
            mendTheEnd();
            jdbc.update("DELETE FROM audit_signature WHERE last_id > 3");
            broken(4, "records 4 to 5 are missing; a head signed on ");
        }

        @Test
        void theFileKeptElsewhereTellsIfThatIsGoneToo() throws Exception {
            mendTheEnd();
            jdbc.update("DELETE FROM audit_signature WHERE last_id > 3");
            Path elsewhere = Files.move(office.heads(), folder.resolve("elsewhere.txt"));
            assertThat(office.broken()).as("no record here tells any more").isEmpty();
            assertThat(office.verify(List.of(), List.of()).missing())
                    .extracting(TrailFault::kind)
                    .containsExactly(TrailFault.Kind.HEADS_FILE_MISSING);

            assertThat(office.verify(List.of(elsewhere), List.of()).broken().map(ChainBreak::record))
                    .contains(4L);
        }

        @Test
        void itsEndIsNotSignedSinceThatWouldCoverItUp() {
            mendTheEnd();
            office.add("JP2026009A");

            assertThatExceptionOfType(BrokenTrailException.class)
                    .isThrownBy(() -> office.sign())
                    .withMessageStartingWith("The audit trail is broken at record 5: it is missing; a head signed on ");
        }

        private void mendTheEnd() {
            jdbc.update("UPDATE audit_head SET last_id = 3, hash = ?", hashOf(3));
        }
    }

    @Test
    void namesWhereAPersonBeganWhoWroteTheChainAnew() throws Exception {
        jdbc.update("UPDATE audit_record SET actor = 'adm' WHERE id = 4");
        chainAnewFrom(4);

        broken(3, "one of records 3 to 5 is not what it was when the head of");
        assertThatExceptionOfType(BrokenTrailException.class).isThrownBy(() -> office.sign());
    }

    @Nested
    class ASignature {

        @Test
        void isForgedIfItIsNotOfWhatIsSigned() throws Exception {
            for (String change : List.of(
                    "last_id = 4, hash = '%s'".formatted(hashOf(4)),
                    "signed_at = '2020-01-01 00:00:00'",
                    "signature = '%s'".formatted("A".repeat(86) + "=="),
                    "signature = 'x'")) {
                Map<String, Object> was = jdbc.queryForMap("SELECT * FROM audit_signature WHERE last_id = 5");
                jdbc.update("UPDATE audit_signature SET " + change + " WHERE id = ?", was.get("id"));
                assertThat(office.broken().map(ChainBreak::difference))
                        .as(change)
                        .hasValueSatisfying(difference -> assertThat(difference).contains("is forged"));
                jdbc.update(
                        "UPDATE audit_signature SET last_id = 5, hash = ?, signed_at = ?, signature = ? WHERE id = ?",
                        was.get("hash"),
                        was.get("signed_at"),
                        was.get("signature"),
                        was.get("id"));
            }
            assertThat(office.broken()).isEmpty();
        }

        @Test
        void ofAnotherKeyCountsOnlyIfThatKeyIsNamed() throws Exception {
            try (AuditOffice other = office.at(folder.resolve("other"))) {
                other.auditHeads().accept("adm", "a second machine");
                SignedHead theirs = other.sign();

                assertThat(office.broken().map(ChainBreak::difference))
                        .hasValueSatisfying(difference -> assertThat(difference)
                                .contains("signed by key " + theirs.key() + ", which is not here")
                                .contains("--key FILE"));
                assertThat(office.verify(List.of(), List.of(other.auditHeads().publicKeyFile()))
                                .holds())
                        .isTrue();
                assertThat(office.sign().head().record())
                        .as("and keeps nobody from signing")
                        .isEqualTo(6);
            }
        }

        @Test
        void staysGoodWhenANewKeyIsTaken() throws Exception {
            Path old = office.auditHeads().publicKeyFile();
            Files.delete(office.keys().resolve("audit.key"));
            assertThatExceptionOfType(BrokenTrailException.class)
                    .as("not without a word")
                    .isThrownBy(() -> office.sign());
            office.auditHeads().accept("adm", "a new key each year");

            SignedHead signed = office.sign();

            assertThat(old).exists();
            assertThat(office.auditHeads().publicKeyFile()).exists().isNotEqualTo(old);
            assertThat(signed.key()).isNotEqualTo(nameIn(old));
            assertThat(office.verify(List.of(), List.of()).holds()).isTrue();
        }

        private static String nameIn(Path file) {
            return file.getFileName().toString().replaceAll("audit-|\\.pub", "");
        }
    }

    @Nested
    class TheFileOfSignedHeads {

        @Test
        void hasALineForEachAsTheDatabaseHasThem() throws Exception {
            assertThat(Files.readAllLines(office.heads()))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(
                                    SignedHead.read(line).orElseThrow().written())
                            .isEqualTo(line));
        }

        @Test
        void isSpoiledByALineThatIsNone() throws Exception {
            Files.writeString(office.heads(), "2026-11-25T", StandardOpenOption.APPEND); // and then the power went

            AuditVerification.Verified verified = office.verify(List.of(), List.of());
            assertThat(verified.broken()).isEmpty();
            assertThat(verified.missing())
                    .singleElement()
                    .extracting(TrailFault::words)
                    .asString()
                    .startsWith("The line 3 of ")
                    .endsWith("audit-heads.txt is no signed head");
            assertThat(office.faults()).containsExactly(TrailFault.Kind.HEADS_FILE_SPOILED);
            office.auditHeads().accept("adm", "the power failed");
            assertThat(Files.readAllLines(office.heads()))
                    .as("the next has its own line")
                    .hasSize(4);
            assertThat(office.verify(List.of(), List.of()).holds()).isTrue();
        }
    }

    /** Real threads: whoever looks or signs while others write sees a chain that holds. */
    @Test
    void holdsAtEveryMomentWhileManyWriteAndSign() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> writers = IntStream.range(0, 3)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; i < 25; i++) {
                            office.add("JP%d-%d".formatted(writer, i));
                        }
                    }))
                    .toList();
            Future<?> signer = threads.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    office.sign();
                }
                return null;
            });
            do {
                assertThat(office.verify(List.of(), List.of()).holds()).isTrue();
            } while (!writers.stream().allMatch(Future::isDone));
            for (Future<?> writer : writers) {
                writer.get();
            }
            signer.get();
        } finally {
            threads.shutdown();
        }
        AuditVerification.Verified verified = office.verify(List.of(), List.of());
        assertThat(verified.holds()).isTrue();
        assertThat(verified.records()).isEqualTo(80);
        assertThat(verified.heads()).hasSize(12);
    }

    private void broken(long record, String difference) throws Exception {
        assertThat(office.broken()).hasValueSatisfying(broken -> {
            assertThat(broken.record()).isEqualTo(record);
            assertThat(broken.difference()).startsWith(difference);
        });
    }

    private static String hashOf(int record) {
        return jdbc.queryForObject("SELECT hash FROM audit_record WHERE id = ?", String.class, record);
    }

    /** Adds a record that fits after another. */
    private static void insert(int id, String previous) {
        AuditRecord record = new AuditRecord(
                id, Instant.parse("2026-11-25T00:00:00Z"), new RecordedEvent("x", "x", "x", "x"), previous);
        jdbc.update(
                "INSERT INTO audit_record VALUES (?, ?, 'x', 'x', 'x', 'x', ?, ?)",
                id,
                LocalDateTime.ofInstant(record.at(), ZoneOffset.UTC),
                previous,
                record.hash());
    }

    /** Makes all hashes from a record on fit again, and the noted end, as who knows this program can. */
    private static void chainAnewFrom(int first) {
        String previous = hashOf(first - 1);
        long last = 0;
        for (Map<String, Object> row :
                jdbc.queryForList("SELECT * FROM audit_record WHERE id >= ? ORDER BY id", first)) {
            last = (Long) row.get("id");
            AuditRecord record = new AuditRecord(
                    last,
                    ((LocalDateTime) row.get("at")).toInstant(ZoneOffset.UTC),
                    new RecordedEvent(
                            (String) row.get("actor"), (String) row.get("action"), (String) row.get("subject"), (String)
                                    row.get("detail")),
                    previous);
            jdbc.update(
                    "UPDATE audit_record SET previous_hash = ?, hash = ? WHERE id = ?", previous, record.hash(), last);
            previous = record.hash();
        }
        jdbc.update("UPDATE audit_head SET last_id = ?, hash = ?", last, previous);
    }
}
