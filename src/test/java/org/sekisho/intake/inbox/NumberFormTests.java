package org.sekisho.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.NumberForm;
import org.sekisho.intake.inbox.Arrival.ArrivedDocument;
import org.sekisho.reading.gazette.CorpusFilings;
import org.sekisho.reading.gazette.GazetteReader;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** What may be the number of a filing, wherever it is said: in a document of an office's format, or by the mailroom. */
class NumberFormTests {

    /** A number has no three small letters, and no five letters, one after the other. */
    private static final Pattern WORD = Pattern.compile("\\p{Ll}|\\p{L}{5}|[^A-Za-z0-9/.-]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "US20260401101A1", "USRE45678E1", "USD435854S", "EP1000000A1", "WO2026/012345", "PCT/EP2026/012345",
                "JP2026-001234", "BRPI0912345-6", "IN123/DEL/2005", "DE10 2026 000 001.2", "18/123456", "2026-001234",
                "EP 26 123 456.7", "TWI456789B", "特願2026-001234"
            })
    void isThatOfRealNumbers(String written) {
        assertThat(WrittenNumber.in(written, NumberForm.OF_OFFICES)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sonar",
                "SONAR",
                "A sonar for boats",
                "SONAR-1",
                "USSONAR1",
                "../../etc/passwd",
                "US/../1",
                "..",
                "US12345678901234567890123456789A1",
                "UNNUMBERED-0123456789abcdef",
                "CANARY-1",
                "QQ123456",
                "us123456",
                "US123A1\nrun 7 done",
                "2026年の秘密",
                "P-towed-array-7",
                "US1.pdf"
            })
    void isNoneOfWordsPathsAndWhatTheProgramItselfMakesUp(String written) {
        assertThat(WrittenNumber.in(written, NumberForm.OF_OFFICES)).isEmpty();
    }

    @Property(tries = 2000)
    void lastsForNothingThatIsAWord(@ForAll("written") String written) throws IOException {
        for (Optional<FilingNumber> found : List.of(inXml(written), inFilingYml(written))) {
            found.ifPresent(number -> assertThat(number.value().replaceFirst("^PCT", ""))
                    .hasSizeLessThanOrEqualTo(30)
                    .containsPattern("[0-9]")
                    .doesNotContainPattern(WORD));
        }
    }

    @Provide
    Arbitrary<String> written() {
        Arbitrary<String> words =
                Arbitraries.of("sonar", "Towed", "ARRAY", "機雷", "a", "US", "EP", "JP", "PCT", "A1", "B2");
        Arbitrary<String> marks = Arbitraries.of("-", "/", ".", "..", "../", " ", "", "\t", "\u202e", "#", "_", ":");
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(0).ofMaxLength(12);
        return Combinators.combine(words, marks, digits)
                .as((word, mark, digit) -> word + mark + digit)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Test
    void isTheOfficesOwnWhereItHasOne() {
        NumberForm all = new NumberForm(Pattern.compile(".*"));
        NumberForm own = new NumberForm(Pattern.compile("REF-\\d{4}/[a-z]{2}"));

        assertThat(WrittenNumber.in("REF-2026/ab", own)).contains(new FilingNumber("REF-2026/ab"));
        assertThat(WrittenNumber.in("EP1000000A1", own)).isPresent();
        assertThat(WrittenNumber.in("REF-sonar", own)).isEmpty();
        assertThat(WrittenNumber.in("機雷", all)).as("no letter of an alphabet").isEmpty();
        assertThat(WrittenNumber.in("x".repeat(31), all)).isEmpty();
    }

    /** An empty setting was null once, and every number that no office gives a fault of the program. */
    @Test
    void isAnyOfficesWhereTheSettingsNameNone() {
        for (Map<String, String> set : List.of(Map.<String, String>of(), Map.of("sekisho.intake.number-pattern", ""))) {
            NumberForm form = new Binder(new MapConfigurationPropertySource(set))
                    .bindOrCreate("sekisho.intake", IntakeSettings.class)
                    .numberForm();

            assertThat(form.isOne(new FilingNumber("EP1000000A1"))).isTrue();
            assertThat(form.isOne(new FilingNumber("sonar"))).isFalse();
        }
    }

    @Test
    void ofWhatTheMailroomSaysIsMissedThoughADocumentSaysANumber() throws IOException {
        assertThat(numberOf(document("filing.yml", "number: sonar\n"), document("a.xml", xml("9999999"))))
                .isEmpty();
        assertThat(numberOf(document("filing.yml", "kind: A\n"), document("a.xml", xml("9999999"))))
                .isPresent();
    }

    /** Every number of the corpus is one. */
    @Tag("whole")
    @ParameterizedTest
    @ValueSource(strings = {"us-xml", "us-zip", "ep-xml", "jp-gazette-xml", "grobid-patent", "grobid-patent-tests"})
    void isThatOfEveryNumberOfTheCorpus(String set) throws IOException {
        Corpus.assumePresent();
        for (Filing filing : CorpusFilings.of(set)) {
            FilingNumber number = filing.number();
            assertThat(number == null || NumberForm.OF_OFFICES.isOne(number))
                    .as("%s", number)
                    .isTrue();
        }
    }

    private static Optional<FilingNumber> inXml(String written) throws IOException {
        return numberOf(document("a.xml", xml(written.replaceAll("[<&\\p{Cntrl}]", ""))));
    }

    private static Optional<FilingNumber> inFilingYml(String written) throws IOException {
        return numberOf(document("filing.yml", "number: '" + written + "'\n"));
    }

    private static String xml(String number) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <ep-patent-document id="X" file="1.xml" lang="en" country="EP" doc-number="%1$s" kind="A1"
                    date-publ="20260107" status="n" dtd-version="ep-patent-document-v1-5">
                <SDOBI lang="en"><B100><B110>%1$s</B110><B130>A1</B130><B190>EP</B190></B100></SDOBI>
                </ep-patent-document>
                """.formatted(number.replace("\"", ""));
    }

    private static ArrivedDocument document(String name, String content) throws IOException {
        Path folder = Files.createTempDirectory("numbers");
        try (Spool spool = new Spool(folder, DataSize.ofMegabytes(1))) {
            return new ArrivedDocument(
                    name,
                    DocumentRole.of(name),
                    spool.copy(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static Optional<FilingNumber> numberOf(ArrivedDocument... documents) throws IOException {
        return new NumberFinder(new GazetteReader(), NumberForm.OF_OFFICES).statedIn(List.of(documents));
    }
}
