package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.reading.gazette.GazetteDocuments.blocks;
import static org.sekisho.reading.gazette.GazetteDocuments.number;
import static org.sekisho.reading.gazette.GazetteDocuments.read;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.intake.filing.Section;

class UsPatentXmlFormatTests {

    private static final String FRONT = """
            <publication-reference><document-id><country>US</country><doc-number>09990001</doc-number>
            <kind>B2</kind><date>20200204</date></document-id></publication-reference>
            <application-reference><document-id><country>US</country><doc-number>15000001</doc-number>
            <date>20180100</date></document-id></application-reference>
            <classifications-ipcr><classification-ipcr><ipc-version-indicator><date>20060101</date>
            </ipc-version-indicator><section>F</section><class>04</class><subclass>D</subclass>
            <main-group>29</main-group><subgroup>08</subgroup></classification-ipcr></classifications-ipcr>
            <classifications-cpc><main-cpc><classification-cpc><section>F</section><class>04</class>
            <subclass>D</subclass><main-group>29</main-group><subgroup>086</subgroup></classification-cpc></main-cpc>
            <further-cpc><combination-set><combination-rank><classification-cpc><section>Y</section><class>10</class>
            <subclass>T</subclass><main-group>137</main-group><subgroup>7837</subgroup></classification-cpc>
            </combination-rank></combination-set></further-cpc></classifications-cpc>
            <classification-national><main-classification>415 170</main-classification></classification-national>
            <priority-claims><priority-claim><country>JP</country><doc-number>2017-000001</doc-number>
            <date>20170105</date></priority-claim></priority-claims>
            <references-cited><citation><classification-cpc><section>A</section></classification-cpc>
            <classification-national><main-classification>999</main-classification></classification-national>
            </citation></references-cited>
            <invention-title>Pump with a dry seal</invention-title>
            <us-parties>
            <us-applicants><us-applicant app-type="applicant"><addressbook><orgname>Pump Works &amp; Co.</orgname>
            <address><street>1 Quay</street><city>Harbour</city><country>JP</country></address></addressbook>
            </us-applicant></us-applicants>
            <inventors><inventor><addressbook><last-name>Family</last-name><first-name>Given</first-name>
            <address><country>unknown</country></address></addressbook></inventor></inventors></us-parties>
            <assignees><assignee><orgname>Pump Works &amp; Co.</orgname><role>03</role></assignee></assignees>
            """;

    @Test
    void readsTheFrontPage() throws Exception {
        Filing filing = read(grant(FRONT, "<claims/>"));

        assertThat(filing.number()).hasToString("US9990001B2");
        assertThat(number(grant(FRONT, ""))).hasToString("Optional[US9990001B2]");
        assertThat(filing.title()).hasValue("Pump with a dry seal");
        assertThat(filing.bibliography().language()).isEqualTo("en");
        assertThat(filing.bibliography().dates().granted()).isEqualTo("2020-02-04");
        assertThat(filing.bibliography().dates().filed()).isNull();
        assertThat(filing.bibliography().symbols())
                .hasToString("[IPC F04D 29/08, CPC F04D 29/086, CPC Y10T 137/7837, OTHER 415 170]");
        assertThat(filing.bibliography().priorities())
                .containsExactly(new PriorityClaim("JP", "2017-000001", LocalDate.of(2017, 1, 5)));
        assertThat(filing.bibliography().parties())
                .containsExactly(
                        new Party(Party.Role.APPLICANT, "Pump Works & Co.", true, "1 Quay, Harbour", "JP"),
                        new Party(Party.Role.INVENTOR, "Given Family", false, null, null),
                        new Party(Party.Role.ASSIGNEE, "Pump Works & Co.", true, null, null));
    }

    @Test
    void takesApplicantsWhoAreInventorsForBoth() throws Exception {
        Filing filing = read(grant(
                "<parties><applicants><applicant app-type=\"applicant-inventor\"><addressbook><last-name>Family"
                        + "</last-name><first-name>Given</first-name></addressbook><residence><country>DE</country>"
                        + "</residence></applicant></applicants></parties>",
                ""));

        assertThat(filing.bibliography().parties())
                .containsExactly(
                        new Party(Party.Role.APPLICANT, "Given Family", false, null, "DE"),
                        new Party(Party.Role.INVENTOR, "Given Family", false, null, "DE"));
    }

    @Test
    void losesNoWordOfADescriptionWhateverItIsMadeOf() throws Exception {
        Filing filing = read(grant("", """
                <description>Words before all paragraphs
                <heading>DETAILS</heading><heading>Seals</heading>
                <p id="p-0007">A seal <b>12</b> of H<sub>2</sub>O ice.<tables><table><row><entry>Run</entry>
                <entry>3</entry></row></table></tables></p>
                <description-of-drawings><p num="0008">FIG. 1 shows it.</p></description-of-drawings>
                <ul><li>loose <i>item</i></li></ul>
                <heading>Left alone</heading></description>"""));

        assertThat(blocks(filing, Section.DESCRIPTION))
                .containsExactly(
                        "||Words before all paragraphs",
                        "||DETAILS",
                        "0007|Seals|A seal 12 of H2O ice. Run 3",
                        "0008|Seals|FIG. 1 shows it.",
                        "|Seals|loose item",
                        "||Left alone");
    }

