package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Section;

/** One real document of each format: short facts as they are printed, titles as a plain search finds them. */
class GazetteFactsTests {

    @BeforeAll
    static void corpus() {
        Corpus.assumePresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 500, textBlock = """
            US08926509.xml | <invention-title[^>]*>(.*?)< | \
              US8926509B2 en, 2008-06-05 2009-02-26 2015-01-06, \
              14 IPC A61B 5/00 (2006.01) 19 CPC A61B 5/0205 (2013.01) 12 OTHER 600301 (null), \
              5 APPLICANT US 5 INVENTOR US 1 ASSIGNEE US, 1 priorities, 31 claims of which 6 stand alone, 31 texts of claims, \
              306 paragraphs
            v4-5-A1.xml | <invention-title[^>]*>(.*?)< | \
              US20220159901A1 en, 2019-09-19 2022-05-26 null, 1 IPC A01C 7/04 (2006.01) 1 CPC A01C 7/04 (2013.01), \
              1 APPLICANT AR 1 INVENTOR AR, 0 priorities, 6 claims of which 1 stand alone, 6 texts of claims, 47 paragraphs
            US20050004974A1.xml | <invention-title[^>]*>(.*?)< | \
              US20050004974A1 en, 2003-10-16 2005-01-06 null, 1 IPC G06F 15/16 (07) 1 OTHER 709202000 (null), \
              12 APPLICANT US 12 INVENTOR US 1 ASSIGNEE null, 4 priorities, 21 claims of which 2 stand alone, \
              21 texts of claims, 191 paragraphs
            ipgD0701016.xml | <invention-title[^>]*>(.*?)< | \
              USD701016S1 en, 2012-02-29 2014-03-18 2014-03-18, 2 OTHER 0101 (10), 1 APPLICANT AT 1 INVENTOR AT 1 ASSIGNEE AT, \
              2 priorities, 1 claims of which 1 stand alone, 1 texts of claims, 9 paragraphs
            RE045317.xml | <invention-title[^>]*>(.*?)< | \
              USRE45317E1 en, 2013-04-02 2015-01-06 2015-01-06, 3 IPC B01J 7/00 (2006.01) 4 OTHER 48197R (null), \
              1 APPLICANT US 4 INVENTOR US 1 ASSIGNEE US, 1 priorities, 15 claims of which 2 stand alone, 15 texts of claims, \
              125 paragraphs
            US20010000943A1.xml | <title-of-invention>(.*?)< | \
              US20010000943A1 en, 2000-12-04 2001-05-10 null, 1 IPC H01J 1/62 (07) 2 OTHER 313/503000 (null), \
              2 INVENTOR JP 1 ASSIGNEE null, 2 priorities, 13 claims of which 4 stand alone, 13 texts of claims, 387 paragraphs
            US06337117.xml | <B540><STEXT><PDAT>(.*?)< | \
              US6337117B1 en, 1999-06-30 2002-01-08 2002-01-08, 1 IPC B32B 3/02 (7) 8 OTHER 428 641 (null), \
              5 INVENTOR JP 1 ASSIGNEE JP, 4 priorities, 39 claims of which 5 stand alone, 39 texts of claims, 345 paragraphs
            US04347903.greenbook | \\nTTL  (.*?)\\n | \
              US4347903 en, 1980-03-10 1982-09-07 1982-09-07, 3 IPC G01G 19/04 (3) 3 OTHER 177 25 (null), \
              8 INVENTOR JP 1 ASSIGNEE JP, 1 priorities, 3 claims of which 1 stand alone, 3 texts of claims, 0 paragraphs
            US03932709.greenbook | \\nTTL  (.*?)\\n | \
              US3932709 en, 1974-03-07 1976-01-13 1976-01-13, 1 IPC H04M 11/00 (2) 3 OTHER 179 90K (null), \
              2 INVENTOR US 1 ASSIGNEE US, 1 priorities, 17 claims of which 6 stand alone, 17 texts of claims, 0 paragraphs
            EP2716170 | <B541>de</B541>\\s*<B542>(.*?)</B542> | \
              EP2716170B2 de, 2012-09-14 2014-04-09 2016-02-03, 1 IPC A24C 5/20 (2006.01) 1 CPC A24C 5/20 (2013.01), \
              4 INVENTOR DE 1 ASSIGNEE DE, 1 priorities, 4 claims of which 1 stand alone, 12 texts of claims, 30 paragraphs
            JP2016126896A | <invention-title>(.*?)</invention-title> | \
              JP2016126896A ja, 2014-12-26 2016-07-11 null, \
              7 IPC H01M 10/052 (2010.01) 7 FI H01M 10/052 (null) 54 OTHER 5H017AA03 (null), 2 APPLICANT null 2 INVENTOR null, \
              0 priorities, 11 claims of which 2 stand alone, 11 texts of claims, 93 paragraphs
            JP6982925B | <invention-title>(.*?)</invention-title> | \
              JP6982925B2 ja, 2020-11-11 2021-12-17 2021-11-25, 2 IPC A24D 1/20 (2020.01) 2 FI A24D 1/20 (null), \
              1 APPLICANT null 1 INVENTOR null, 3 priorities, 8 claims of which 1 stand alone, 8 texts of claims, 122 paragraphs
            JP2022503667A | <pat:InventionTitle>(.*?)</pat:InventionTitle> | \
              JP2022503667A ja, 2019-08-23 2022-01-12 null, \
              4 IPC F03D 80/50 (2016.01) 4 FI F03D 80/50 (null) 12 OTHER 3H178AA03 (null), 2 APPLICANT null 2 INVENTOR null, \
              2 priorities, 15 claims of which 1 stand alone, 15 texts of claims, 41 paragraphs
            EP1122057 | <invention-title lang="FR"[^>]*>(.*?)< | \
              EP1122057B1 fr, 2001-01-25 null 2005-06-29, 3 IPC B29D 30/08 (2006.01) 1 OTHER B29D30/16F (null), \
              1 APPLICANT FR 1 INVENTOR FR 1 ASSIGNEE FR, 1 priorities, 11 claims of which 2 stand alone, 33 texts of claims, \
              59 paragraphs
            EP1695985 |  | \
              EP1695985A2 en, null null null, , , 0 priorities, 0 claims of which 0 stand alone, 0 texts of claims, 79 paragraphs""")
    void areReadAsTheyArePrinted(String document, String title, String facts) throws Exception {
        UsCorpus.Document first = documents(document).get(0);
        Filing filing = first.read();

        if (title != null) {
            Matcher printed = Pattern.compile(title, Pattern.DOTALL).matcher(first.text());
            assertThat(printed.find()).isTrue();
            assertThat(filing.title()).hasValue(printed.group(1).strip());
        }
        assertThat(facts(filing)).isEqualToNormalizingWhitespace(facts);
    }

