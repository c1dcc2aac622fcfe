package org.sekisho.intake.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.intake.inbox.InboxFixtures.grant;
import static org.sekisho.intake.inbox.InboxFixtures.put;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.NumberForm;
import org.sekisho.intake.inbox.Mailroom.MailroomResult;

class MailroomTests {

    @TempDir
    Path folder;

    private Path inbox;
    private Register register;
    private Mailroom mailroom;
    private long night;

    @BeforeEach
    void twoFilingsHaveArrived() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        register = Register.fresh(folder.resolve("spool"));
        mailroom = new Mailroom(ManifestFixture.over(register.database()), NumberForm.OF_OFFICES);
        put(folder, "inbox/one.xml", grant(1399000 + 1));
        put(folder, "inbox/two.xml", grant(1399000 + 2));
    }

    @Test
    void namesWhatNeverArrivedWithItsDayUntilItComes() throws IOException {
        received("number,date", filing(1) + ",2026-11-23", filing(2) + ",2026-11-24", filing(3) + ",2026-11-24");
        assertThat(tonight().missing())
                .containsExactly(new MailroomResult.Missing(filing(3), LocalDate.of(2026, 11, 24)));

        Files.delete(inbox.resolve("received.csv"));
        assertThat(tonight().missing()).as("also without a manifest").hasSize(1);
        received("number,date", filing(1) + ",2026-11-26");
        assertThat(tonight().missing()).as("also with the next day's").hasSize(1);

        put(folder, "inbox/three.xml", grant(1399000 + 3));
        MailroomResult result = tonight();
        assertThat(result.missing()).isEmpty();
        assertThat(result.unlisted()).isEmpty();
    }

    @Test
    void neverTakesTheManifestForAFiling() throws IOException {
        received("number,date", filing(1) + ",2026-11-23");
        put(folder, "inbox/sub/received.csv", "umbrella");
        tonight();

        assertThat(register.sources()).containsExactly("one.xml", "two.xml", "sub/received.csv");
    }

    @Test
    void tellsWhatArrivedAndIsNotListed() throws IOException {
        received("number,date", filing(1) + ",2026-11-23");

        assertThat(tonight().unlisted()).containsExactly(filing(2));
        assertThat(tonight().unlisted()).as("only on the night it came").isEmpty();
    }

    @Test
    void readsNumbersAsIntakeDoes() throws IOException {
        put(folder, "inbox/JP 2026-001234 A.txt", "An umbrella.");
        String one = "\"US 1,399,001-B2\"";
        received("number,date", one + ",2026-11-23", "特願2026-1234,2026/11/24", "JP 2026/001234 A,2026-11-24");

        MailroomResult result = tonight();

        assertThat(result.missing())
                .extracting(MailroomResult.Missing::number)
                .containsExactly(new FilingNumber("JP20261234"));
        assertThat(result.unlisted()).containsExactly(filing(2));
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void doesNotExpectWhatIsMarkedAsWithdrawn() throws IOException {
        received("number,date", filing(3) + ",2026-11-23", filing(4) + ",2026-11-23");
        assertThat(tonight().missing()).hasSize(2);

        received("number,date,withdrawn", filing(3) + ",2026-11-23,x", filing(4) + ",2026-11-23,");

        MailroomResult result = tonight();
        assertThat(result.missing()).extracting(MailroomResult.Missing::number).containsExactly(filing(4));
        assertThat(result.withdrawn()).containsExactly(filing(3));
    }

    @Nested
    class AManifest {

        @Test
        void mayBeginWithAByteOrderMark() throws IOException {
            received("\uFEFFNumber, Date", filing(1) + ",2026-11-23", filing(2) + ",2026-11-23");

            assertThat(tonight()).isEqualTo(new MailroomResult(List.of(), List.of(), List.of(), List.of(), List.of()));
        }

        @Test
        void isReadInShiftJisAndToldSo() throws IOException {
            Files.write(
                    inbox.resolve("received.csv"),
                    "number,date\n特願2026-1234,2026-11-24\n".getBytes(Charset.forName("Shift_JIS")));

            MailroomResult result = tonight();

            assertThat(result.missing())
                    .extracting(MailroomResult.Missing::number)
                    .containsExactly(new FilingNumber("JP20261234"));
            assertThat(result.remarks()).singleElement().asString().contains("Shift_JIS", "save it as UTF-8");
        }

        @Test
        void saysByRowWhatIsWrongAndCountsTheOthersAllTheSame() throws IOException {
            received(
                    "number,date",
                    filing(1) + ",2026-11-23",
                    ",2026-11-23",
                    filing(3) + ",yesterday",
                    filing(1) + ",2026-11-24",
                    "CANARY-1,2026-11-24",
                    filing(5) + ",2026-02-30");

            MailroomResult result = tonight();

            assertThat(result.problems())
                    .map(problem -> problem.replaceFirst("^.*received.csv, ", ""))
                    .containsExactly(
                            "row 3: there is no filing's number in it",
                            "row 4: its date is none; write it as 2026-11-24. The filing is expected all the same",
                            "row 6: there is no filing's number in it",
                            "row 7: its date is none; write it as 2026-11-24. The filing is expected all the same");
            assertThat(result.remarks())
                    .singleElement()
                    .asString()
                    .endsWith("row 5: " + filing(1) + " stands in row 2 already");
            assertThat(result.missing())
                    .extracting(MailroomResult.Missing::number)
                    .containsExactlyInAnyOrder(filing(3), filing(5));
        }

        @Test
        void thatIsNoneIsAProblemAndNotPassedOver() throws IOException {
            for (String content :
                    List.of("", "An umbrella.", "numero;fecha\nUS1;2026-11-24\n", "number,date\n\"US1,2026")) {
                Files.writeString(inbox.resolve("received.csv"), content);
                assertThat(tonight().problems()).as(content).hasSize(1);
            }
            Files.write(inbox.resolve("received.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xfd});
            assertThat(tonight().problems()).singleElement().asString().contains("neither UTF-8 nor Shift_JIS");
        }
    }

    private MailroomResult tonight() {
        night++;
        register.jdbc()
                .sql("INSERT INTO screening_run (id, started_at, status) VALUES (?, UTC_TIMESTAMP(6), 'RUNNING')")
                .param(night)
                .update();
        Mailroom.Said said = mailroom.read(List.of(inbox));
        register.intake().register(List.of(inbox), night, () -> false, () -> {});
        return mailroom.compare(said, night);
    }

    private void received(String... rows) throws IOException {
        Files.writeString(inbox.resolve("received.csv"), String.join("\r\n", rows) + "\r\n", UTF_8);
    }

    private static FilingNumber filing(int number) {
        return new FilingNumber("US139900%dB2".formatted(number));
    }
}
