package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Party.Role;
import org.sekisho.intake.filing.Section;

/** One real document of each format: short facts as they are printed, names and titles as a plain search finds them. */
class EpJpGoldenTests {

    @BeforeEach
    void corpus() {
        Corpus.assumePresent();
    }

    @Test
    void readsAnAmendedEuropeanPatentInThreeLanguages() throws Exception {
        Document patent = document("EP2716170");

        assertThat(patent.filing().number()).isEqualTo(new FilingNumber("EP2716170B2"));
        assertThat(patent.filing().bibliography().language()).isEqualTo("de");
        assertThat(patent.filing().title())
                .hasValue(patent.found("<B541>de</B541>\\s*<B542>(.*?)</B542>").get(0));
        assertThat(patent.symbols(Scheme.IPC)).containsExactly("A24C 5/20 (2006.01)");
        assertThat(patent.symbols(Scheme.CPC)).containsExactly("A24C 5/20 (2013.01)");
        assertThat(patent.names(Role.ASSIGNEE)).isEqualTo(patent.found("<B731>\\s*<snm>(.*?)</snm>"));
        assertThat(patent.names(Role.INVENTOR)).hasSize(4);
        assertThat(patent.filing().bibliography().dates().filed()).isEqualTo(LocalDate.of(2012, 9, 14));
        assertThat(patent.filing().claims()).hasSize(4);
        assertThat(patent.claimLabels())
                .contains("1", "4", "en 1", "en 4", "fr 1", "fr 4")
                .hasSize(12);
    }

    @Test
    void readsAnApplicationInTheJapaneseDtd() throws Exception {
        Document gazette = document("JP2016126896A");

        assertThat(gazette.filing().number()).isEqualTo(new FilingNumber("JP2016126896A"));
        assertThat(gazette.filing().title())
                .hasValue(gazette.found("<invention-title>(.*?)</invention-title>")
                        .get(0));
        assertThat(gazette.symbols(Scheme.IPC))
                .startsWith("H01M 10/052 (2010.01)")
                .hasSize(7);
        assertThat(gazette.symbols(Scheme.FI)).startsWith("H01M 10/052 (null)").hasSize(7);
        assertThat(gazette.symbols(Scheme.OTHER)).hasSize(54);
        assertThat(gazette.names(Role.APPLICANT)).hasSize(2); // one applicant, in Japanese and in Latin letters
        assertThat(gazette.names(Role.INVENTOR)).hasSize(2);
        assertThat(gazette.filing().bibliography().dates().filed()).isEqualTo(LocalDate.of(2014, 12, 26));
        assertThat(gazette.filing().claims()).hasSize(11);
        assertThat(gazette.filing().claims().get(4).dependsOn()).containsExactly(1, 2, 3, 4);
        assertThat(gazette.filing().claims().get(5).independent()).isTrue();
    }

    @Test
    void takesTheDayOfRegistrationFromTheGazettesOfPatents() throws Exception {
        Document gazette = document("JP6982925B");

        assertThat(gazette.filing().number()).isEqualTo(new FilingNumber("JP6982925B2"));
        assertThat(gazette.filing().bibliography().dates().granted()).isEqualTo(LocalDate.of(2021, 11, 25));
        assertThat(gazette.filing().bibliography().dates().published()).isEqualTo(LocalDate.of(2021, 12, 17));
    }

    @Test
    void readsATranslationOfAnInternationalApplicationInSt96() throws Exception {
        Document gazette = document("JP2022503667A");

        assertThat(gazette.filing().number()).isEqualTo(new FilingNumber("JP2022503667A"));
        assertThat(gazette.filing().title())
                .hasValue(gazette.found("<pat:InventionTitle>(.*?)</pat:InventionTitle>")
                        .get(0));
        assertThat(gazette.symbols(Scheme.IPC))
                .startsWith("F03D 80/50 (2016.01)")
                .hasSize(4);
        assertThat(gazette.names(Role.APPLICANT)).hasSize(2);
        assertThat(gazette.names(Role.INVENTOR)).hasSize(2);
        assertThat(gazette.filing().bibliography().priorities()).hasSize(2);
        assertThat(gazette.filing().bibliography().dates().filed()).isEqualTo(LocalDate.of(2019, 8, 23));
        assertThat(gazette.filing().claims()).hasSize(15);
    }

    @Test
    void readsAFrenchPatentOfACollection() throws Exception {
        Document patent = document("EP1122057");

        assertThat(patent.filing().number()).isEqualTo(new FilingNumber("EP1122057B1"));
        assertThat(patent.filing().title())
                .hasValue(
                        patent.found("<invention-title lang=\"FR\"[^>]*>(.*?)<").get(0));
        assertThat(patent.symbols(Scheme.IPC))
                .containsExactly("B29D 30/08 (2006.01)", "B29D 30/10 (2006.01)", "B29D 30/16 (2006.01)");
        assertThat(patent.filing().bibliography().dates().filed()).isEqualTo(LocalDate.of(2001, 1, 25));
        assertThat(patent.filing().claims()).hasSize(11);
        assertThat(patent.filing().claims().get(10).dependsOn()).hasSize(10);
        assertThat(patent.claimLabels()).hasSize(33);
    }

    @Test
    void readsADescriptionOfOpenPatentServicesWithItsNumbersAndHeadings() throws Exception {
        Document description = document("EP1695985");

        assertThat(description.filing().number()).isEqualTo(new FilingNumber("EP1695985A2"));
        assertThat(description.filing().bibliography().dates().filed()).isNull();
        assertThat(description.filing().text())
                .filteredOn(block -> block.label().matches("\\d{4}"))
                .hasSize(79);
        assertThat(description.filing().text().get(0).label()).isEqualTo("0001");
        assertThat(description.filing().text().get(0).heading()).isEqualTo("FIELD OF THE INVENTION");
    }

    private static Document document(String id) throws Exception {
        Corpus.Item item = Stream.of("ep-xml", "jp-gazette-xml", "grobid-patent")
                .flatMap(set -> Corpus.items(set).stream())
                .filter(candidate -> candidate.ids().contains(id))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(item.path());
        Filing filing = new GazetteReader().read(item.file(), new ByteArrayInputStream(bytes));
        return new Document(new String(bytes, StandardCharsets.UTF_8), filing);
    }

    private record Document(String raw, Filing filing) {

        List<String> found(String pattern) {
            return Pattern.compile(pattern, Pattern.DOTALL)
                    .matcher(raw)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        }

        List<String> symbols(Scheme scheme) {
            return filing.bibliography().symbols().stream()
                    .filter(symbol -> symbol.scheme() == scheme)
                    .map(symbol -> symbol.written() + " (" + symbol.edition() + ")")
                    .toList();
        }

        List<String> names(Role role) {
            return filing.bibliography().parties().stream()
                    .filter(party -> party.role() == role)
                    .map(Party::name)
                    .toList();
        }

        List<String> claimLabels() {
            return filing.text().stream()
                    .filter(block -> block.section() == Section.CLAIM)
                    .map(block -> block.label())
                    .toList();
        }
    }
}
