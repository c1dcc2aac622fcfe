package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.reading.gazette.GazetteDocuments.blocks;
import static org.sekisho.reading.gazette.GazetteDocuments.number;
import static org.sekisho.reading.gazette.GazetteDocuments.read;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Section;

class St96FormatTests {

    private static final String PATENT = """
            <jppat:RegisteredPatentPublication xmlns:jppat="urn:jppat" xmlns:pat="urn:pat" xmlns:com="urn:com"
                xmlns:jpcom="urn:jpcom" com:languageCode="ja">
              <jppat:RegisteredPatentPublicationBibliographicData>
                <jppat:PatentPublicationIdentification><com:IPOfficeCode>JP</com:IPOfficeCode>
                  <pat:PublicationNumber>7999999</pat:PublicationNumber><com:PublicationDate>2024-03-21</com:PublicationDate>
                </jppat:PatentPublicationIdentification>
                <pat:PlainLanguageDesignationText>特許公報(B2)</pat:PlainLanguageDesignationText>
                <jppat:ApplicationIdentification><pat:FilingDate>2020-05-01</pat:FilingDate></jppat:ApplicationIdentification>
                <com:RegistrationDate>2024-03-12</com:RegistrationDate>
                <pat:InventionTitle>量子時計</pat:InventionTitle>
                <jppat:Applicant><jpcom:Contact><com:Name><com:EntityName>架空大学</com:EntityName></com:Name></jpcom:Contact></jppat:Applicant>
                <jppat:IPCClassification><pat:Edition/><pat:MainClassification>Ｈ０３Ｌ   7/26        (2006.01)</pat:MainClassification></jppat:IPCClassification>
              </jppat:RegisteredPatentPublicationBibliographicData>
              <jppat:Description><pat:TechnicalField><com:P com:pNumber="0001">時計。<com:Math com:mathNumber="2">
                <com:Image><com:FileName>x.jpg</com:FileName></com:Image></com:Math></com:P></pat:TechnicalField></jppat:Description>
              <pat:Claims><pat:Claim><pat:ClaimNumber>1</pat:ClaimNumber><pat:ClaimText>原子を備える時計。</pat:ClaimText></pat:Claim>
                <pat:Claim><pat:ClaimNumber>2</pat:ClaimNumber><pat:ClaimText>請求項１に記載の時計。</pat:ClaimText></pat:Claim></pat:Claims>
              <pat:Abstract><com:P com:pNumber="">【課題】正確。</com:P></pat:Abstract>
            </jppat:RegisteredPatentPublication>
            """;

    @Test
    void readsAPatent() throws Exception {
        Filing filing = read(PATENT);

        assertThat(filing.number()).isEqualTo(new FilingNumber("JP7999999B2"));
        assertThat(number(PATENT)).hasValue(new FilingNumber("JP7999999B2"));
        assertThat(filing.title()).hasValue("量子時計");
        assertThat(filing.bibliography().dates().filed()).isEqualTo(LocalDate.of(2020, 5, 1));
        assertThat(filing.bibliography().dates().granted()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(filing.bibliography().symbols())
                .extracting(ClassificationSymbol::written)
                .containsExactly("H03L 7/26");
        assertThat(filing.bibliography().parties()).extracting(Party::name).containsExactly("架空大学");
    }

    @Test
    void readsTheTextWithoutNamesOfImageFiles() throws Exception {
        Filing filing = read(PATENT);

        assertThat(blocks(filing, Section.DESCRIPTION)).containsExactly("0001|技術分野|時計。 【数2】");
        assertThat(blocks(filing, Section.ABSTRACT)).containsExactly("||【課題】正確。");
        assertThat(blocks(filing, Section.CLAIM)).containsExactly("1||原子を備える時計。", "2||請求項１に記載の時計。");
        assertThat(filing.claims()).extracting(claim -> claim.dependsOn()).containsExactly(List.of(), List.of(1));
    }

    @Test
    void readsADocumentWithoutANumber() throws Exception {
        Filing filing = read("<UnexaminedPatentPublication><Claims><Claim><ClaimText>時計。</ClaimText></Claim></Claims>"
                + "</UnexaminedPatentPublication>");

        assertThat(filing.number()).isNull();
        assertThat(blocks(filing, Section.CLAIM)).containsExactly("1||時計。");
    }
}
