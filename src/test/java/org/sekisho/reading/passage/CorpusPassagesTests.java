package org.sekisho.reading.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/** Real filings, read by stripping tags: what is asked here does not depend on how a format is read. */
@Tag("whole")
class CorpusPassagesTests {

    private static final Pattern PARAGRAPH = Pattern.compile("<p\\b[^>]*>(.*?)</p>", Pattern.DOTALL);
    private static final Pattern ENDS_IN_ABBREVIATION =
            Pattern.compile(".*\\b(?:FIGS?|Figs?|U\\.S|Nos?|Pat|Ser|Appl|e\\.g|i\\.e|al)\\.", Pattern.DOTALL);

    @BeforeEach
    void corpus() {
        Corpus.assumePresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US8926509", "US20180000016"})
    void divideIntoSentencesOfSensibleLengthThatDoNotEndInAbbreviations(String number) throws IOException {
        List<Passage> passages =
                new CoreNlpPassageSplitter().split(filing(number)).passages();

        assertThat(passages).hasSizeGreaterThan(200);
        assertThat(passages.stream()
                        .mapToInt(passage -> passage.words().length())
                        .average()
                        .orElseThrow())
                .isBetween(80.0, 250.0);
        assertThat(passages.stream()
                        .filter(CorpusPassagesTests::endsInAbbreviation)
                        .count())
                .as("passages that end in an abbreviation")
                .isLessThan(passages.size() / 200);
        assertThat(passages.stream()
                        .filter(CorpusPassagesTests::beginsInTheMiddle)
                        .count())
                .as("passages that begin with a small letter")
                .isLessThan(passages.size() / 20);
    }

    private static boolean endsInAbbreviation(Passage passage) {
        return ENDS_IN_ABBREVIATION.matcher(passage.words()).matches();
    }

    private static boolean beginsInTheMiddle(Passage passage) {
        return Character.isLowerCase(passage.words().charAt(0));
    }

    private static Filing filing(String number) throws IOException {
        Corpus.Item item = Corpus.items("us-xml").stream()
                .filter(candidate -> candidate.ids().equals(List.of(number)))
                .findFirst()
                .orElseThrow();
        String xml = Files.readString(item.path(), StandardCharsets.UTF_8);
        List<TextBlock> blocks = PARAGRAPH
                .matcher(xml)
                .results()
                .map(paragraph -> paragraph.group(1).replaceAll("<[^>]*>", ""))
                .filter(words -> !words.isBlank())
                .map(words -> TextBlock.of(Section.DESCRIPTION, "filing.xml", words))
                .toList();
        return new Filing(null, Bibliography.UNKNOWN, blocks, List.of());
    }
}
