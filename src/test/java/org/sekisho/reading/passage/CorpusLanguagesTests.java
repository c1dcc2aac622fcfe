package org.sekisho.reading.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.gazette.CorpusFilings;

/** Real filings of offices, of which most are English or Japanese. */
@Tag("whole")
class CorpusLanguagesTests {

    @BeforeEach
    void corpus() {
        Corpus.assumePresent();
    }

    /** The German ones are those whose claims stand in no other language. */
    @ParameterizedTest
    @CsvSource({"us-xml, 0", "us-zip, 0", "jp-gazette-xml, 0", "ep-xml, 3", "grobid-patent, 3", "grobid-patent-tests, 0"
    })
    void areToldOfGermanFilingsWithoutEnglishClaimsAndOfNoEnglishOrJapaneseOne(String set, int german)
            throws IOException {
        Set<String> told = new TreeSet<>();
        for (Filing filing : CorpusFilings.of(set)) {
            FilingText text = PassageSplitter.standard().split(filing);
            Set<String> languages = TextLanguages.notLookedAt(text, Set.of("en", "ja"));
            if (!languages.isEmpty()) {
                told.add(filing.number() + " " + languages + " "
                        + filing.bibliography().language());
            }
            boolean onlyGerman = "de".equals(filing.bibliography().language())
                    && text.passages().stream()
                            .filter(passage -> passage.section() == Section.CLAIM)
                            .noneMatch(passage -> passage.label().startsWith("en "));
            assertThat(languages).as("%s", filing.number()).isEqualTo(onlyGerman ? Set.of("de") : Set.of());
        }
        assertThat(told).as("%s", told).hasSize(german);
    }
}
