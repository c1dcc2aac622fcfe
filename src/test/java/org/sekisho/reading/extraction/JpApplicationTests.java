package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** Reads documents of the shape in which applications are filed on line at the Japanese office; their words are ours. */
class JpApplicationTests {

    private static final Charset AS_FILED = Charset.forName("Shift_JIS");

    private static final String REQUEST = """
            <?xml version="1.0" encoding="Shift_JIS"?>
            <jp:pat-app-doc xmlns:jp="http://www.jpo.go.jp" lang="ja" dtd-version="1.0"><jp:application-a63 jp:kind-of-law="patent">
            <jp:document-code>A163</jp:document-code><jp:file-reference-id>KS0001</jp:file-reference-id>
            <jp:submission-date><jp:date>20261116</jp:date></jp:submission-date>
            <jp:addressed-to-person>特許庁長官殿</jp:addressed-to-person>
            <jp:parent-application-article><jp:application-reference appl-type="application"><jp:document-id>
            <jp:doc-number>2025999901</jp:doc-number></jp:document-id></jp:application-reference></jp:parent-application-article>
            <jp:ipc-article><jp:ipc>G01C  19/58      </jp:ipc></jp:ipc-article>
            <jp:inventors><jp:inventor><jp:addressbook><jp:name>発明者甲</jp:name><jp:address><jp:text>架空県架空市１番地　霧立計器株式会社内</jp:text></jp:address></jp:addressbook></jp:inventor></jp:inventors>
            <jp:applicants><jp:applicant><jp:addressbook><jp:name>霧立計器株式会社</jp:name><jp:registered-number>999999901</jp:registered-number></jp:addressbook></jp:applicant></jp:applicants>
            <jp:priority-claims><jp:priority-claim><jp:country>XX</jp:country><jp:date>20260105</jp:date><jp:doc-number>26/000123</jp:doc-number></jp:priority-claim></jp:priority-claims>
            <jp:law-of-industrial-regenerate>架空庁の委託による成果</jp:law-of-industrial-regenerate>
            <jp:a-new-article>まだ誰も知らない記載</jp:a-new-article>
            </jp:application-a63></jp:pat-app-doc>
            """;

    private static final String TEXT = """
            <?xml version="1.0" encoding="Shift_JIS"?>
            <application-body country="JP" dtd-version="1.6" lang="ja" status="n"><description>
            <invention-title>振動子の支持構造</invention-title>
            <technical-field><p num="0001">　振動子を支える糸に関する。</p></technical-field>
            <description-of-drawings><p num="0002">　<figref num="1">全体を示す図である。</figref></p></description-of-drawings></description>
            <claims><claim num="1"><claim-text>　糸で支えた振動子。</claim-text></claim><claim num="2"><claim-text>　請求項１に記載の振動子。</claim-text></claim></claims>
            <abstract><p num="">【課題】揺れを減らす。<br/>【選択図】図１</p></abstract>
            <drawings><figure num="1"><img file="JPOXMLDOC01-appb-D000001.tif"/></figure></drawings></application-body>
            """;

    private static final String PROCEDURE = """
            <?xml version="1.0" encoding="Shift_JIS"?>
            <jp:procedure xmlns:jp="http://www.jpo.go.jp"><jp:procedure-infomation><jp:document-name jp:document-code="%s">書類</jp:document-name>
            <jp:application-reference><jp:application-number>2026999902</jp:application-number></jp:application-reference>
            <jp:submission-date><jp:date>20261117</jp:date></jp:submission-date></jp:procedure-infomation></jp:procedure>
            """;

    private static final String OWN_REVIEW = """
            <?xml version="1.0" encoding="Shift_JIS"?>
            <jp:pat-etc xmlns:jp="http://www.jpo.go.jp" lang="ja"><jp:etcetera-a918 jp:kind-of-law="patent">
            <jp:document-code>A1918</jp:document-code><jp:submission-date><jp:date>20261120</jp:date></jp:submission-date>
            <jp:indication-of-case-article><jp:application-reference appl-type="application"><jp:document-id>
            <jp:doc-number>2026999902</jp:doc-number></jp:document-id></jp:application-reference></jp:indication-of-case-article>
            %s</jp:etcetera-a918></jp:pat-etc>
            """;

