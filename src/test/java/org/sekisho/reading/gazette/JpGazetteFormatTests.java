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

class JpGazetteFormatTests {

    private static final String FRONT = """
            <bibliographic-data lang="ja" country="JP">
              <publication-reference><document-id><country>JP</country><doc-number>2019000001</doc-number>
                <date>20190110</date></document-id></publication-reference>
              <application-reference><document-id><doc-number>2017000001</doc-number><date>20170620</date></document-id></application-reference>
              <invention-title>水中航走体</invention-title>
              <parties><jp:applicants-agents-article><jp:applicants-agents><applicant>
                <addressbook lang="ja"><name>架空重工株式会社</name><address><text>架空県架空市１番地</text></address></addressbook>
              </applicant></jp:applicants-agents></jp:applicants-agents-article></parties>
              <classification-ipc><edition/><main-clsf>B63G   8/00        20060101AFI20181210BHJP</main-clsf></classification-ipc>
              <classification-national><country>JP</country><main-clsf>B63G8/00 B</main-clsf></classification-national>
              <jp:f-term-info><jp:f-term>3D123AA01</jp:f-term></jp:f-term-info>
              %s
            </bibliographic-data>
            """;

    private static final String BODY = """
            <description><technical-field><p num="0001">本発明は航走体に関する。</p></technical-field>
              <description-of-drawings><p num="0002"><figref num="1">側面図である。</figref><figref num="2A">正面図である。</figref></p></description-of-drawings>
              <heading>附記</heading><p num="0003">産業技術力強化法第１７条の適用を受ける。</p></description>
            <claims><claim num="1"><claim-text>推進器を備える航走体。<chemistry num="1"><img file="a.tif"/></chemistry></claim-text></claim>
              <claim num="2"><claim-text>１０<sup>－３</sup>気圧に耐える請求項１に記載の航走体。</claim-text></claim></claims>
            <abstract><p num="">【課題】速く進む。<br/>【解決手段】推進器。</p></abstract>
            """;

    private static final String AMENDMENT = """
            <jp:written-amendment-group><jp:written-amendment><jp:amendment-article><jp:amendment-group>
              <jp:document-code>A1631</jp:document-code>
              <jp:contents-of-amendment><claims><claim num="1"><claim-text>補正後の航走体。</claim-text></claim></claims></jp:contents-of-amendment>
              <jp:contents-of-amendment><p num="0001">補正後の段落。</p></jp:contents-of-amendment>
            </jp:amendment-group></jp:amendment-article></jp:written-amendment></jp:written-amendment-group>
            """;

    @Test
    void readsTheFirstPage() throws Exception {
        Filing filing = read(gazette("A", "A", FRONT.formatted("") + BODY));

        assertThat(filing.number()).isEqualTo(new FilingNumber("JP2019000001A"));
        assertThat(filing.title()).hasValue("水中航走体");
        assertThat(filing.bibliography().dates().filed()).isEqualTo(LocalDate.of(2017, 6, 20));
        assertThat(filing.bibliography().parties())
                .containsExactly(new Party(Party.Role.APPLICANT, "架空重工株式会社", null, "架空県架空市１番地", null));
        assertThat(filing.bibliography().symbols())
                .extracting(ClassificationSymbol::toString)
                .containsExactly("IPC B63G 8/00", "FI B63G 8/00", "OTHER 3D123AA01");
    }

    @Test
    void printsHeadingsAndNumbersAsTheGazetteDoes() throws Exception {
        assertThat(blocks(read(gazette("A", "A", FRONT.formatted("") + BODY)), Section.DESCRIPTION))
                .startsWith("0001|技術分野|本発明は航走体に関する。", "0002|図面の簡単な説明|【図1】側面図である。 【図2A】正面図である。");
    }

    @Test
    void readsClaimsAsATree() throws Exception {
        Filing filing = read(gazette("A", "A", FRONT.formatted("") + BODY));

        assertThat(filing.claims()).extracting(claim -> claim.dependsOn()).containsExactly(List.of(), List.of(1));
        assertThat(blocks(filing, Section.CLAIM)).containsExactly("1||推進器を備える航走体。 【化1】", "2||１０⁻³気圧に耐える請求項１に記載の航走体。");
    }

    @Test
    void tellsWhoPaidWhereverItStands() throws Exception {
        String onFront = "<jp:law-of-industrial-regenerate>平成２９年度の委託研究。</jp:law-of-industrial-regenerate>";

        assertThat(blocks(read(gazette("A", "A", FRONT.formatted(onFront) + BODY)), Section.GOVERNMENT_INTEREST))
                .containsExactly("||平成２９年度の委託研究。", "0003|附記|産業技術力強化法第１７条の適用を受ける。");
    }

    @Test
    void keepsAmendmentsBesideWhatWasFiled() throws Exception {
        Filing filing = read(gazette("A", "A", FRONT.formatted("") + BODY + AMENDMENT));

        assertThat(filing.claims()).hasSize(2);
        assertThat(blocks(filing, Section.CLAIM)).endsWith("amended 1|手続補正書|補正後の航走体。");
        assertThat(blocks(filing, Section.DESCRIPTION)).endsWith("amended 0001|手続補正書|補正後の段落。");
    }

    @Test
    void makesTheTreeOfAmendedClaimsWhereAnAmendmentIsPublishedAlone() throws Exception {
        Filing filing = read(gazette("A5", "A5", FRONT.formatted("") + AMENDMENT));

        assertThat(filing.claims()).hasSize(1);
        assertThat(blocks(filing, Section.CLAIM)).containsExactly("1||補正後の航走体。");
    }

    @Test
    void givesTheNumberOfADocumentThatIsBrokenBehindIt() throws Exception {
        assertThat(number(gazette("U9", "U", FRONT.formatted("<broken>")))).hasValue(new FilingNumber("JP2019000001U"));
    }

    private static String gazette(String kindOfJp, String kind, String contents) {
        return "<jp-official-gazette xmlns:jp='http://www.jpo.go.jp' kind-of-jp='" + kindOfJp + "' kind-of-st16='"
                + kind + "' lang='ja' country='JP'>" + contents + "</jp-official-gazette>";
    }
}
