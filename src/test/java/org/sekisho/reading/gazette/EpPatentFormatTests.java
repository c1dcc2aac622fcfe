package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.reading.gazette.GazetteDocuments.blocks;
import static org.sekisho.reading.gazette.GazetteDocuments.number;
import static org.sekisho.reading.gazette.GazetteDocuments.read;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Party.Role;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.intake.filing.Section;

class EpPatentFormatTests {

    private static final String ROOT =
            "<ep-patent-document lang='de' country='EP' doc-number='0123456' kind='B1' date-publ='20200205'>";

    private static final String PATENT = ROOT + """
            <SDOBI lang="de">
              <B100><B110>0123456</B110><B130>B1</B130><B140><date>20200205</date></B140><B190>EP</B190></B100>
              <B200><B220><date>20170301</date></B220><B260>de</B260></B200>
              <B300><B310>1</B310><B320><date>20160301</date></B320><B330><ctry>DE</ctry></B330>
                    <B310>2</B310><B320><date>00000000</date></B320><B330><ctry>AT</ctry></B330></B300>
              <B400><B430><date>20180905</date></B430><B450><date>20200205</date></B450></B400>
              <B500><B510><B516>7</B516><B511> 7F 16H 1/28 A</B511></B510>
                <B540><B541>en</B541><B542>Gear</B542><B541>de</B541><B542>Getriebe</B542></B540></B500>
              <B700><B720><B721><snm>Nachname, Vorname</snm><adr><str>Weg 1</str><city>Ort</city><ctry>DE</ctry></adr></B721></B720>
                <B730><B731><snm>Getriebe &amp; Co. KG</snm><adr><city>Ort</city><ctry>DE</ctry></adr></B731></B730></B700>
            </SDOBI>
            <description lang="de"><heading>Gebiet</heading>
              <p num="0001">Ein Planetengetriebe mit 10<sup>3</sup> Zähnen.</p>
              <heading>Liste</heading>
              <p num="0002"><ul><li>Rad</li><li>Welle</li></ul></p></description>
            <claims lang="en"><claim num="0001"><claim-text>Gear.</claim-text></claim>
              <claim num="0002"><claim-text>Gear of claim 1.</claim-text></claim></claims>
            <claims lang="de"><claim num="0001"><claim-text>Getriebe.</claim-text></claim>
              <claim num="0002"><claim-text>Getriebe nach Anspruch 1.</claim-text></claim></claims>
            <ep-reference-list><p>References</p></ep-reference-list>
            </ep-patent-document>
            """;

    @Test
    void readsTheFirstPage() throws Exception {
        Filing filing = read(PATENT);

        assertThat(filing.number()).isEqualTo(new FilingNumber("EP0123456B1"));
        assertThat(filing.title()).hasValue("Getriebe");
        assertThat(blocks(filing, Section.TITLE)).containsExactly("||Getriebe", "en||Gear");
        assertThat(filing.bibliography().dates())
                .isEqualTo(
                        new FilingDates(LocalDate.of(2017, 3, 1), LocalDate.of(2018, 9, 5), LocalDate.of(2020, 2, 5)));
        assertThat(filing.bibliography().symbols().get(0).written()).isEqualTo("F16H 1/28");
        assertThat(filing.bibliography().symbols().get(0).edition()).isEqualTo("7");
        assertThat(filing.bibliography().priorities())
                .containsExactly(
                        new PriorityClaim("DE", "1", LocalDate.of(2016, 3, 1)), new PriorityClaim("AT", "2", null));
        assertThat(filing.bibliography().parties())
                .containsExactly(
                        new Party(Role.INVENTOR, "Vorname Nachname", false, "Weg 1, Ort", "DE"),
                        new Party(Role.ASSIGNEE, "Getriebe & Co. KG", null, "Ort", "DE"));
    }

    @Test
    void makesTheTreeOfTheClaimsInTheDocumentsLanguageAndKeepsTheOthers() throws Exception {
        Filing filing = read(PATENT);

        assertThat(filing.claims())
                .containsExactly(new Claim(1, java.util.List.of()), new Claim(2, java.util.List.of(1)));
        assertThat(blocks(filing, Section.CLAIM))
                .containsExactly(
                        "1||Getriebe.", "2||Getriebe nach Anspruch 1.", "en 1||Gear.", "en 2||Gear of claim 1.");
    }

    @Test
    void putsEachParagraphUnderItsHeading() throws Exception {
        assertThat(blocks(read(PATENT), Section.DESCRIPTION))
                .containsExactly("0001|Gebiet|Ein Planetengetriebe mit 10³ Zähnen.", "0002|Liste|Rad Welle");
    }

    @Test
    void leavesTheNumberUnknownWhereThereIsNone() throws Exception {
        Filing filing = read("<ep-patent-document lang='en'><abstract lang='en'><p>A lever.</p></abstract>"
                + "</ep-patent-document>");

        assertThat(filing.number()).isNull();
        assertThat(filing.bibliography().dates()).isEqualTo(FilingDates.UNKNOWN);
        assertThat(blocks(filing, Section.ABSTRACT)).containsExactly("||A lever.");
    }

    @Test
    void givesTheNumberOfADocumentThatIsBrokenBehindIt() throws Exception {
        String broken = ROOT + "\n<SDOBI><B100><B110>0123456</B110></B100>\n<B700>Lever & Co.</B700></SDOBI>";

        assertThat(number(broken)).hasValue(new FilingNumber("EP0123456B1"));
        assertThatExceptionOfType(UnreadableGazetteException.class)
                .isThrownBy(() -> read(broken))
                .withMessageMatching("breaks at line 3 column \\d+");
    }
}
