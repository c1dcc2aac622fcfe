package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** What applicants and colleagues write is shown as they wrote it, and never done. */
class HostileFilingTests extends ServedDesk {

    private static final Pattern HANDLER = Pattern.compile("on[a-z]+");
    private static final String WORDS = "</blockquote><script>alert('words')</script><a href=\"javascript:alert(1)\">";

    @Test
    void itsWordsAreTextOnThePage() {
        Page page = signedIn("examiner").get("/cases/" + hostileCase());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text().replaceAll("\\s+", " "))
                .contains(HostileFiling.TITLE, HostileFiling.PARTY, HostileFiling.CLAIM, HostileFiling.CLOSED)
                .contains(HostileFiling.DOCUMENT)
                .contains(HostileFiling.EXPRESSION);
        assertDoesNothing(page.document());
    }

    @Test
    void soAreTheWordsOfADecision() {
        String address = "/cases/" + hostileCase();
        DeskBrowser second = signedIn("examiner-2");
        Page refused = second.send(second.get(address), "#decision", "reason=OTHER", "words=" + WORDS);
        refused.is(422);
        assertThat(refused.first("#words").wholeText()).isEqualTo(WORDS);
        assertDoesNothing(refused.document());

        Page decided = second.send(
                second.get(address), "#decision", "decision=ASK_FOR_INFORMATION", "reason=OTHER", "words=" + WORDS);
        assertThat(decided.texts("blockquote")).contains(WORDS);
        assertDoesNothing(decided.document());
        second.send(decided, "#undo");
    }

    @Test
    void soIsWhatIsAskedOfTheQueue() {
        String asked = "\"><script>alert('asked')</script>";
        Page page =
                signedIn("examiner").get("/queue?area=%22%3E%3Cscript%3Ealert('asked')%3C/script%3E&entry=x%27%22%3E");

        assertThat(page.val("#area")).isEqualTo(asked);
        assertDoesNothing(page.document());
    }

    private long hostileCase() {
        return rows.ids(
                        "SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id WHERE f.number = ? ORDER BY c.id",
                        HostileFiling.NUMBER)
                .get(0);
    }

    /** The desk's own two scripts, and nothing else that a browser would run, load or follow elsewhere. */
    private static void assertDoesNothing(Document page) {
        assertThat(page.select("script").eachAttr("src"))
                .hasSameSizeAs(page.select("script"))
                .allMatch(source -> source.startsWith("/assets/"));
        assertThat(page.select("iframe, object, embed, svg, style, base, [style], [srcdoc]"))
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> HANDLER.matcher(attribute.getKey()).matches()))
                .isEmpty();
        assertThat(page.select("img").eachAttr("src")).allMatch(source -> source.startsWith("/"));
        List<String> links = page.select("a[href]").stream()
                .map((Element link) -> link.attr("href"))
                .toList();
        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("/") || link.startsWith("#"));
    }
}