    /** Number, language, days, symbols, people, priorities, claims and the paragraphs that are numbered. */
    private static String facts(Filing filing) {
        FilingDates dates = filing.bibliography().dates();
        return "%s %s, %s %s %s, %s, %s, %d priorities, %d claims of which %d stand alone, %d texts of claims, %d paragraphs"
                .formatted(
                        filing.number(),
                        filing.bibliography().language(),
                        dates.filed(),
                        dates.published(),
                        dates.granted(),
                        symbols(filing),
                        parties(filing),
                        filing.bibliography().priorities().size(),
                        filing.claims().size(),
                        filing.claims().stream()
                                .filter(claim -> claim.independent())
                                .count(),
                        labels(filing, Section.CLAIM),
                        labels(filing, Section.DESCRIPTION));
    }

    private static String symbols(Filing filing) {
        return Stream.of(Scheme.values())
                .map(scheme -> filing.bibliography().symbols().stream()
                        .filter(symbol -> symbol.scheme() == scheme)
                        .toList())
                .filter(symbols -> !symbols.isEmpty())
                .map(symbols -> "%d %s (%s)"
                        .formatted(
                                symbols.size(), symbols.get(0), symbols.get(0).edition()))
                .collect(Collectors.joining(" "));
    }

    private static String parties(Filing filing) {
        return Stream.of(Party.Role.values())
                .map(role -> filing.bibliography().parties().stream()
                        .filter(party -> party.role() == role)
                        .toList())
                .filter(parties -> !parties.isEmpty())
                .map(parties -> "%d %s %s"
                        .formatted(
                                parties.size(),
                                parties.get(0).role(),
                                parties.get(0).country()))
                .collect(Collectors.joining(" "));
    }

    private static long labels(Filing filing, Section section) {
        return filing.text().stream()
                .filter(block -> block.section() == section && !block.label().isEmpty())
                .count();
    }

    @Test
    void haveTheirStatementsOfGovernmentInterestByTheOfficesMarksAndByTheirHeadings() throws Exception {
        for (var expected : Map.of(
                        "ipg060103.small.xml",
                        3L,
                        "ipg070102.small.xml",
                        1L,
                        "ipg110104.small.xml",
                        0L,
                        "RE045317.xml",
                        1L)
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

    private static List<UsCorpus.Document> documents(String fileOrNumber) {
        return Stream.of("us-xml", "ep-xml", "jp-gazette-xml", "grobid-patent")
                .flatMap(set -> Corpus.items(set).stream())
                .filter(item ->
                        item.file().endsWith("/" + fileOrNumber) || item.ids().contains(fileOrNumber))
                .findFirst()
                .map(UsCorpus::documents)
                .orElseThrow();
    }
}
