package org.sekisho.reading.gazette.us;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Section;

/** What is known of real documents by looking into them, compared with what the formats read. */
class UsFactsTests {

    @BeforeEach
    void corpus() {
        Corpus.assumePresent();
    }

    @Test
    void readsAGrantOf2015() throws Exception {
        Filing filing = check("US08926509.xml", "<invention-title[^>]*>([^<]*)<");

        assertThat(filing.number()).hasToString("US8926509B2");
        assertThat(filing.bibliography().dates()).isEqualTo(dates("2008-06-05", "2009-02-26", "2015-01-06"));
        assertThat(first(filing, Scheme.IPC))
                .hasToString("IPC A61B 5/00")
                .returns("2006.01", symbol -> symbol.edition());
        assertThat(first(filing, Scheme.CPC)).hasToString("CPC A61B 5/0205");
        assertThat(symbols(filing, Scheme.IPC)).hasSize(14);
        assertThat(filing.claims()).hasSize(31);
        assertThat(parties(filing, Party.Role.INVENTOR)).hasSize(5);
        assertThat(parties(filing, Party.Role.ASSIGNEE)).singleElement().satisfies(assignee -> {
            assertThat(assignee.organisation()).isTrue();
            assertThat(assignee.address()).isEqualTo("Fremont, CA");
            assertThat(assignee.country()).isEqualTo("US");
        });
        assertThat(filing.bibliography().priorities()).singleElement().satisfies(provisional -> {
            assertThat(provisional.number()).isEqualTo("60968023");
            assertThat(provisional.date()).isEqualTo("2007-08-24");
        });
    }

    @Test
    void readsAnApplicationOf2022() throws Exception {
        Filing filing = check("v4-5-A1.xml", "<invention-title[^>]*>([^<]*)<");

        assertThat(filing.number()).hasToString("US20220159901A1");
        assertThat(filing.bibliography().dates()).isEqualTo(dates("2019-09-19", "2022-05-26", null));
        assertThat(filing.bibliography().symbols()).hasToString("[IPC A01C 7/04, CPC A01C 7/04]");
        assertThat(filing.claims()).hasSize(6);
        assertThat(filing.claims().stream().filter(claim -> claim.independent()))
                .hasSize(1);
    }

    @Test
    void readsAnApplicationOf2005WithTheSeventhEditionOfTheIpc() throws Exception {
        Filing filing = check("US20050004974A1.xml", "<invention-title[^>]*>([^<]*)<");

        assertThat(filing.number()).hasToString("US20050004974A1");
        assertThat(first(filing, Scheme.IPC)).hasToString("IPC G06F 15/16").returns("07", symbol -> symbol.edition());
        assertThat(parties(filing, Party.Role.INVENTOR)).hasSize(12);
        assertThat(parties(filing, Party.Role.APPLICANT)).hasSize(12);
        assertThat(filing.claims()).hasSize(21);
        assertThat(filing.bibliography().priorities()).hasSize(4);
    }

    @Test
    void readsADesign() throws Exception {
        Filing filing = check("ipgD0701016.xml", "<invention-title[^>]*>([^<]*)<");

        assertThat(filing.number()).hasToString("USD701016S1");
        assertThat(filing.bibliography().symbols()).hasToString("[OTHER 0101, OTHER D 1101]");
        assertThat(filing.bibliography().priorities()).hasSize(2);
        assertThat(parties(filing, Party.Role.ASSIGNEE)).singleElement().returns("AT", Party::country);
        assertThat(filing.claims()).hasSize(1);
    }

    @Test
    void readsAReissueThatAToolWrappedInAWebPage() throws Exception {
        Filing filing = read("RE045317.xml");

        assertThat(filing.number()).hasToString("USRE45317E1");
        assertThat(first(filing, Scheme.IPC)).hasToString("IPC B01J 7/00");
        assertThat(filing.claims()).hasSize(15);
        assertThat(parties(filing, Party.Role.INVENTOR)).hasSize(4);
        assertThat(filing.text().stream().filter(block -> block.section() == Section.GOVERNMENT_INTEREST))
                .singleElement()
                .returns("0002", block -> block.label());
    }

    @Test
    void findsStatementsOfGovernmentInterestByTheOfficesMarksAndByTheirHeadings() throws Exception {
        for (var expected : Map.of("ipg060103.small.xml", 3L, "ipg070102.small.xml", 1L, "ipg110104.small.xml", 0L)
                .entrySet()) {
            long filings = 0;
            for (UsCorpus.Document document : documents(expected.getKey())) {
                filings += document.read().text().stream().anyMatch(b -> b.section() == Section.GOVERNMENT_INTEREST)
                        ? 1
                        : 0;
            }
            assertThat(filings).as(expected.getKey()).isEqualTo(expected.getValue());
        }
    }

