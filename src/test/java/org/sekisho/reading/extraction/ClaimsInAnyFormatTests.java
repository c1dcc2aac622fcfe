package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.reading.gazette.GazetteReader;

/** The same claims come out whatever format they came in. */
class ClaimsInAnyFormatTests {

    private static final String US = """
            <us-patent-application lang="EN"><claims><claim num="1"><claim-text>A stand.</claim-text></claim>
            <claim num="2"><claim-text>A stand.</claim-text></claim><claim num="3"><claim-text>A stand.</claim-text></claim>
            <claim num="4"><claim-text>A stand.</claim-text></claim><claim num="5"><claim-text>A stand.</claim-text></claim>
            <claim num="6"><claim-text>%s</claim-text></claim></claims></us-patent-application>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A stand of any of claims 1 to 3.",
                "A stand as in claim 1, 2 or 4, made of wood.",
                "Ständer nach einem der obigen Ansprüche.",
                "Ständer nach Anspruch 1, 2 mm lang.",
                "Support selon l'une quelconque des revendications précédentes.",
                "前記いずれかの請求項に記載の台。",
                "請求項１～３のいずれか一項に記載の台。",
                "如权利要求1-3中任一项所述的支架。",
                "제1항 내지 제3항 중 어느 한 항에 있어서, 받침대."
            })
    void dependOnTheSame(String words) throws Exception {
        List<Claim> byOffice = gazette(US.formatted(words));
        List<Claim> europe = gazette(US.formatted(words)
                .replace("<us-patent-application", "<fulltext-document xmlns=\"http://www.epo.org/fulltext\"")
                .replace("us-patent-application", "fulltext-document"));
        List<Claim> plain = plain(words);

        assertThat(byOffice.get(5).dependsOn()).isNotEmpty();
        assertThat(plain).isEqualTo(byOffice);
        assertThat(europe).isEqualTo(byOffice);
    }

    private static List<Claim> gazette(String document) throws Exception {
        return new GazetteReader()
                .read("a.xml", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .claims();
    }

    private static List<Claim> plain(String words) {
        List<ExtractedText.Paragraph> paragraphs = List.of(
                new ExtractedText.Paragraph(false, "1. A stand."),
                new ExtractedText.Paragraph(false, "2. A stand."),
                new ExtractedText.Paragraph(false, "3. A stand."),
                new ExtractedText.Paragraph(false, "4. A stand."),
                new ExtractedText.Paragraph(false, "5. A stand."),
                new ExtractedText.Paragraph(false, "6. " + words));
        return new SectionsByHeadings()
                .in("a.txt", DocumentRole.CLAIMS, new ExtractedText(List.of(new ExtractedText.Page(1, paragraphs))))
                .claims();
    }
}
