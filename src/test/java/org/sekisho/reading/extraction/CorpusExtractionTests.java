package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.Corpus;
import org.sekisho.Drawn;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** Real documents, hostile ones among them, through the real parser process. */
@Tag("whole")
class CorpusExtractionTests {

    private static ForkedExtractor extractor;

    @BeforeAll
    static void start() {
        Corpus.assumePresent();
        extractor = ForkedExtractor.shared();
    }

    @Test
    void hasTextOrAReasonForEveryDamagedPdf() {
        for (Corpus.Item item : Drawn.of(Drawn.of(Corpus.items("robust-pdf")))) {
            try {
                ExtractedText text = extractor.extract(item.file(), item.path());
                assertThat(text).as(item.file()).isNotNull();
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason()).as(item.file()).isNotIn(UnreadReason.CRASHED, UnreadReason.TIMED_OUT);
            }
        }
    }

    /** One of them has an exhibit's stamp on every page, which is not its text; a sheet with a drawing alone has no other. */
    @Test
    void findsNoTextOnThePagesOfTheOfficesScansButDrawings() throws Exception {
        for (Corpus.Item item : Drawn.of(Corpus.items("pdf-scan-office"))) {
            ExtractedText text = extractor.extract(item.file(), item.path());
            Set<Integer> unread = text.unread().stream()
                    .filter(part -> part.reason() == UnreadReason.NO_TEXT || part.reason() == UnreadReason.UNREAD_TEXT)
                    .map(UnreadPart::page)
                    .collect(Collectors.toSet());
            assertThat(text.pages()).as(item.file()).isNotEmpty();
            assertThat(text.pages())
                    .as(item.file())
                    .filteredOn(page -> !page.paragraphs().isEmpty() && !unread.contains(page.number()))
                    .hasSizeLessThanOrEqualTo(text.pages().size() / 50);
        }
    }

    @Test
    void findsTheClaimsOnEveryWebPageThatHasSome() throws Exception {
        for (Corpus.Item item : Drawn.of(Corpus.items("html-patft"))) {
            SectionsByHeadings.Found found = new SectionsByHeadings()
                    .in(item.file(), DocumentRole.UNSTATED, extractor.extract(item.file(), item.path()));
            assertThat(found.blocks()).as(item.file()).isNotEmpty();
            assertThat(new PageQuality().verdicts(item.file(), found.blocks()))
                    .as(item.file())
                    .isEmpty();
            if (hasClaims(item)) {
                assertThat(found.claims()).as(item.file()).isNotEmpty();
                assertThat(titleOf(found)).as(item.file()).isPresent();
                assertThat(found.blocks())
                        .as(item.file())
                        .filteredOn(block -> block.section() == Section.ABSTRACT)
                        .hasSize(1);
            }
        }
    }

    private static boolean hasClaims(Corpus.Item item) throws IOException {
        return Files.readString(item.path(), StandardCharsets.ISO_8859_1).contains("<b><i>Claims</");
    }

    private static Optional<String> titleOf(SectionsByHeadings.Found found) {
        return found.blocks().stream()
                .filter(block -> block.section() == Section.TITLE)
                .map(block -> block.words())
                .findFirst();
    }
}
