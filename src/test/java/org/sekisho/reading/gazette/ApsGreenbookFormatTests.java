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

class ApsGreenbookFormatTests {

    private static final String DOCUMENT = """
            PATN
            WKU  041000014
            APD  19760307
            TTL  Pump with
                  a dry seal
            ISD  19780711
            INVT
            NAM  Family; Given
            CTY  Harbour
            STA  ME
            ASSG
            NAM  Pump Works
            CNT  JPX
            PRIR
            CNT  GB2
            APD  19750300
            APN  10001/75
            CLAS
            OCL  415170A
            EDF  2
            ICL  F04D 2908
            ICL  G06F  728
            UREF
            PNO  3000001
            ABST
            PAL  It pumps.
            GOVT
            PAR  Paid under contract A-1.
            BSUM
            PAC  BACKGROUND
            PAC  Seals
            PAR  A seal of H.sub.2 O at 10.sup.-6 bar, 5 .mu.m
                  wide, e.g. at 3.degree. C.
            TBL  Run       Leak
                 ____________
                 1         none
            CLMS
            STM  What is claimed is:
            NUM  1.
            PAR  1. A pump having:
            PA1  a seal.
            NUM  2.
            PAR  2. The pump of claim 1.
            """;

    @Test
    void readsTheFrontPage() throws Exception {
        Filing filing = read(DOCUMENT);

        assertThat(filing.number()).hasToString("US4100001");
        assertThat(number(DOCUMENT)).hasValue(filing.number());
        assertThat(filing.title()).hasValue("Pump with a dry seal");
        assertThat(filing.bibliography().kind()).isNull();
        assertThat(filing.bibliography().dates().filed()).isEqualTo(LocalDate.of(1976, 3, 7));
        assertThat(filing.bibliography().symbols()).hasToString("[IPC F04D 29/08, IPC G06F 7/28, OTHER 415170A]");
        assertThat(filing.bibliography().parties())
                .containsExactly(
                        new Party(Party.Role.INVENTOR, "Given Family", false, "Harbour, ME", "US"),
                        new Party(Party.Role.ASSIGNEE, "Pump Works", true, null, "JP"));
        assertThat(filing.bibliography().priorities()).containsExactly(new PriorityClaim("GB", "10001/75", null));
    }

    @Test
    void readsTheTextInTheCharactersItStandsFor() throws Exception {
        Filing filing = read(DOCUMENT);

        assertThat(blocks(filing, Section.ABSTRACT)).containsExactly("||It pumps.");
        assertThat(blocks(filing, Section.GOVERNMENT_INTEREST)).containsExactly("||Paid under contract A-1.");
        assertThat(blocks(filing, Section.DESCRIPTION))
                .containsExactly(
                        "||BACKGROUND",
                        "|Seals|A seal of H2 O at 10⁻⁶ bar, 5 μm wide, e.g. at 3° C.",
                        "|Seals|Run Leak ____________ 1 none");
        assertThat(blocks(filing, Section.CLAIM))
                .containsExactly("1||1. A pump having: a seal.", "2||2. The pump of claim 1.");
        assertThat(filing.claims().get(1).dependsOn()).containsExactly(1);
    }

    @Test
    void readsTheOneClaimOfADesign() throws Exception {
        Filing filing =
                read("PATN\nWKU  D02345671\nTTL  Pump\nDCLM\nPAR  The ornamental design for a pump, as shown.\n");

        assertThat(filing.number()).hasToString("USD234567");
        assertThat(blocks(filing, Section.CLAIM)).containsExactly("1||The ornamental design for a pump, as shown.");
    }

    @Test
    void tellsClaimsApartThatAreNumberedOnlyInTheirText() throws Exception {
        assertThat(read("PATN\nCLMS\nPAR  1. A pump.\nPAR  2. The pump of claim 1.\nPA1  Dry.\n")
                        .claims())
                .hasToString(
                        "[Claim[number=1, dependsOn=[], unfollowed=false], Claim[number=2, dependsOn=[1], unfollowed=false]]");
    }

    @Test
    void refusesATapeOfSeveralPatentsRatherThanMixThem() {
        assertThatExceptionOfType(UnreadableGazetteException.class)
                .isThrownBy(() -> read("HHHHHT      APS1 ISSUE\n" + DOCUMENT + DOCUMENT))
                .withMessage("a green book of 2 patents, not of one");
    }
}
