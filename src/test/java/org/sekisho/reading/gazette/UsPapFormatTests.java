package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.reading.gazette.GazetteDocuments.blocks;
import static org.sekisho.reading.gazette.GazetteDocuments.number;
import static org.sekisho.reading.gazette.GazetteDocuments.read;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.intake.filing.Section;

class UsPapFormatTests {

    private static final String DOCUMENT = """
            <patent-application-publication><subdoc-bibliographic-information>
            <document-id><doc-number>20030000001</doc-number><kind-code>A1</kind-code>
            <document-date>20030102</document-date></document-id>
            <domestic-filing-data><filing-date>20010629</filing-date></domestic-filing-data>
            <technical-information><classification-ipc><classification-ipc-primary><ipc>F04D029/08</ipc>
            </classification-ipc-primary><classification-ipc-edition>07</classification-ipc-edition>
            </classification-ipc><title-of-invention> Pump with a dry seal </title-of-invention></technical-information>
            <continuity-data><non-provisional-of-provisional><document-id><doc-number>60000001</doc-number>
            <document-date>20000630</document-date><country-code>US</country-code></document-id>
            </non-provisional-of-provisional></continuity-data>
            <inventors><first-named-inventor><name><given-name>Given</given-name><family-name>Family</family-name></name>
            <residence><residence-non-us><city>Harbour</city><country-code>JP</country-code></residence-non-us>
            </residence></first-named-inventor></inventors>
            <assignee><organization-name>Pump Works</organization-name></assignee>
            </subdoc-bibliographic-information>
            <subdoc-abstract><paragraph>It pumps.</paragraph></subdoc-abstract>
            <subdoc-description>
            <federal-research-statement><heading>FUNDS</heading><paragraph-federal-research-statement>
            <number>[0001]</number> Paid under contract A-1.</paragraph-federal-research-statement>
            </federal-research-statement>
            <summary-of-invention><section><heading>SUMMARY</heading><paragraph><number>&lsqb;0002&rsqb;</number> A seal
            of <table-cwu><number>1</number><table>ice</table></table-cwu></paragraph></section></summary-of-invention>
            </subdoc-description>
            <subdoc-claims><heading>What is claimed is:</heading>
            <claim id="CLM-00001"><claim-text>1. A pump.</claim-text></claim>
            <claim id="CLM-00002"><claim-text>2. The pump of <dependent-claim-reference depends_on="CLM-00001">
            <claim-text>claim 1</claim-text></dependent-claim-reference>, dry.</claim-text></claim></subdoc-claims>
            </patent-application-publication>
            """;

    @Test
    void readsTheFrontPage() throws Exception {
        Filing filing = read(DOCUMENT);

        assertThat(filing.number()).hasToString("US20030000001A1");
        assertThat(number(DOCUMENT)).hasValue(filing.number());
        assertThat(filing.title()).hasValue("Pump with a dry seal");
        assertThat(filing.bibliography().dates().filed()).isEqualTo("2001-06-29");
        assertThat(filing.bibliography().dates().published()).isEqualTo("2003-01-02");
        assertThat(filing.bibliography().dates().granted()).isNull();
        assertThat(filing.bibliography().symbols()).hasToString("[IPC F04D 29/08]");
        assertThat(filing.bibliography().priorities())
                .containsExactly(new PriorityClaim("US", "60000001", LocalDate.of(2000, 6, 30)));
        assertThat(filing.bibliography().parties())
                .containsExactly(
                        new Party(Party.Role.INVENTOR, "Given Family", false, "Harbour", "JP"),
                        new Party(Party.Role.ASSIGNEE, "Pump Works", true, null, null));
    }

    @Test
    void readsTheTextWithItsPrintedParagraphNumbers() throws Exception {
        Filing filing = read(DOCUMENT);

        assertThat(blocks(filing, Section.ABSTRACT)).containsExactly("||It pumps.");
        assertThat(blocks(filing, Section.GOVERNMENT_INTEREST)).containsExactly("0001|FUNDS|Paid under contract A-1.");
        assertThat(blocks(filing, Section.DESCRIPTION)).containsExactly("0002|SUMMARY|A seal of 1 ice");
    }

    @Test
    void readsTheTreeOfClaims() throws Exception {
        assertThat(read(DOCUMENT).claims())
                .hasToString(
                        "[Claim[number=1, dependsOn=[], unfollowed=false], Claim[number=2, dependsOn=[1], unfollowed=false]]");
    }
}
