package org.sekisho.reading.gazette.us;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.gazette.UnreadableGazetteException;

@Tag("whole")
class UsCorpusTests {

    /** A parser's error message follows the end of the root element. */
    private static final String GARBAGE_AFTER_ROOT = "testu4.xml";

    /** A search system's export, which the manifest takes for a green book. */
    private static final String NO_GAZETTE = "css_brs_sample.txt";

    @BeforeEach
    void corpus() {
        Corpus.assumePresent();
    }

    @Test
    void readsEveryDocumentUnderTheNumberTheManifestKnows() throws Exception {
        for (Corpus.Item item : readable()) {
            Set<String> numbers = new TreeSet<>();
            Set<String> withListings = new TreeSet<>();
            for (UsCorpus.Document document : UsCorpus.documents(item)) {
                String number = withoutKind(document.read().number());
                withListings.add(number);
                if (!document.text().contains("<sequence-cwu")) {
                    numbers.add(number);
                }
            }
            assertThat(withListings).as(item.file()).containsAll(item.ids());
            assertThat(numbers).as(item.file()).hasSize(filings(item));
        }
    }

    @Test
    void tellsTheNumberWithoutReadingTheWholeDocument() throws Exception {
        for (UsCorpus.Document document : documents()) {
            FilingNumber number = document.read().number();
            assertThat(new GazetteReader().numberIn(document.stream()))
                    .as(document.item().file())
                    .hasValue(number);
        }
    }

    @Test
    void keepsEveryWordOfAbstractDescriptionAndClaims() throws Exception {
        List<String> report = new ArrayList<>();
        double worst = 1;
        for (UsCorpus.Document document : documents()) {
            double kept = UsWords.kept(document.text(), document.read());
            worst = Math.min(worst, kept);
            report.add("%.4f %s".formatted(kept, document.item().file()));
        }
        report.sort(Comparator.naturalOrder());
        System.out.println("Words kept, worst documents first:\n  " + String.join("\n  ", report.subList(0, 3)));
        assertThat(worst).as("share of words kept in the worst document").isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void numbersEveryClaimOnceAndLetsItReferOnlyToLowerOnes() throws Exception {
        for (UsCorpus.Document document : documents()) {
            Filing filing = document.read();
            assertThat(filing.claims())
                    .as(document.item().file())
                    .allSatisfy(claim ->
                            assertThat(claim.dependsOn()).isSorted().allMatch(other -> other < claim.number()));
            assertThat(filing.claims().stream().map(claim -> claim.number()))
                    .as(document.item().file())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void readsNothingOfADocumentWithGarbageBehindItsEnd() {
        assertThatExceptionOfType(UnreadableGazetteException.class)
                .isThrownBy(() -> only(GARBAGE_AFTER_ROOT).read())
                .withMessage("breaks at line 830 column 1");
    }

    @Test
    void leavesTheExportOfASearchSystemToTheReadersOfPlainText() throws Exception {
        assertThat(new GazetteReader().isGazette(only(NO_GAZETTE).stream())).isFalse();
    }

    @Test
    void readsADocumentWithoutAnAbstractOrWithADocumentTypeNobodyKnows() throws Exception {
        assertThat(only("US08613112-lackofnode.XML").read().claims())
                .hasSameSizeAs(only("US08613112-20131224.XML").read().claims());
        for (String odd : List.of("US08613112-notSupportedDTD.XML", "US08613112-noDTDFile.XML")) {
            assertThat(words(only(odd).read()))
                    .isEqualTo(words(only("US08613112-20131224.XML").read()));
        }
    }

    /** Of a zip the manifest counts the files, not the filings in them. */
    private static int filings(Corpus.Item item) {
        return item.set().equals("us-zip") ? item.ids().size() : item.count();
    }

    private static List<String> words(Filing filing) {
        return filing.text().stream().map(TextBlock::words).toList();
    }

    private static List<UsCorpus.Document> documents() {
        return readable().stream()
                .flatMap(item -> UsCorpus.documents(item).stream())
                .toList();
    }

    private static List<Corpus.Item> readable() {
        return Stream.of("us-xml", "us-zip")
                .flatMap(set -> Corpus.items(set).stream())
                .filter(item -> !item.file().endsWith("/" + GARBAGE_AFTER_ROOT))
                .filter(item -> !item.file().endsWith("/" + NO_GAZETTE))
                .toList();
    }

    private static UsCorpus.Document only(String file) {
        return Corpus.items("us-xml").stream()
                .filter(item -> item.file().endsWith("/" + file))
                .flatMap(item -> UsCorpus.documents(item).stream())
                .findFirst()
                .orElseThrow();
    }

    private static String withoutKind(FilingNumber number) {
        return number.value().replaceFirst("(?<=\\d)[A-Z]\\d?$", "");
    }
}