    @Test
    void readsAPublicationOf2001() throws Exception {
        Filing filing = check("US20010000943A1.xml", "<title-of-invention>([^<]*)<");

        assertThat(filing.number()).hasToString("US20010000943A1");
        assertThat(filing.bibliography().dates()).isEqualTo(dates("2000-12-04", "2001-05-10", null));
        assertThat(first(filing, Scheme.IPC)).hasToString("IPC H01J 1/62").returns("07", symbol -> symbol.edition());
        assertThat(parties(filing, Party.Role.INVENTOR)).hasSize(2).allMatch(party -> "JP".equals(party.country()));
        assertThat(parties(filing, Party.Role.ASSIGNEE)).hasSize(1);
        assertThat(filing.bibliography().priorities()).hasSize(2);
        assertThat(filing.claims()).hasSize(13);
        assertThat(filing.claims().stream().filter(claim -> !claim.independent()))
                .hasSize(9);
        assertThat(filing.text().stream().filter(block -> block.section() == Section.DESCRIPTION))
                .extracting(block -> block.label())
                .contains("1", "39", "100");
    }

    @Test
    void readsAGrantOf2002() throws Exception {
        Filing filing = check("US06337117.xml", "<B540><STEXT><PDAT>([^<]*)<");

        assertThat(filing.number()).hasToString("US6337117B1");
        assertThat(filing.bibliography().dates()).isEqualTo(dates("1999-06-30", "2002-01-08", "2002-01-08"));
        assertThat(first(filing, Scheme.IPC)).hasToString("IPC B32B 3/02").returns("7", symbol -> symbol.edition());
        assertThat(symbols(filing, Scheme.OTHER)).hasSize(8);
        assertThat(parties(filing, Party.Role.INVENTOR)).hasSize(5);
        assertThat(parties(filing, Party.Role.ASSIGNEE))
                .singleElement()
                .returns("Tokyo", Party::address)
                .returns("JP", Party::country);
        assertThat(filing.bibliography().priorities())
                .hasSize(4)
                .allMatch(priority -> "JP".equals(priority.country()) && priority.date() != null);
        assertThat(filing.claims()).hasSize(39);
    }

    @Test
    void readsAGreenBook() throws Exception {
        Filing filing = check("US04347903.greenbook", "\nTTL  (.*)\n");

        assertThat(filing.number()).hasToString("US4347903");
        assertThat(filing.bibliography().dates()).isEqualTo(dates("1980-03-10", "1982-09-07", "1982-09-07"));
        assertThat(symbols(filing, Scheme.IPC)).hasToString("[IPC G01G 19/04, IPC G01G 23/10, IPC G06F 7/28]");
        assertThat(parties(filing, Party.Role.INVENTOR)).hasSize(8).allMatch(party -> "JP".equals(party.country()));
        assertThat(parties(filing, Party.Role.ASSIGNEE)).hasSize(1);
        assertThat(filing.bibliography().priorities())
                .singleElement()
                .returns("JP", priority -> priority.country())
                .returns("53/84696", priority -> priority.number());
        assertThat(filing.claims()).hasSize(3);
    }

    @Test
    void readsAGreenBookOfALongFiling() throws Exception {
        Filing filing = check("US03932709.greenbook", "\nTTL  (.*)\n");

        assertThat(filing.number()).hasToString("US3932709");
        assertThat(first(filing, Scheme.IPC)).hasToString("IPC H04M 11/00");
        assertThat(filing.claims()).hasSize(17);
        assertThat(filing.claims().get(1).dependsOn()).containsExactly(1);
        assertThat(parties(filing, Party.Role.INVENTOR)).hasSize(2).allMatch(party -> "US".equals(party.country()));
    }

    private static Filing check(String file, String title) throws Exception {
        Filing filing = read(file);
        Matcher raw = Pattern.compile(title).matcher(documents(file).get(0).text());
        assertThat(raw.find()).isTrue();
        assertThat(filing.title()).hasValue(raw.group(1).strip());
        return filing;
    }

    private static Filing read(String file) throws Exception {
        return documents(file).get(0).read();
    }

    private static List<UsCorpus.Document> documents(String file) {
        return Corpus.items("us-xml").stream()
                .filter(item -> item.file().endsWith("/" + file))
                .findFirst()
                .map(UsCorpus::documents)
                .orElseThrow();
    }

    private static FilingDates dates(String filed, String published, @Nullable String granted) {
        return new FilingDates(
                LocalDate.parse(filed), LocalDate.parse(published), granted == null ? null : LocalDate.parse(granted));
    }

    private static ClassificationSymbol first(Filing filing, Scheme scheme) {
        return Objects.requireNonNull(symbols(filing, scheme).get(0));
    }

    private static List<ClassificationSymbol> symbols(Filing filing, Scheme scheme) {
        return filing.bibliography().symbols().stream()
                .filter(symbol -> symbol.scheme() == scheme)
                .toList();
    }

    private static List<Party> parties(Filing filing, Party.Role role) {
        return filing.bibliography().parties().stream()
                .filter(party -> party.role() == role)
                .toList();
    }
}
