package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.Drawn;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.reading.extraction.UnreadReason;

/**
 * Fields of first pages that no office would print, in every form they come in: each ended every night from then on once. {@code
 * -Dsekisho.fields=5000000} makes them as long as they were then.
 */
@Tag("whole")
class HugeFieldsNightTests extends AnOffice {

    private static final int LONG = Integer.getInteger("sekisho.fields", Drawn.of(330_000));
    private static final String LATIN = "Marguerite ";
    private static final String HIRAGANA = "ひらがな";

    @Test
    void keepNoOtherFilingFromBeingScreenedAndEachGoesToAPerson() throws IOException {
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        arrives("US20260401101A1-quantum-key-receiver.xml");
        american("20269990101", "Lid", inventor(longOf(LATIN)), "");
        american("20269990102", "Lid", inventor(longOf(HIRAGANA)), "");
        american("20269990103", "Lid", many(LONG / 25, n -> inventor("Inventor" + n)), "");
        american("20269990104", "Lid", inventor("Ann"), many(LONG / 50, HugeFieldsNightTests::symbol));
        american("20269990105", longOf("gyroscope "), inventor("Ann"), "");
        japanese("7999901", longOf(LATIN), "時計");
        japanese("7999902", longOf(HIRAGANA), "時計");
        japanese("7999903", "架空大学", longOf("時計"));
        folder("2026999001", "inventors: [\"%s\"]".formatted(longOf(LATIN)));
        folder("2026999002", "inventors: [\"%s\"]".formatted(longOf(HIRAGANA)));
        folder("2026999003", "title: \"%s\"".formatted(longOf(LATIN)));

        RunReport report = night();

        assertThat(report.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(jdbc.sql("""
                        SELECT f.number, o.outcome FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE NOT f.canary AND f.number NOT LIKE 'US202699901%' AND f.number NOT LIKE 'JP79999%'
                            AND f.number NOT LIKE 'XX%' ORDER BY f.number""")
                        .query((row, n) -> row.getString("number") + " " + row.getString("outcome"))
                        .list())
                .containsExactly("EP9990111A1 CLEAR", "US20260401101A1 FLAGGED");
        assertThat(jdbc.sql("""
                        SELECT COUNT(DISTINCT u.filing_id) FROM unread_part u
                            JOIN screening_outcome o ON o.filing_id = u.filing_id AND o.outcome = 'UNSCREENABLE'
                        WHERE u.reason = ?""")
                        .param(UnreadReason.LONG_FIELDS.name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(11);
        assertThat(count("SELECT MAX(CHAR_LENGTH(name_key)) FROM filing_entity"))
                .isLessThanOrEqualTo(1024);
    }

    private static String longOf(String words) {
        return words.repeat(LONG / words.length());
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    private static String inventor(String name) {
        return "<inventor sequence=\"0\" designation=\"us-only\"><addressbook><last-name>" + name
                + "</last-name><first-name>A</first-name></addressbook></inventor>";
    }

    private static String symbol(int n) {
        return ("<classification-ipcr><ipc-version-indicator><date>20060101</date></ipc-version-indicator>"
                        + "<section>H</section><class>01</class><subclass>L</subclass><main-group>%d</main-group>"
                        + "<subgroup>%d</subgroup></classification-ipcr>")
                .formatted(n % 9000 + 1, n / 9000 + 10);
    }

    private static void american(String number, String title, String inventors, String symbols) throws IOException {
        Files.writeString(
                INBOX.resolve("US" + number + "A1.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <us-patent-application lang="EN" file="US%s-20261112.XML" country="US">
                <us-bibliographic-data-application lang="EN" country="US"><publication-reference><document-id>
                <country>US</country><doc-number>%s</doc-number><kind>A1</kind><date>20261112</date>
                </document-id></publication-reference><application-reference appl-type="utility"><document-id>
                <country>US</country><doc-number>19990101</doc-number><date>20261005</date></document-id>
                </application-reference><classifications-ipcr>%s</classifications-ipcr>
                <invention-title>%s</invention-title><us-parties><inventors>%s</inventors></us-parties>
                </us-bibliographic-data-application><description><p>A lid of steel.</p></description>
                <claims><claim id="CLM-00001" num="00001"><claim-text>1. A lid.</claim-text></claim></claims>
                </us-patent-application>
                """.formatted(number, number, symbols, title, inventors));
    }

    private static void japanese(String number, String applicant, String title) throws IOException {
        Files.writeString(INBOX.resolve("JP" + number + "B2.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <jppat:RegisteredPatentPublication xmlns:jppat="urn:jppat" xmlns:pat="urn:pat" xmlns:com="urn:com"
                    xmlns:jpcom="urn:jpcom" com:languageCode="ja"><jppat:RegisteredPatentPublicationBibliographicData>
                <jppat:PatentPublicationIdentification><com:IPOfficeCode>JP</com:IPOfficeCode>
                <pat:PublicationNumber>%s</pat:PublicationNumber><com:PublicationDate>2024-03-21</com:PublicationDate>
                </jppat:PatentPublicationIdentification>
                <pat:PlainLanguageDesignationText>特許公報(B2)</pat:PlainLanguageDesignationText>
                <pat:InventionTitle>%s</pat:InventionTitle><jppat:Applicant><jpcom:Contact><com:Name>
                <com:EntityName>%s</com:EntityName></com:Name></jpcom:Contact></jppat:Applicant>
                </jppat:RegisteredPatentPublicationBibliographicData>
                <pat:Claims><pat:Claim><pat:ClaimNumber>1</pat:ClaimNumber><pat:ClaimText>蓋を備える箱。</pat:ClaimText>
                </pat:Claim></pat:Claims></jppat:RegisteredPatentPublication>
                """.formatted(number, title, applicant));
    }

    private static void folder(String name, String data) throws IOException {
        Path folder = Files.createDirectories(INBOX.resolve(name));
        Files.writeString(folder.resolve("filing.yml"), "number: XX" + name + "\n" + data + "\n");
        Files.writeString(folder.resolve("claims.txt"), "1. A lid of a box, which is held by a hinge of brass.\n");
    }
}
