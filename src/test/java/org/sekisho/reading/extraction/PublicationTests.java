package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.Bibliography.Publication;
import org.sekisho.intake.filing.Bibliography.PublicationSource;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** Sources by which a filing counts as published, and all others, by which it does not. */
class PublicationTests {

    private static final String NUMBER = "EP9999999A1";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 7);
    private static final String GAZETTE = """
            <ep-patent-document lang="en" country="EP" doc-number="9999999" kind="A1" dtd-version="ep-patent-document-v1-5">
            <SDOBI lang="en"><B100><B110>9999999</B110><B130>A1</B130><B140><date>20260107</date></B140><B190>EP</B190></B100>
            </SDOBI><description id="desc" lang="en"><p id="p0001" num="0001">A resonator is cooled.</p></description>
            <claims id="c" lang="en"><claim id="c1" num="0001"><claim-text>A resonator.</claim-text></claim></claims>
            </ep-patent-document>""";

    @TempDir
    static Path folder;

    private final Map<String, byte[]> documents = new LinkedHashMap<>();

    private void brings(String name, String content) {
        documents.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Publication asReadUnder(String number) {
        RegisteredFiling made = FilingReaders.registered(documents, true);
        RegisteredFiling filing =
                new RegisteredFiling(made.id(), new FilingNumber(number), true, 1, made.source(), made.documents());
        ReadFiling read = FilingReaders.of(
                        documents,
                        ForkedExtractor.shared(),
                        TestSettings.with(folder, "parser-heap", "256MB", "drawings-need-text", "false"))
                .read(filing);
        return read.filing().bibliography().publication();
    }

    @Test
    void anOfficesPublicationOfThisVeryNumberIsOneWithOrWithoutPictures() throws IOException {
        brings("a.xml", GAZETTE);
        assertThat(asReadUnder(NUMBER)).isEqualTo(new Publication(DAY, PublicationSource.OFFICE));
        documents.put("figure.png", WrittenDocuments.png());
        assertThat(asReadUnder(NUMBER)).isEqualTo(new Publication(DAY, PublicationSource.OFFICE));
    }

    @Test
    void whatTheMailroomSaysComesFirst() {
        brings("a.xml", GAZETTE);
        brings("filing.yml", "number: EP9999999A1\npublished: 2026-02-01\n");
        assertThat(asReadUnder(NUMBER))
                .isEqualTo(new Publication(LocalDate.of(2026, 2, 1), PublicationSource.MAILROOM));
    }

    @Test
    void aPublicationThatLiesInAnotherFilingIsNone() {
        brings("a.xml", GAZETTE);
        assertThat(asReadUnder("EP2026123456")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "filing-data.txt"})
    void aPublicationWithAnythingElseToReadBesideItIsNone(String beside) {
        brings("a.xml", GAZETTE);
        brings(beside, "Published on 2020-01-01. A new ring laser.");
        assertThat(asReadUnder(NUMBER)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published on 2020-01-01.",
                "(43) Pub. Date: Jan. 7, 2020",
                "<publication-reference><document-id><date>20200107</date></document-id></publication-reference>"
            })
    void whatAnApplicantsTextStatesIsNone(String stated) {
        brings("claims.txt", stated + "\n1. A resonator.");
        assertThat(asReadUnder(NUMBER)).isNull();
    }

    @Test
    void aDateThatCannotBeIsNone() {
        brings("a.xml", GAZETTE.replace("20260107", "99991231"));
        assertThat(asReadUnder(NUMBER)).isNull();
        brings("filing.yml", "published: 0001-01-01\n");
        assertThat(asReadUnder(NUMBER)).isNull();
    }
}
