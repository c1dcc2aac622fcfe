package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.WrittenDocuments.Print;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

class FilingReaderTests {

    private static final byte[] DATA = bytes("number: XX2026000123\ntitle: Cooled resonator\n");
    private static final String GAZETTE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ep-patent-document id="EP09999999A1" file="09999999.xml" lang="en" country="EP" doc-number="9999999"
                kind="A1" date-publ="20260107" status="n" dtd-version="ep-patent-document-v1-5">
            <SDOBI lang="en"><B100><B110>9999999</B110><B130>A1</B130><B190>EP</B190></B100>
            <B500><B540><B541>en</B541><B542>Cooled resonator</B542></B540></B500></SDOBI>
            <description id="desc" lang="en"><p id="p0001" num="0001">A resonator is cooled.</p></description>
            <claims id="claims01" lang="en"><claim id="c-en-0001" num="0001"><claim-text>A resonator.</claim-text></claim>
            </claims></ep-patent-document>
            """;

    @TempDir
    static Path folder;

    @Test
    void putsTheDocumentsOfAFolderTogether() throws Exception {
        Map<String, byte[]> package_ = new LinkedHashMap<>();
        package_.put("claims.docx", WrittenDocuments.docx("1. A resonator.", "2. The resonator of claim 1."));
        package_.put("specification.pdf", pdf("The resonator is cooled by helium."));
        package_.put("filing.yml", DATA);

        ReadFiling read = read(package_, true);

        assertThat(read.unread()).isEmpty();
        assertThat(read.filing().number()).isEqualTo(new FilingNumber("XX2026000123"));
        assertThat(read.filing().title()).contains("Cooled resonator");
        assertThat(read.filing().claims()).hasSize(2);
        assertThat(read.filing().text())
                .extracting(block -> block.section() + " in " + block.document())
                .containsExactly(
                        "TITLE in filing.yml",
                        "DESCRIPTION in specification.pdf",
                        "CLAIM in claims.docx",
                        "CLAIM in claims.docx");
    }

    /** One that a rule could tell from it stands beside it: by its case, by its words, by where these end. */
    @Test
    void takesATitleThatTheMailroomAndADocumentStateOnce() throws Exception {
        String gazette = "<patent-application-publication><subdoc-bibliographic-information><technical-information>"
                + "<title-of-invention>%s</title-of-invention></technical-information></subdoc-bibliographic-information>"
                + "<subdoc-description><paragraph>A resonator.</paragraph></subdoc-description></patent-application-publication>";

        assertThat(titles(gazette.formatted("Cooled  resonator"))).containsExactly("Cooled resonator");
        for (String other : List.of("Cooled resonators", "COOLED resonator", "Cooledresonator", "Co oled resonator")) {
            assertThat(titles(gazette.formatted(other))).containsExactly("Cooled resonator", other);
        }
    }

    private List<String> titles(String gazette) throws Exception {
        return read(Map.of("filing.yml", DATA, "a.xml", bytes(gazette)), true).filing().text().stream()
                .filter(block -> block.section() == Section.TITLE)
                .map(TextBlock::words)
                .toList();
    }

    @Test
    void readsTheOthersWhereOneDocumentCannotBeRead() throws Exception {
        ReadFiling read = read(
                Map.of(
                        "filing.yml", DATA,
                        "claims.pdf", WrittenDocuments.encryptedPdf("1. A resonator."),
                        "specification.pdf", pdf("The resonator is cooled.")),
                true);

        assertThat(read.filing().text()).extracting(block -> block.document()).contains("specification.pdf");
        assertThat(read.unread())
                .extracting(UnreadPart::document, UnreadPart::reason)
                .containsExactly(tuple("claims.pdf", UnreadReason.ENCRYPTED));
    }

    @Test
    void namesEachPageWithoutTextAndAScanAsAWhole() throws Exception {
        byte[] partly = WrittenDocuments.pdf(List.of(List.of(new Print(72, 72, "The words of it.")), List.of()));
        byte[] scan = WrittenDocuments.pdf(List.of(List.of(), List.of(), List.of()));
        Map<String, byte[]> package_ = new LinkedHashMap<>();
        package_.put("claims.pdf", partly);
        package_.put("drawings.pdf", scan);

        assertThat(read(package_, true).unread())
                .extracting(UnreadPart::document, UnreadPart::page, UnreadPart::reason, UnreadPart::detail)
                .containsExactly(
                        tuple("claims.pdf", 2, UnreadReason.NO_TEXT, ""),
                        tuple("drawings.pdf", 0, UnreadReason.NO_TEXT, "3 pages"));
    }

    @Test
    void letsDrawingsBeWithoutTextWhereTheSettingsDo() throws Exception {
        Map<String, byte[]> package_ =
                Map.of("specification.pdf", pdf("The words of it."), "drawings.png", WrittenDocuments.png());

        assertThat(reader(package_, false)
                        .read(FilingReaders.registered(package_, true))
                        .unread())
                .isEmpty();
        assertThat(read(package_, true).unread()).hasSize(1);
    }

    @Test
    void takesADateThatCannotBeForUnknownAndTellsIt() throws Exception {
        ReadFiling read = read(
                Map.of(
                        "filing.yml",
                        bytes("filed: 9999-12-31\npublished: 1066-10-14\ngranted: 2020-02-29\npriorities:\n"
                                + "  - {number: A1, date: +12026-01-01}\n  - {number: A2, date: 0001-01-01}\n"),
                        "b.pdf",
                        pdf("The words.")),
                true);

        assertThat(read.filing().bibliography().dates())
                .isEqualTo(new FilingDates(null, null, LocalDate.of(2020, 2, 29)));
        assertThat(read.filing().bibliography().priorities()).hasSize(2).allMatch(priority -> priority.date() == null);
        assertThat(read.unread())
                .extracting(UnreadPart::reason, UnreadPart::detail)
                .containsExactlyInAnyOrder(
                        tuple(UnreadReason.IMPOSSIBLE_DATE, "filed"),
                        tuple(UnreadReason.IMPOSSIBLE_DATE, "published"),
                        tuple(UnreadReason.IMPOSSIBLE_DATE, "priorities"));
    }

    @Test
    void mendsADateThatCannotBeByOneInFilingYml() throws Exception {
        byte[] gazette = bytes(
                "<patent-application-publication><subdoc-bibliographic-information><domestic-filing-data>"
                        + "<filing-date>99991231</filing-date></domestic-filing-data></subdoc-bibliographic-information>"
                        + "<subdoc-description><paragraph>Words.</paragraph></subdoc-description></patent-application-publication>");

        assertThat(read(Map.of("a.xml", gazette), true).unread())
                .extracting(UnreadPart::document, UnreadPart::reason, UnreadPart::detail)
                .containsExactly(tuple("a.xml", UnreadReason.IMPOSSIBLE_DATE, "filed"));
        assertThat(read(Map.of("a.xml", gazette, "filing.yml", bytes("filed: 2026-03-01\n")), true)
                        .unread())
                .isEmpty();
    }

    @Test
    void hasAReasonForANumberThatWouldActOnATerminal() throws Exception {
        ReadFiling read =
                read(Map.of("filing.yml", bytes("number: \"US1\\e[2J\"\n"), "b.pdf", pdf("The words.")), false);

        assertThat(read.filing().number()).isNull();
        assertThat(read.unread())
                .extracting(UnreadPart::reason, UnreadPart::detail)
                .containsExactly(
                        tuple(UnreadReason.WRONG_DATA, "line 1: 'number' is not of the right form"),
                        tuple(UnreadReason.NO_NUMBER, ""));
    }

    @Test
    void asksForWellFormedXmlWhereAGazetteIsNot() throws Exception {
        byte[] brokenOff = bytes(GAZETTE.substring(0, GAZETTE.indexOf("</claims>")));
        byte[] misnested = bytes(GAZETTE.replace("</p></description>", "</description></p>"));

        for (byte[] gazette : List.of(brokenOff, misnested)) {
            assertThat(read(Map.of("EP9999999.xml", gazette), true).unread())
                    .singleElement()
                    .extracting(UnreadPart::reason, UnreadPart::summary)
                    .satisfies(told -> assertThat(told.get(0)).isEqualTo(UnreadReason.MALFORMED_XML))
                    .satisfies(told -> assertThat(told.get(1).toString())
                            .startsWith("EP9999999.xml: its XML is not well-formed; ask for a new copy")
                            .doesNotContain("resonator"));
        }
    }

    @Test
    void callsAWellFormedGazetteThatNobodyCanUnravelTooBig() throws Exception {
        String deep = GAZETTE.replace("A resonator is", "<b>".repeat(300) + "A resonator is" + "</b>".repeat(300));

        assertThat(read(Map.of("EP9999999.xml", bytes(deep)), true).unread())
                .extracting(UnreadPart::reason)
                .containsExactly(UnreadReason.TOO_BIG);
    }

    @Test
    void saysOfXmlWithEntitiesOfItsOwnThatNotAllItsWordsAreSeen() throws Exception {
        byte[] other = bytes("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e SYSTEM 'other.xml'>]><a>The words. &e;</a>");

        ReadFiling read = read(Map.of("description.xml", other), true);

        assertThat(read.filing().text()).first().extracting(TextBlock::words).isEqualTo("The words.");
        assertThat(read.unread()).extracting(UnreadPart::reason).containsExactly(UnreadReason.DISGUISED);
    }

    @Test
    void saysWhereMoreReferencesBetweenClaimsStandThanAreFollowed() throws Exception {
        String claims = IntStream.rangeClosed(2, 800)
                .mapToObj(i -> "<claim num=\"%d\"><claim-text>A resonator of any preceding claim.</claim-text></claim>"
                        .formatted(i))
                .collect(Collectors.joining());
        byte[] gazette = bytes(GAZETTE.replace("</claim>\n", "</claim>\n" + claims));

        assertThat(read(Map.of("a.xml", gazette), true).unread())
                .extracting(UnreadPart::reason, UnreadPart::detail)
                .containsExactly(
                        tuple(UnreadReason.TOO_MANY_PARTS, "what 92 claims refer to, after 250000 references"));
    }

    @Test
    void readsWhatOnlyBeginsLikeAPicture() throws Exception {
        for (String start : List.of("BM", "GIF8", "II*\0", "P1 2 2 ")) {
            ReadFiling read =
                    read(Map.of("EP9999999.xml", bytes(GAZETTE), "more.txt", bytes(start + " A ring laser.")), false);

            assertThat(read.unread().isEmpty()
                            && read.filing().text().stream()
                                    .noneMatch(block -> block.words().contains("A ring laser.")))
                    .as(start)
                    .isFalse();
        }
    }

    @Test
    void takesPicturesBesideAGazetteForItsFigures() throws Exception {
        ReadFiling read = read(Map.of("EP9999999.xml", bytes(GAZETTE), "imgf0001.png", WrittenDocuments.png()), false);

        assertThat(read.unread()).isEmpty();
        assertThat(read.filing().title()).contains("Cooled resonator");
    }

    @Test
    void hasAReasonForAnEmptyFolderAndForAFilingWithoutNumber() throws Exception {
        assertThat(read(Map.of(), true).unread())
                .extracting(UnreadPart::reason, UnreadPart::detail)
                .containsExactly(tuple(UnreadReason.EMPTY, "the folder is empty"));
        assertThat(read(Map.of("text.pdf", pdf("The words of it.")), false).unread())
                .extracting(UnreadPart::reason)
                .containsExactly(UnreadReason.NO_NUMBER);
    }

    /** Words that no reader of the format takes for its text stand beside a text, and are none. */
    @Test
    void isEmptyWhereNothingButARemarkIsInIt() {
        String remark = "<?xml version=\"1.0\"?><us-patent-application lang=\"EN\"><us-bibliographic-data-application/>"
                + "<!-- made by a tool for writing applications --></us-patent-application>";
        ReadFiling read = read(Map.of("a.xml", bytes(remark)), true);

        assertThat(read.filing().text())
                .extracting(TextBlock::words)
                .containsExactly("made by a tool for writing applications");
        assertThat(read.unread())
                .extracting(UnreadPart::reason, UnreadPart::detail)
                .containsExactly(tuple(UnreadReason.EMPTY, "no document has any text"));
    }

    @Test
    void saysWhatIsWrongWithFilingYmlAndWhichDocumentItMisses() throws Exception {
        ReadFiling read = read(
                Map.of("filing.yml", bytes("knd: A1\ndocuments: {a.pdf: claims}\n"), "b.pdf", pdf("The words.")), true);

        assertThat(read.unread())
                .extracting(UnreadPart::document, UnreadPart::reason, UnreadPart::detail)
                .containsExactly(
                        tuple("filing.yml", UnreadReason.WRONG_DATA, "line 1: unknown key 'knd'; did you mean 'kind'?"),
                        tuple("a.pdf", UnreadReason.EMPTY, "filing.yml names it, and it is not there"));
        assertThat(read.filing().text()).extracting(TextBlock::words).contains("The words.");
    }

    private static ReadFiling read(Map<String, byte[]> documents, boolean numbered) {
        return reader(documents, true).read(FilingReaders.registered(documents, numbered));
    }

    private static FilingReader reader(Map<String, byte[]> documents, boolean drawingsNeedText) {
        return FilingReaders.of(documents, ForkedExtractor.shared(), settings(drawingsNeedText));
    }

    private static ExtractionSettings settings(boolean drawingsNeedText) {
        return TestSettings.with(
                folder, "parser-heap", "256MB", "drawings-need-text", Boolean.toString(drawingsNeedText));
    }

    private static byte[] pdf(String words) throws IOException {
        return WrittenDocuments.pdf(List.of(List.of(new Print(72, 72, words))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
