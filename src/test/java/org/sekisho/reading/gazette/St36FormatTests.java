package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.reading.gazette.GazetteDocuments.blocks;
import static org.sekisho.reading.gazette.GazetteDocuments.number;
import static org.sekisho.reading.gazette.GazetteDocuments.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Section;

class St36FormatTests {

    private static final String DOCUMENT = """
            <patent-document country="WO" doc-number="1999000001" kind="A1" lang="XX">
              <bibliographic-data>
                <application-reference><document-id><date>19980102</date></document-id></application-reference>
                <technical-data>
                  <classification-ipc><edition>6</edition><main-classification>A61N   1/375</main-classification></classification-ipc>
                  <invention-title lang="FR">Pompe</invention-title><invention-title lang="EN">Pump</invention-title>
                </technical-data>
                <parties><applicants>
                  <applicant format="epo"><addressbook><name>PUMPS INC</name><address><country>US</country></address></addressbook></applicant>
                  <applicant format="intermediate"><addressbook><name>PUMPS, INC.</name></addressbook></applicant>
                </applicants></parties>
              </bibliographic-data>
              <abstract lang="FR"><p>Une pompe.</p></abstract>
              <abstract lang="EN"><p>A pump.</p></abstract>
              <description lang="EN"><p num="p0007">As in <ref type="patent">US 1,234,567</ref>, water rises.</p></description>
              <claims lang="EN"><claim num="0001"><claim-text>CLAIMS</claim-text>
                <claim-text>1. A pump. 2. The pump of claim 1 with 3 valves.</claim-text>
                <claim-text>3. A well with a pump of claim 1 or 2.</claim-text></claim></claims>
            </patent-document>
            """;

    @Test
    void keepsTheWordsInsideAnnotations() throws Exception {
        assertThat(blocks(read(DOCUMENT), Section.DESCRIPTION))
                .containsExactly("0007||As in US 1,234,567, water rises.");
    }

    @Test
    void learnsTheLanguageFromTheDescriptionWhereTheRootDoesNotTell() throws Exception {
        Filing filing = read(DOCUMENT);

        assertThat(filing.bibliography().language()).isEqualTo("en");
        assertThat(filing.title()).hasValue("Pump");
        assertThat(blocks(filing, Section.ABSTRACT)).containsExactlyInAnyOrder("||A pump.", "fr||Une pompe.");
    }

    @Test
    void listsAPartyOnceThoughThreeRegistersSpellIt() throws Exception {
        assertThat(read(DOCUMENT).bibliography().parties())
                .containsExactly(new Party(Party.Role.APPLICANT, "PUMPS INC", null, null, "US"));
    }

    @Test
    void dividesClaimsThatWereTakenInAsOne() throws Exception {
        Filing filing = read(DOCUMENT);

        assertThat(filing.claims())
                .extracting(claim -> claim.dependsOn())
                .containsExactly(List.of(), List.of(1), List.of(1, 2));
        assertThat(blocks(filing, Section.CLAIM))
                .containsExactly(
                        "||CLAIMS",
                        "1||1. A pump.",
                        "2||2. The pump of claim 1 with 3 valves.",
                        "3||3. A well with a pump of claim 1 or 2.");
    }

    @Test
    void readsTextOfOpenPatentServices() throws Exception {
        String fulltext = "<fulltext-document xmlns='http://www.epo.org/fulltext'><bibliographic-data>"
                + "<publication-reference><document-id><country>EP</country><doc-number>1000000</doc-number>"
                + "<kind>A1</kind></document-id></publication-reference></bibliographic-data>"
                + "<description lang='EN'><p>TECHNICAL FIELD</p><p>[0001]  A valve.</p><p>ACGT (12)</p></description>"
                + "</fulltext-document>";

        assertThat(number(fulltext)).hasValue(new FilingNumber("EP1000000A1"));
        assertThat(blocks(read(fulltext), Section.DESCRIPTION))
                .containsExactly("0001|TECHNICAL FIELD|A valve.", "|TECHNICAL FIELD|ACGT (12)");
    }
}
