package org.sekisho.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.intake.inbox.InboxFixtures.grant;
import static org.sekisho.intake.inbox.InboxFixtures.put;
import static org.sekisho.intake.inbox.InboxFixtures.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.inbox.Intake.IntakeResult;

class IntakeTests extends AnInbox {

    @Test
    void takingInTheSameThingTwiceChangesNothing() {
        put(inbox, "a.xml", grant(1));
        put(inbox, "case/specification.txt", "A widget.");
        put(inbox, "case/claims.txt", "1. A widget.");
        register.takeIn(inbox);
        List<RegisteredFiling> before = register.all();
        long receipts = register.rows("receipt");

        IntakeResult second = register.takeIn(inbox);

        assertThat(second.known()).isEqualTo(2);
        assertThat(second.received()).isZero();
        assertThat(register.all()).isEqualTo(before);
        assertThat(register.rows("receipt")).isEqualTo(receipts);
    }

    @Test
    void otherBytesUnderTheSameNumberAreTheNextVersion() {
        put(inbox, "a.xml", grant(1, "A widget."));
        register.takeIn(inbox);
        put(inbox, "a.xml", grant(1, "A better widget."));

        IntakeResult second = register.takeIn(inbox);

        assertThat(second.versions()).isEqualTo(1);
        assertThat(register.all()).extracting(RegisteredFiling::version).containsExactly(1, 2);
        assertThat(register.filings().latest(new FilingNumber("US1B2")))
                .hasValueSatisfying(latest -> assertThat(latest.version()).isEqualTo(2));
    }

    @Test
    void aMovedOrRenamedCopyIsTheSameFilingSeenAtAnotherPlace() {
        put(inbox, "first.txt", "A widget.");
        put(inbox, "elsewhere/second.txt", "A widget.");

        IntakeResult result = register.takeIn(inbox);

        assertThat(result.filings()).isEqualTo(1);
        assertThat(result.known()).isEqualTo(1);
        assertThat(register.rows("receipt")).isEqualTo(2);
    }

    @Test
    void theInboxIsNotTouched() throws IOException {
        put(inbox, "a.xml", grant(1));
        put(inbox, "bulk.xml", grant(2) + grant(3));
        put(inbox, "b.zip", zip("c.zip", "broken"));
        put(inbox, "case/claims.txt", "1. A widget.");
        Files.createDirectory(inbox.resolve("empty"));
        Map<String, String> before = stateOf(inbox);

        register.takeIn(inbox);

        assertThat(stateOf(inbox)).isEqualTo(before);
    }

    @Test
    void givesBackEveryByteOfADocumentBiggerThanMemoryAndChunk() throws IOException {
        byte[] noise = new byte[5_000_001];
        new Random(7).nextBytes(noise);
        put(inbox, "scan.pdf", noise);
        register.takeIn(inbox);

        FilingDocument document = register.only().documents().get(0);

        assertThat(document.size()).isEqualTo(noise.length);
        assertThat(register.bytesOf(document)).isEqualTo(noise);
        assertThat(register.rows("document_chunk")).isEqualTo(5);
    }

    @Test
    void leavesNothingInTheSpool() throws IOException {
        put(inbox, "scan.pdf", new byte[300_000]);
        put(inbox, "b.zip", zip("inner.zip", "broken"));
        register.takeIn(inbox);

        try (Stream<Path> left = Files.list(folder.resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void twoAtOnceRegisterEverythingOnce() throws Exception {
        for (int number = 1; number <= 200; number++) {
            put(inbox, number + ".xml", grant(number));
        }
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Callable<IntakeResult>> both = List.of(() -> register.takeIn(inbox), () -> register.takeIn(inbox));
            int received = 0;
            for (Future<IntakeResult> one : two.invokeAll(both)) {
                received += one.get().received();
            }
            assertThat(received).isEqualTo(200);
        } finally {
            two.shutdown();
        }
        assertThat(register.numbers()).hasSize(200).doesNotHaveDuplicates();
        assertThat(register.rows("document_chunk")).isEqualTo(200);
    }

    @Nested
    class ThatIsAskedToStop {

        @Test
        void endsAfterTheTransactionItIsIn() {
            put(inbox, "week.zip", zip("week.xml", bulk(90)));
            AtomicInteger transactions = new AtomicInteger();

            IntakeResult stopped =
                    register.intake().register(List.of(inbox), 1, () -> transactions.incrementAndGet() == 2, () -> {});

            assertThat(stopped.received()).isEqualTo(40);
            assertThat(register.rows("filing")).isEqualTo(40);
            assertThat(transactions).hasValue(2);
        }

        @Test
        void leavesNothingInTheSpoolAndLosesNothing() {
            put(inbox, "week.xml", bulk(90));
            put(inbox, "z.xml", grant(91, "x".repeat(100_000)));
            register.intake().register(List.of(inbox), 1, () -> true, () -> {});
            assertThat(folder.resolve("spool")).isEmptyDirectory();

            IntakeResult second = register.takeIn(inbox);

            assertThat(second.known()).isEqualTo(20);
            assertThat(second.received()).isEqualTo(71);
            assertThat(register.numbers()).hasSize(91).doesNotHaveDuplicates();
        }

        private static String bulk(int filings) {
            return IntStream.rangeClosed(1, filings)
                    .mapToObj(InboxFixtures::grant)
                    .collect(Collectors.joining());
        }
    }

    @Nested
    class WhatCannotBeRead {

        @Test
        void isStillAFilingIfItHasNoByte() {
            put(inbox, "one.pdf", "");
            put(inbox, "two.pdf", "");
            register.takeIn(inbox);

            assertThat(register.sources()).containsExactly("one.pdf", "two.pdf");
            assertThat(register.all()).noneMatch(RegisteredFiling::numbered);
        }

        @Test
        void isReportedIfItIsALinkOutOfTheInbox() throws IOException {
            Path secret = put(folder, "elsewhere/secret.txt", "not an applicant's");
            Files.createSymbolicLink(inbox.resolve("link.txt"), secret);
            Files.createSymbolicLink(inbox.resolve("links"), secret.getParent());
            put(inbox, "a.xml", grant(1));
            Files.createSymbolicLink(inbox.resolve("again.xml"), inbox.resolve("a.xml"));

            IntakeResult result = register.takeIn(inbox);

            assertThat(result.overlooked())
                    .extracting(Overlooked::source)
                    .containsExactlyInAnyOrder("link.txt", "links");
            assertThat(register.numbers()).containsExactly("US1B2");
        }
    }

    private static Map<String, String> stateOf(Path folder) throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                FileTime changed = Files.getLastModifiedTime(file);
                String bytes = Files.isRegularFile(file) ? Arrays.toString(Files.readAllBytes(file)) : "";
                state.put(file.toString(), changed + bytes);
            }
        }
        return state;
    }
}