    private static final String ASKED = OWN_REVIEW.formatted("""
            <jp:invention-contents-article><p num="">糸の張力を測る方法</p></jp:invention-contents-article>
            <jp:opinion-contents-article><p num="">慣性航法に使われ得る。<br/>公開を望まない。</p>前書き</jp:opinion-contents-article>
            """);

    private static final String NOTICE = """
            <?xml version="1.0" encoding="Shift_JIS"?>
            <jp:cpy-notice-pat-exam-rn xmlns:jp="http://www.jpo.go.jp" lang="ja"><jp:notice-pat-exam-rn><jp:examiner-notification-a2541-rn>
            <jp:document-name>通知の名称</jp:document-name><jp:bibliog-in-ntc-pat-exam-rn><jp:application-reference appl-type="application">
            <jp:document-id><jp:doc-number>2026999902</jp:doc-number></jp:document-id></jp:application-reference></jp:bibliog-in-ntc-pat-exam-rn>
            <jp:drafting-body><p num="">この出願は審査のため送付された。</p></jp:drafting-body></jp:examiner-notification-a2541-rn></jp:notice-pat-exam-rn></jp:cpy-notice-pat-exam-rn>
            """;

    @Test
    void readsTheRequestTheTextAndTheNumberOfOneApplication() {
        ReadFiling read = read(Map.of(
                "JPOXMLDOC01-jpbibl.xml", REQUEST,
                "JPOXMLDOC01-appb.xml", TEXT,
                "procedure.xml", PROCEDURE.formatted("A163")));

        Filing filing = read.filing();
        Bibliography page = filing.bibliography();
        assertThat(read.unread()).isEmpty();
        assertThat(filing.number()).isEqualTo(new FilingNumber("JP2026999902"));
        assertThat(filing.title()).hasValue("振動子の支持構造");
        assertThat(filing.claims()).extracting(claim -> claim.dependsOn()).containsExactly(List.of(), List.of(1));
        assertThat(page.country()).isEqualTo("JP");
        assertThat(page.kind()).isNull();
        assertThat(page.dates().filed()).isIn(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 17));
        assertThat(page.symbols()).extracting(ClassificationSymbol::toString).containsExactly("IPC G01C 19/58");
        assertThat(page.parties())
                .extracting(Party::role, Party::name)
                .containsExactlyInAnyOrder(tuple(Party.Role.APPLICANT, "霧立計器株式会社"), tuple(Party.Role.INVENTOR, "発明者甲"));
        assertThat(page.priorities()).containsExactly(new PriorityClaim("XX", "26/000123", LocalDate.of(2026, 1, 5)));
        assertThat(words(filing, Section.GOVERNMENT_INTEREST)).containsExactly("架空庁の委託による成果");
        assertThat(words(filing, Section.DESCRIPTION)).contains("振動子を支える糸に関する。", "【図1】全体を示す図である。");
        assertThat(page.declaration()).isNull();
        assertThat(words(filing, Section.REVIEW_REQUEST)).isEmpty();
    }

    @Test
    void keepsAsTextWhatNobodyKnowsYet() {
        assertThat(words(read(Map.of("JPOXMLDOC01-jpbibl.xml", REQUEST)).filing(), Section.DESCRIPTION))
                .anyMatch(words -> words.contains("まだ誰も知らない記載"))
                .anyMatch(words -> words.contains("架空県架空市１番地"));
    }

    @Test
    void doesNotTakeTheNumberOfTheApplicationBeforeForItsOwn() {
        assertThat(read(Map.of("JPOXMLDOC01-jpbibl.xml", REQUEST)).filing().number())
                .isNull();
    }

    @Test
    void keepsTheApplicantsOwnRequestForReviewApart() {
        Filing filing = read(Map.of("request/JPOXMLDOC01-jpbibl.xml", ASKED)).filing();

        assertThat(filing.number()).isEqualTo(new FilingNumber("JP2026999902"));
        assertThat(filing.bibliography().dates().filed()).isNull();
        assertThat(filing.text())
                .filteredOn(block -> block.section() == Section.REVIEW_REQUEST)
                .extracting(TextBlock::heading, TextBlock::words)
                .containsExactly(
                        tuple("申出に係る発明の内容", "糸の張力を測る方法"), tuple("申出の理由", "慣性航法に使われ得る。公開を望まない。"), tuple("申出の理由", "前書き"));
        assertThat(filing.bibliography().declaration())
                .isEqualTo(new Declaration("A1918", LocalDate.of(2026, 11, 20), true, List.of()));
    }

    @Test
    void knowsOfARequestWithoutAWord() {
        Filing filing =
                read(Map.of("JPOXMLDOC01-jpbibl.xml", OWN_REVIEW.formatted(""))).filing();

        assertThat(words(filing, Section.REVIEW_REQUEST)).containsExactly("A1918");
    }

    @Test
    void isNotWholeIfTheReasonsAreAPicture() {
        ReadFiling read = read(Map.of(
                "JPOXMLDOC01-jpbibl.xml",
                OWN_REVIEW.formatted(
                        "<jp:opinion-contents-article><img file=\"a.tif\"/></jp:opinion-contents-article>")));

        assertThat(read.unread()).extracting(UnreadPart::reason).containsExactly(UnreadReason.NO_TEXT);
    }

    @Test
    void takesTheMailroomsWordForARequestToo() {
        Map<String, String> documents = Map.of(
                "filing.yml",
                "number: JP2026999902\ndeclaration: {form: paper, reviewAsked: true}",
                "JPOXMLDOC01-appb.xml",
                TEXT);

        assertThat(words(read(documents).filing(), Section.REVIEW_REQUEST)).containsExactly("reviewAsked: true");
    }

    @Test
    void keepsTheRequestBesideADeclarationThatAsksForNothing() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("filing.yml", "number: JP2026999902\ndeclaration: {form: paper, funding: []}");
        documents.put("JPOXMLDOC01-jpbibl.xml", ASKED);

        Declaration declared = read(documents).filing().bibliography().declaration();

        assertThat(declared).isNotNull();
        assertThat(declared.form()).isEqualTo("paper");
        assertThat(declared.reviewAsked()).isTrue();
    }

    @Test
    void readsANoticeOfTheLawOnSecretPatents() {
        Filing filing = read(Map.of("1-jpntce.xml", NOTICE)).filing();

        assertThat(filing.number()).isEqualTo(new FilingNumber("JP2026999902"));
        assertThat(filing.text())
                .filteredOn(block -> block.heading().equals("通知の名称"))
                .extracting(TextBlock::words)
                .containsExactly("この出願は審査のため送付された。");
        assertThat(filing.bibliography().dates().filed()).isNull();
    }

    @Test
    void doesNotTakeTheDayOfALaterDocumentForThatOfFiling() {
        Filing filing =
                read(Map.of("procedure.xml", PROCEDURE.formatted("A1918"))).filing();

        assertThat(filing.number()).isEqualTo(new FilingNumber("JP2026999902"));
        assertThat(filing.bibliography().dates().filed()).isNull();
    }

    private static List<String> words(Filing filing, Section section) {
        return filing.text().stream()
                .filter(block -> block.section() == section)
                .map(TextBlock::words)
                .toList();
    }

    private static ReadFiling read(Map<String, String> documents) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        documents.forEach((name, text) ->
                bytes.put(name, text.getBytes(name.endsWith(".xml") ? AS_FILED : StandardCharsets.UTF_8)));
        return FilingReaders.of(bytes, ForkedExtractor.shared(), ForkedExtractor.sharedSettings())
                .read(FilingReaders.registered(bytes, true));
    }
}
