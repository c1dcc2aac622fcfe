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

class UsSt32FormatTests {

    private static final String DOCUMENT = """
            <?xml version="1.0"?><!DOCTYPE PATDOC SYSTEM "old.dtd" [<!ENTITY d1.TIF SYSTEM "d1.TIF" NDATA TIF>]>
            <PATDOC><SDOBI><B100><B110><DNUM><PDAT>06400001</PDAT></DNUM></B110><B130><PDAT>B1</PDAT></B130>
            <B140><DATE><PDAT>20020604</PDAT></DATE></B140><B190><PDAT>US</PDAT></B190></B100>
            <B200><B220><DATE><PDAT>20000629</PDAT></DATE></B220></B200>
            <B300><B310><PDAT>11-1</PDAT></B310><B330><PDAT>JP</PDAT></B330>
            <B310><PDAT>11-2</PDAT></B310><B320><PDAT>19990702</PDAT></B320><B330><PDAT>JP</PDAT></B330></B300>
            <B300><B310><PDAT>11-3</PDAT></B310><B320><PDAT>19990703</PDAT></B320></B300>
            <B500><B510><B511><PDAT>F04D 2908</PDAT></B511><B512><PDAT>G06F  728</PDAT></B512><B516><PDAT>7</PDAT></B516>
            </B510><B540><STEXT><PDAT>Pump with a dry seal</PDAT></STEXT></B540></B500>
            <B600><B630><B631><PARENT-US><CDOC/><PDOC><DOC><DNUM><PDAT>09/1</PDAT></DNUM></DOC></PDOC></PARENT-US></B631>
            </B630><B640><PARENT-US><PDOC><DOC><DNUM><PDAT>6000001</PDAT></DNUM></DOC></PDOC></PARENT-US></B640></B600>
            <B700><B720><B721><PARTY-US><NAM><FNM><PDAT>Given</PDAT></FNM><SNM><STEXT><PDAT>Family</PDAT></STEXT></SNM>
            </NAM><ADR><CITY><PDAT>Harbour</PDAT></CITY><STATE><PDAT>ME</PDAT></STATE></ADR></PARTY-US></B721></B720>
            <B730><B731><PARTY-US><NAM><ONM><STEXT><PDAT>Pump Works</PDAT></STEXT></ONM></NAM></PARTY-US></B731></B730>
            </B700></SDOBI>
            <SDOAB><BTEXT><PARA><PTEXT><PDAT>It pumps.</PDAT></PTEXT></PARA></BTEXT></SDOAB>
            <SDODE><GOVINT><BTEXT><H><STEXT><PDAT>FUNDS</PDAT></STEXT></H><PARA ID="P-00002"><PTEXT><PDAT>Paid under
            contract A-1.</PDAT></PTEXT></PARA></BTEXT></GOVINT>
            <DETDESC><BTEXT><PARA ID="P-00003"><PTEXT><PDAT>A seal </PDAT><HIL><BOLD><PDAT>12</PDAT></BOLD></HIL><PDAT>
            of H</PDAT><HIL><SB><PDAT>2</PDAT></SB></HIL><PDAT>O at 10</PDAT><HIL><SP><PDAT>&minus;6 </PDAT></SP></HIL>
            <PDAT>bar &amp; &agr;.</PDAT></PTEXT></PARA><CWU><TABLE-US><table><row><entry><PTEXT><PDAT>Run</PDAT></PTEXT>
            </entry><entry><PTEXT><PDAT>3</PDAT></PTEXT></entry></row></table></TABLE-US></CWU></BTEXT></DETDESC></SDODE>
            <SDOCL><H><STEXT><PDAT>What is claimed is:</PDAT></STEXT></H><CL>
            <CLM ID="CLM-00001"><PARA><PTEXT><PDAT>1. A pump having</PDAT></PTEXT></PARA>
            <CLMSTEP><PTEXT><PDAT>a seal.</PDAT></PTEXT></CLMSTEP></CLM><CLM ID="CLM-00002"><PARA><PTEXT><PDAT>2. The pump
            of </PDAT><CLREF ID="CLM-00001"><PDAT>claim 1</PDAT></CLREF><PDAT>, dry.</PDAT></PTEXT></PARA></CLM></CL></SDOCL>
            </PATDOC>
            """.strip();

    @Test
    void readsTheFrontPage() throws Exception {
        Filing filing = read(DOCUMENT);

        assertThat(filing.number()).hasToString("US6400001B1");
        assertThat(number(DOCUMENT)).hasValue(filing.number());
        assertThat(filing.title()).hasValue("Pump with a dry seal");
        assertThat(filing.bibliography().dates().granted()).isEqualTo("2002-06-04");
        assertThat(filing.bibliography().symbols()).hasToString("[IPC F04D 29/08, IPC G06F 7/28]");
        assertThat(filing.bibliography().parties())
                .containsExactly(
                        new Party(Party.Role.INVENTOR, "Given Family", false, "Harbour, ME", "US"),
                        new Party(Party.Role.ASSIGNEE, "Pump Works", true, null, null));
    }

    @Test
    void pairsEveryPriorityWithItsOwnDateAndLeavesReissuesOut() throws Exception {
        assertThat(read(DOCUMENT).bibliography().priorities())
                .containsExactly(
                        new PriorityClaim("JP", "11-1", null),
                        new PriorityClaim("JP", "11-2", LocalDate.of(1999, 7, 2)),
                        new PriorityClaim(null, "11-3", LocalDate.of(1999, 7, 3)),
                        new PriorityClaim("US", "09/1", null));
    }

    @Test
    void readsTheTextWithoutTearingWordsApartOrGluingThemTogether() throws Exception {
        Filing filing = read(DOCUMENT);

        assertThat(blocks(filing, Section.GOVERNMENT_INTEREST)).containsExactly("00002|FUNDS|Paid under contract A-1.");
        assertThat(blocks(filing, Section.DESCRIPTION))
                .containsExactly("00003||A seal 12 of H2O at 10⁻⁶ bar & α.", "||Run 3");
        assertThat(blocks(filing, Section.CLAIM))
                .containsExactly("1||1. A pump having a seal.", "2||2. The pump of claim 1, dry.");
        assertThat(filing.claims().get(1).dependsOn()).containsExactly(1);
    }
}