    @Test
    void readsADescriptionWithoutParagraphs() throws Exception {
        assertThat(blocks(read(grant("", "<description>Just <b>words</b>.</description>")), Section.DESCRIPTION))
                .containsExactly("||Just words.");
    }

    @Test
    void tellsStatementsOfGovernmentInterestByMarksOrHeadings() throws Exception {
        Filing filing = read(grant("", """
                <description><?GOVINT description="Government Interest" end="lead"?><heading>FUNDS</heading>
                <p>Paid under contract A-1.</p><?GOVINT description="Government Interest" end="tail"?>
                <p>Pumps leak.</p><heading>Statement Regarding Federally Sponsored Research</heading><p>Grant B-2.</p>
                <heading>Government Pump Stations</heading><p>They leak too.</p></description>"""));

        assertThat(blocks(filing, Section.GOVERNMENT_INTEREST))
                .containsExactly(
                        "|FUNDS|Paid under contract A-1.",
                        "|Statement Regarding Federally Sponsored Research|Grant B-2.");
        assertThat(blocks(filing, Section.DESCRIPTION))
                .containsExactly("||Pumps leak.", "|Government Pump Stations|They leak too.");
    }

    @Test
    void readsTheTreeOfClaimsHoweverDeepTheirTextIsNested() throws Exception {
        Filing filing = read(grant("", """
                <claims><claim num="00001"><claim-text>1. A pump having:<claim-text>a seal;<claim-text>and a ring
                </claim-text></claim-text></claim-text></claim>
                <claim num="00002"><claim-text>2. The pump of <claim-ref idref="CLM-00001">claim 1</claim-ref>, dry.
                </claim-text></claim><claim><claim-text>3. The pump of claims 1 or 2.</claim-text></claim></claims>"""));

        assertThat(filing.claims())
                .hasToString(
                        "[Claim[number=1, dependsOn=[], unfollowed=false], Claim[number=2, dependsOn=[1], unfollowed=false],"
                                + " Claim[number=3, dependsOn=[1, 2], unfollowed=false]]");
        assertThat(blocks(filing, Section.CLAIM))
                .containsExactly(
                        "1||1. A pump having: a seal; and a ring",
                        "2||2. The pump of claim 1, dry.",
                        "3||3. The pump of claims 1 or 2.");
    }

    @Test
    void readsEverythingElseOfADocumentWithoutNumber() throws Exception {
        Filing filing = read(grant("<invention-title>Pump</invention-title>", "<abstract><p>It pumps.</p></abstract>"));

        assertThat(filing.number()).isNull();
        assertThat(number(grant("<invention-title>Pump</invention-title>", ""))).isEmpty();
        assertThat(blocks(filing, Section.TITLE)).containsExactly("||Pump");
        assertThat(blocks(filing, Section.ABSTRACT)).containsExactly("||It pumps.");
    }

    @Test
    void keepsTheBotanicalNameOfAPlant() throws Exception {
        String botanic = "<us-botanic><latin-name>Salix</latin-name> <variety>Quay</variety></us-botanic>";

        assertThat(blocks(read(grant(botanic, "")), Section.DESCRIPTION)).containsExactly("||Salix Quay");
    }

    @Test
    void refusesADocumentThatBreaksOff() {
        assertThatExceptionOfType(UnreadableGazetteException.class)
                .isThrownBy(() -> read("<us-patent-grant><us-bibliographic-data-grant>" + FRONT));
    }

    @Test
    void readsASequenceListingThatIsADocumentOfItsOwn() throws Exception {
        Filing filing = read("<sequence-cwu><publication-reference><document-id><country>US</country>"
                + "<doc-number>09990001</doc-number><kind>B2</kind></document-id></publication-reference><number>1"
                + "</number><sequence-list-new-rules><s200><s210>1</s210><s213>Artificial</s213><s400>Met Ala</s400>"
                + "</s200></sequence-list-new-rules></sequence-cwu>");

        assertThat(filing.number()).hasToString("US9990001B2");
        assertThat(blocks(filing, Section.DESCRIPTION)).containsExactly("||1", "1||1 Artificial Met Ala");
    }

    private static String grant(String front, String text) {
        return "<?xml version=\"1.0\"?><us-patent-grant lang=\"EN\"><us-bibliographic-data-grant>" + front
                + "</us-bibliographic-data-grant>" + text + "</us-patent-grant>";
    }
}
