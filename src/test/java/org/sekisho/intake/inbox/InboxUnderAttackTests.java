package org.sekisho.intake.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sekisho.intake.inbox.InboxFixtures.grant;
import static org.sekisho.intake.inbox.InboxFixtures.put;
import static org.sekisho.intake.inbox.InboxFixtures.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.Overlooked.Why;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.inbox.Intake.IntakeResult;
import org.sekisho.intake.inbox.IntakeSettings.MailroomData;

/** What one thing in an inbox does to all others: nothing. In each of these an innocent filing lies beside it. */
class InboxUnderAttackTests {

    @TempDir
    Path folder;

    Path inbox;
    Register register;

    @BeforeEach
    void anInboxWithAnInnocentFiling() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        put(inbox, "z.xml", grant(1));
        register = Register.fresh(folder.resolve("spool"));
    }

    @Nested
    class AZip {

        @Test
        void ofWhichEntriesShareTheirBytesIsAFilingAndUnpackedNowhere() throws IOException {
            put(inbox, "a.zip", overlapping(2000, 10_000_000));

            IntakeResult result = register.takeIn(inbox);

            assertThat(register.sources()).containsExactly("a.zip", "z.xml");
            assertThat(result.overlooked()).isEmpty();
        }

        static Stream<byte[]> tooMuch() {
            byte[] inner = zip(Map.of("blank.txt", new byte[12_000_000]));
            return Stream.of(
                    zip(times(20, number -> "blank-%d.txt".formatted(number), new byte[8_000_000])),
                    zip(times(20, number -> "inner-%d.zip".formatted(number), inner)),
                    zip(Map.of("d/".repeat(2000) + "claims.txt", "1.".getBytes(UTF_8))),
                    zip(times(1001, number -> number + ".txt", new byte[0])));
        }

        /** Many small pieces, zips that share its budget, two thousand folders inside each other, or too many entries. */
        @ParameterizedTest
        @MethodSource("tooMuch")
        void ofTooMuchIsAFiling(byte[] zip) {
            put(inbox, "a.zip", zip);

            register.takeIn(inbox);

            assertThat(register.sources()).contains("a.zip", "z.xml");
        }

        private static Map<String, byte[]> times(int times, IntFunction<String> name, byte[] content) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            IntStream.range(0, times).forEach(number -> entries.put(name.apply(number), content));
            return entries;
        }

        @Test
        void makesItsFilingYmlADocumentLikeAnyOther() throws IOException {
            byte[] exempting = "number: XX1\nkind: U\n".getBytes(UTF_8);
            put(inbox, "a.zip", zip(Map.of("filing.yml", exempting, "claims.txt", "1. A widget.".getBytes(UTF_8))));

            register.takeIn(inbox);

            RegisteredFiling filing = register.all().get(0);
            assertThat(filing.numbered()).isFalse();
            assertThat(filing.documents())
                    .extracting(FilingDocument::name, FilingDocument::role)
                    .containsExactlyInAnyOrder(
                            tuple("filing.yml", DocumentRole.UNSTATED), tuple("claims.txt", DocumentRole.CLAIMS));
        }

        @Test
        void carriesTheMailroomsDataWhereTheSettingSaysSoAndNoZipInsideItDoes() throws IOException {
            register = Register.fresh(Register.settings(folder.resolve("spool"), MailroomData.OUTERMOST_ZIP));
            byte[] inner = zip(Map.of("filing.yml", "number: XX2".getBytes(UTF_8), "claims.txt", "1.".getBytes(UTF_8)));
            put(inbox, "a.zip", zip(Map.of("filing.yml", "number: XX1".getBytes(UTF_8), "b.zip", inner)));

            register.takeIn(inbox);

            assertThat(register.numbers()).contains("XX1").doesNotContain("XX2");
            assertThat(register.all().get(0).documents())
                    .extracting(FilingDocument::name, FilingDocument::role)
                    .contains(
                            tuple("filing.yml", DocumentRole.BIBLIOGRAPHY),
                            tuple("b.zip/filing.yml", DocumentRole.UNSTATED));
        }
    }

    @Nested
    class AnInbox {

        @Test
        void namesFoldersThatLieTooDeep() throws IOException {
            put(inbox, "d/".repeat(52) + "claims.txt", "1.");

            IntakeResult result = register.takeIn(inbox);

            assertThat(result.overlooked()).extracting(Overlooked::why).containsExactly(Why.TOO_DEEP);
            assertThat(register.sources()).contains("z.xml");
        }

        @Test
        void publishedThroughLinksIsTakenInUnderTheNamesOfTheLinks() throws IOException {
            put(inbox, "..2026_11_26/a.xml", grant(2));
            put(inbox, "..2026_11_26/case/claims.txt", "1. A widget.");
            Files.createSymbolicLink(inbox.resolve("..data"), Path.of("..2026_11_26"));
            Files.createSymbolicLink(inbox.resolve("a.xml"), Path.of("..data/a.xml"));
            Files.createSymbolicLink(inbox.resolve("case"), Path.of("..data/case"));

            IntakeResult result = register.takeIn(inbox);

            assertThat(result.overlooked()).isEmpty();
            assertThat(register.sources()).containsExactlyInAnyOrder("a.xml", "case", "z.xml");
        }

        @Test
        void tellsWhatIsPassedOver() throws IOException {
            put(inbox, ".hidden.txt", "A widget.");
            put(inbox, "..old/a.xml", grant(3));
            Files.createSymbolicLink(inbox.resolve("nowhere"), Path.of("gone.txt"));
            Files.createSymbolicLink(inbox.resolve("out"), folder);

            IntakeResult result = register.takeIn(inbox);

            assertThat(result.overlooked())
                    .extracting(Overlooked::source, Overlooked::why)
                    .containsExactlyInAnyOrder(
                            tuple(".hidden.txt", Why.HIDDEN),
                            tuple("..old", Why.HIDDEN),
                            tuple("nowhere", Why.LEADS_OUT),
                            tuple("out", Why.LEADS_OUT));
            assertThat(register.sources()).containsExactly("z.xml");
        }

        @Test
        void endsWhereLinksLeadInACircle() throws IOException {
            put(inbox, "..data/claims.txt", "1. A widget.");
            Files.createSymbolicLink(inbox.resolve("..data/again"), Path.of(".."));
            Files.createSymbolicLink(inbox.resolve("..data/itself"), Path.of("."));
            Files.createSymbolicLink(inbox.resolve("case"), Path.of("..data"));

            register.takeIn(inbox);

            assertThat(register.sources()).containsExactlyInAnyOrder("case", "z.xml");
        }
    }

    @Nested
    class WhatBreaksTheProgram {

        static Stream<Supplier<Throwable>> thrown() {
            return Stream.of(
                    () -> new IllegalStateException("wombat"),
                    () -> new StackOverflowError(),
                    () -> new OutOfMemoryError("wombat"),
                    () -> new UncheckedIOException(new IOException("wombat")));
        }

        /** Finding the number is where an arrival's bytes are read in this process. */
        @ParameterizedTest
        @MethodSource("thrown")
        void whileItsNumberIsFoundIsTakenInWithoutOne(Supplier<Throwable> thrown) {
            put(inbox, "a.xml", "poison");
            register = Register.fresh(folder.resolve("spool"), content -> {
                if (new String(content.readNBytes(6), UTF_8).equals("poison")) {
                    throw Register.<RuntimeException>unchecked(thrown.get());
                }
                return Optional.of(new FilingNumber("US1B2"));
            });

            register.takeIn(inbox);

            assertThat(register.sources()).containsExactly("a.xml", "z.xml");
            assertThat(register.all()).extracting(RegisteredFiling::numbered).containsExactly(false, true);
        }
    }

    @Test
    void namesTheFileThatHasAnInputErrorAndTakesInTheOthers() throws IOException {
        Path unreadable = Path.of("/proc/self/mem"); // a regular file whose first page cannot be read
        assumeTrue(Files.isRegularFile(unreadable));

        IntakeResult first = register.takeIn(unreadable);
        IntakeResult second = register.takeIn(inbox);

        assertThat(first.overlooked())
                .extracting(Overlooked::source, Overlooked::why)
                .containsExactly(tuple("mem", Why.NOT_OPENED));
        assertThat(second.received()).isEqualTo(1);
    }

    /** As the bomb of 42 kilobytes is made: one kernel of zeros, which every entry of the directory claims as its own. */
    private static byte[] overlapping(int entries, int size) throws IOException {
        byte[] zeros = new byte[size];
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(zeros);
        deflater.finish();
        byte[] packed = new byte[size / 100];
        int length = deflater.deflate(packed);
        CRC32 crc = new CRC32();
        crc.update(zeros);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        zip.write(header(0x04034b50, "a0000.txt", crc.getValue(), length, size, -1));
        zip.write(packed, 0, length);
        int directory = zip.size();
        for (int i = 0; i < entries; i++) {
            zip.write(header(0x02014b50, "a%04d.txt".formatted(i), crc.getValue(), length, size, 0));
        }
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries);
        end.putInt(zip.size() - directory).putInt(directory);
        zip.write(end.array());
        return zip.toByteArray();
    }

    /** A local header, or an entry of the directory if it has an offset. */
    private static byte[] header(int signature, String name, long crc, int packed, int size, int offset) {
        ByteBuffer header =
                ByteBuffer.allocate((offset < 0 ? 30 : 46) + name.length()).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(signature);
        if (offset >= 0) {
            header.putShort((short) 20);
        }
        header.putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0);
        header.putInt((int) crc).putInt(packed).putInt(size).putShort((short) name.length());
        header.putShort((short) 0);
        if (offset >= 0) {
            header.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(offset);
        }
        header.put(name.getBytes(UTF_8));
        return header.array();
    }
}
