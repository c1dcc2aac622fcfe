package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person asks of the queue time and again, from saving it to deleting it. */
class SavedFilterTests extends ServedDesk {

    @AfterEach
    void nothingIsSaved() {
        jdbc.sql("DELETE FROM saved_filter").update();
    }

    @Test
    void isSavedFromTheQueueAndAsksForTheSame() {
        DeskBrowser person = signedIn("examiner");
        DeskBrowser.Page asked = person.get("/queue?area=ocean&queue=SECRECY&status=OPEN");
        DeskBrowser.Page saved = person.send(asked, "#save-filter", Map.of("name", "Open in the ocean"));
        assertThat(saved.text()).contains("The filter is saved.");
        assertThat(rows(saved)).isEqualTo(rows(asked));

        Element link = person.get("/queue").document().selectFirst(".desk-saved__list a");
        assertThat(link.text()).isEqualTo("Open in the ocean");
        assertThat(rows(person.get(link.attr("href")))).isEqualTo(rows(asked)).isNotEmpty();
    }

    @Test
    void keepsTheOrderInWhichTheQueueIsShown() {
        DeskBrowser person = signedIn("examiner");
        DeskBrowser.Page byDays = person.get("/queue?queue=SECRECY");
        assertThat(byDays.document().select("th[aria-sort]").eachText()).containsExactly("Days left");
        assertThat(byDays.document().select("th[aria-sort]").attr("aria-sort")).isEqualTo("ascending");

        DeskBrowser.Page byRank =
                person.get(byDays.document().selectFirst("th a:contains(Rank)").attr("href"));
        assertThat(byRank.document().select("th[aria-sort=descending]").text()).isEqualTo("Rank");
        assertThat(ranks(byRank)).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeGreaterThan(5);
        assertThat(ranks(byDays))
                .containsExactlyInAnyOrderElementsOf(ranks(byRank))
                .isNotEqualTo(ranks(byRank));
        assertThat(byRank.document().select("#sorted").text()).contains("“Next case” still gives the most urgent one");

        person.send(byRank, "#save-filter", Map.of("name", "By rank"));
        Element link = person.get("/queue").document().selectFirst(".desk-saved__list a");
        assertThat(rows(person.get(link.attr("href")))).isEqualTo(rows(byRank));
        assertThat(person.get("/queue?sort=zebra")
                        .document()
                        .select("th[aria-sort]")
                        .eachText())
                .containsExactly("Days left");
    }

    private static List<Double> ranks(DeskBrowser.Page page) {
        return page.document().select(".desk-queue tbody td:nth-child(4)").eachText().stream()
                .map(Double::valueOf)
                .toList();
    }

    @Test
    void keepsWhatMeansSomethingInAddresses() {
        DeskBrowser person = signedIn("examiner");
        DeskBrowser.Page asked = person.get("/queue?area=a%26status%3DCLOSED%23%3F%2B+%7Bx%7D%25%E6%B5%B7");
        String area = asked.document().selectFirst("#area").val();
        person.send(asked, "#save-filter", Map.of("name", "<b>odd</b>"));

        Element link = person.get("/queue").document().selectFirst(".desk-saved__list a");
        assertThat(link.text()).isEqualTo("<b>odd</b>");
        assertThat(person.get(link.attr("href")).document().selectFirst("#area").val())
                .isEqualTo(area)
                .isEqualTo("a&status=CLOSED#?+ {x}%海");
    }

    @Test
    void underTheSameNameTakesThePlaceOfTheOneBefore() {
        DeskBrowser person = signedIn("examiner");
        save(person, "/queue?area=ocean", "mine");
        save(person, "/queue?area=quantum", " mine ");

        assertThat(person.get("/queue").document().select(".desk-saved__list a").eachAttr("href"))
                .containsExactly("/queue?area=quantum");
    }

    @Test
    void isDeletedByItsOwnerAndByNobodyElse() {
        DeskBrowser person = signedIn("examiner");
        save(person, "/queue?area=ocean", "mine");
        DeskBrowser other = signedIn("second-reviewer");
        assertThat(names(other.get("/queue"))).isEmpty();
        String id = person.get("/queue")
                .document()
                .selectFirst(".desk-saved__list input[name=id]")
                .val();
        other.post("/queue/filters/delete", Map.of("_csrf", other.token(), "id", id));
        assertThat(names(person.get("/queue"))).containsExactly("mine");

        DeskBrowser.Page left = person.send(person.get("/queue"), ".desk-saved__list form", Map.of());
        assertThat(names(left)).isEmpty();
    }

    @Test
    void needsAName() {
        DeskBrowser person = signedIn("examiner");

        for (String name : List.of("", "   ", "x".repeat(61), "a\u0007b")) {
            assertThat(save(person, "/queue", name).text()).contains("Nothing was saved: a filter needs a name");
        }
        assertThat(names(person.get("/queue"))).isEmpty();
        String longest = "%E3%81%82".repeat(100);
        assertThat(save(person, "/queue?area=%s&number=%s".formatted(longest, longest), "long")
                        .text())
                .contains("Nothing was saved: what the filter asks for");
    }

    @Test
    void isOneOfTwentyAtMost() {
        DeskBrowser person = signedIn("examiner");
        for (int i = 0; i < 20; i++) {
            jdbc.sql("INSERT INTO saved_filter (staff_id, name, asked) VALUES ('examiner', ?, '/queue')")
                    .param("filter " + i)
                    .update();
        }

        assertThat(save(person, "/queue", "one more").text()).contains("you have 20 filters");
        assertThat(save(person, "/queue?area=ocean", "filter 7").text()).contains("The filter is saved.");
        assertThat(names(person.get("/queue"))).hasSize(20);
    }

    private static DeskBrowser.Page save(DeskBrowser person, String address, String name) {
        return person.send(person.get(address), "#save-filter", Map.of("name", name));
    }

    private static List<String> names(DeskBrowser.Page page) {
        return page.document().select(".desk-saved__list a").eachText();
    }

    private static List<String> rows(DeskBrowser.Page page) {
        return page.document().select(".desk-queue tbody th a").eachText();
    }
}
