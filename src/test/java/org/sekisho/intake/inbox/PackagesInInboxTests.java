package org.sekisho.intake.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.sekisho.intake.inbox.InboxFixtures.grant;
import static org.sekisho.intake.inbox.InboxFixtures.put;
import static org.sekisho.intake.inbox.InboxFixtures.sequenceListing;
import static org.sekisho.intake.inbox.InboxFixtures.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.RegisteredFiling;

/** What is one filing: a file of a bulk file, a folder, a zip. */
class PackagesInInboxTests extends AnInbox {

    static Stream<Arguments> packages() {
        byte[] deep = zip("a.xml", grant(1));
        for (int depth = 0; depth < 4; depth++) {
            deep = zip(Map.of("in.zip", deep));
        }
        byte[] encrypted = zip("a.xml", grant(1));
        encrypted[6] |= 1;
        encrypted[new String(encrypted, ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;
        byte[] damaged = zip(new TreeMap<>(Map.of(
                "a.xml", grant(1).getBytes(UTF_8),
                "b.xml", grant(2, "x".repeat(2000)).getBytes(UTF_8),
                "c.xml", grant(3).getBytes(UTF_8))));
        damaged[new String(damaged, ISO_8859_1).indexOf("b.xml") + 60] ^= 0x5a;
        byte[] close = ("\ufeff" + grant(1).strip() + grant(2).strip() + "\r\n\ufeff" + grant(3)).getBytes(UTF_8);
        byte[] greenBook = "HHHHHT  APS1\nPATN\nWKU  039327094\nPATNX\nPATN\nWKU  039327095\n".getBytes(UTF_8);
        byte[] inner = zip("a.xml", grant(1));
        return Stream.of(
                arguments("week.xml", close, "#1 #2 #3"),
                arguments("week.zip", zip("week.xml", grant(1) + grant(2)), "!week.xml#1 !week.xml#2"),
                arguments("pftaps.txt", greenBook, "#1 #2"),
                arguments(
                        "outer.zip",
                        zip(Map.of("x/inner.zip", inner, "b.xml", grant(2).getBytes(UTF_8))),
                        "!b.xml !x/inner.zip!a.xml"),
                arguments("too-deep.zip", deep, "!in.zip!in.zip!in.zip!in.zip"),
                arguments("encrypted.zip", encrypted, ""),
                arguments("damaged.zip", damaged, "!a.xml !c.xml "),
                arguments("bomb.zip", zip(Map.of("blank.txt", new byte[40_000_000])), ""));
    }

    /** What is behind the name of the package in their sources, with blanks between. */
    @ParameterizedTest
    @MethodSource("packages")
    void areTheseFilings(String name, byte[] content, String filings) {
        put(inbox, name, content);
        register.takeIn(inbox);

        assertThat(register.sources())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(filings.split(" ", -1)).map(name::concat).toList());
    }

    @Nested
    class ABulkFile {

        @Test
        void isAsManyFilingsAsItHoldsDocuments() throws IOException {
            put(inbox, "week.xml", grant(1) + grant(2) + grant(3));
            register.takeIn(inbox);

            assertThat(register.numbers()).containsExactly("US1B2", "US2B2", "US3B2");
            assertThat(register.sources()).containsExactly("week.xml#1", "week.xml#2", "week.xml#3");
            assertThat(new String(
                            register.bytesOf(register.all().get(1).documents().get(0)), UTF_8))
                    .isEqualTo(grant(2));
        }

        @Test
        void isSplitWhereverItsDocumentsFallInTheBuffer() {
            StringBuilder week = new StringBuilder();
            for (int number = 1; number <= 300; number++) {
                week.append(grant(number, "x".repeat(number * 7)));
            }
            put(inbox, "week.xml", week.toString());
            register.takeIn(inbox);

            assertThat(register.numbers()).hasSize(300).doesNotHaveDuplicates().noneMatch(n -> n.startsWith("UNN"));
            assertThat(register.jdbc()
                            .sql("SELECT SUM(size) FROM document")
                            .query(Long.class)
                            .single())
                    .isEqualTo(week.length());
        }

        @Test
        void givesItsSequenceListingsToTheGrantsTheyBelongTo() {
            put(inbox, "week.xml", grant(1) + sequenceListing() + grant(2));
            register.takeIn(inbox);

            assertThat(register.all())
                    .extracting(filing -> filing.documents().size())
                    .containsExactly(2, 1);
        }
    }

    @Nested
    class AFolder {

        @Test
        void isOneFilingIfAFileIsNamedAfterAPartOfIt() {
            put(inbox, "case/specification.docx.txt", "A widget.");
            put(inbox, "case/claims.txt", "1. A widget.");
            put(inbox, "case/annex/letter.txt", "Sirs,");
            register.takeIn(inbox);

            assertThat(register.only().documents())
                    .extracting(FilingDocument::name, FilingDocument::role)
                    .containsExactly(
                            tuple("claims.txt", DocumentRole.CLAIMS),
                            tuple("specification.docx.txt", DocumentRole.UNSTATED),
                            tuple("annex/letter.txt", DocumentRole.UNSTATED));
        }

        @Test
        void isFiledUnderTheNumberInItsFilingYml() {
            put(inbox, "case/filing.yml", "title: A widget\nnumber: 'JP 2026-001234' # ours\n");
            put(inbox, "case/text.txt", "A widget.");
            register.takeIn(inbox);

            assertThat(register.numbers()).containsExactly("JP2026001234");
        }

        @Test
        void hasNoNumberIfItsFilingYmlGivesOneThatIsNotSeen() {
            put(inbox, "one/filing.yml", "number: US1\u009b2J\n");
            put(inbox, "two/filing.yml", "number: US1\u202e2B\n");
            register.takeIn(inbox);

            assertThat(register.all()).hasSize(2).noneMatch(RegisteredFiling::numbered);
            assertThat(register.numbers()).allMatch(number -> number.startsWith("UNNUMBERED-"));
        }

        @Test
        void isOneFilingIfADocumentCameWithItsDrawings() {
            put(inbox, "US1B2/US1B2.xml", grant(1));
            put(inbox, "US1B2/US1B2-D00001.TIF", "II*");
            register.takeIn(inbox);

            assertThat(register.only().documents()).hasSize(2);
        }

        @Test
        void isOneFilingIfItIsAnApplicationOnLineAtTheJapaneseOffice() {
            put(inbox, "one/JPOXMLDOC01-jpbibl.xml", "<pat-app-doc xmlns='http://www.jpo.go.jp'/>");
            put(inbox, "one/JPOXMLDOC01-appb.xml", "<application-body/>");
            put(inbox, "one/later/JPOXMLDOC01-jpbibl.xml", "<pat-etc xmlns='http://www.jpo.go.jp'/>");
            register.takeIn(inbox);

            assertThat(register.only().documents()).hasSize(3);
        }

        @Test
        void ofFilingsIsWalked() {
            put(inbox, "monday/a.xml", grant(1));
            put(inbox, "monday/b.xml", grant(2));
            put(inbox, "monday/late/week.xml", grant(3) + grant(4));
            register.takeIn(inbox);

            assertThat(register.numbers()).containsExactly("US1B2", "US2B2", "US3B2", "US4B2");
        }

        @Test
        void withNothingInItIsAFilingWithoutDocumentsAndSoIsEveryOther() throws IOException {
            Files.createDirectories(inbox.resolve("EP1000000A1"));
            Files.createDirectories(inbox.resolve("one"));
            Files.createDirectories(inbox.resolve("two"));
            put(inbox, "two/.hidden", "nothing of ours");
            register.takeIn(inbox);

            assertThat(register.all())
                    .hasSize(3)
                    .allMatch(filing -> filing.documents().isEmpty());
            assertThat(register.numbers()).contains("EP1000000A1");
        }
    }

    @Nested
    class AZip {

        @Test
        void isTheSameAsAFolder() {
            put(
                    inbox,
                    "case.zip",
                    zip(Map.of("case/claims.txt", "1.".getBytes(UTF_8), "case/description.txt", "A".getBytes(UTF_8))));
            register.takeIn(inbox);

            assertThat(register.only().documents()).hasSize(2);
            assertThat(register.only().source()).isEqualTo("case.zip!case");
        }

        @Test
        void thatIsCutOffIsOneFilingThatHoldsIt() throws IOException {
            byte[] whole = zip("a.xml", grant(1));
            byte[] half = Arrays.copyOf(whole, whole.length / 2);
            put(inbox, "case.zip", half);
            register.takeIn(inbox);

            assertThat(register.bytesOf(register.only().documents().get(0))).isEqualTo(half);
        }

        @Test
        void withANameThatPointsOutOfItIsRefusedWhole() {
            put(inbox, "climbs.zip", zip(Map.of("../../evil.xml", grant(1).getBytes(UTF_8))));
            put(inbox, "absolute.zip", zip(Map.of("/etc/evil.xml", grant(2).getBytes(UTF_8))));
            register.takeIn(inbox);

            assertThat(register.sources()).containsExactly("absolute.zip", "climbs.zip");
            assertThat(register.all()).noneMatch(RegisteredFiling::numbered);
            assertThat(folder.resolve("evil.xml")).doesNotExist();
        }

        @Test
        void withNothingInItIsAFilingWithoutDocuments() {
            put(inbox, "empty.zip", zip(Map.of()));
            register.takeIn(inbox);

            assertThat(register.only().documents()).isEmpty();
        }

        @Test
        void withNamesFromJapaneseWindowsIsRead() throws IOException {
            Charset japanese = Charset.forName("windows-31j");
            Path file = inbox.resolve("case.zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file), japanese)) {
                zip.putNextEntry(new ZipEntry("請求の範囲.txt"));
                zip.write("1.".getBytes(UTF_8));
            }
            register.takeIn(inbox);

            assertThat(register.only().documents())
                    .extracting(FilingDocument::role)
                    .containsExactly(DocumentRole.CLAIMS);
        }

        @Test
        void thatIsADocumentStaysOne() throws IOException {
            byte[] docx = zip(Map.of(
                    "word/document.xml", "<w/>".getBytes(UTF_8),
                    "[Content_Types].xml", "<Types/>".getBytes(UTF_8),
                    "_rels/.rels", "<Relationships/>".getBytes(UTF_8)));
            put(inbox, "EP-1000000-A1.docx", docx);
            register.takeIn(inbox);

            assertThat(register.only().source()).isEqualTo("EP-1000000-A1.docx");
            assertThat(register.numbers()).containsExactly("EP1000000A1");
            assertThat(register.bytesOf(register.only().documents().get(0))).isEqualTo(docx);
        }
    }
}
