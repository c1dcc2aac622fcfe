package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** What a person asks of the queue time and again, from saving it to deleting it. */
class SavedFilterTests extends ServedDesk {

    @Test
    void isSavedFromTheQueueAndAsksForTheSame() {
        DeskBrowser person = signedIn("examiner");
        Page asked = person.get("/queue?area=ocean&queue=SECRECY&status=OPEN");
        Page saved = person.send(asked, "#save-filter", "name=Open in the ocean");
        saved.says("The filter is saved.");
        assertThat(rows(saved)).isEqualTo(rows(asked));

        Element link = person.get("/queue").first(".desk-saved__list a");
        assertThat(link.text()).isEqualTo("Open in the ocean");
        assertThat(rows(person.get(link.attr("href")))).isEqualTo(rows(asked)).isNotEmpty();
    }

    @Test
    void keepsTheOrderInWhichTheQueueIsShown() {
        DeskBrowser person = signedIn("examiner");
        Page byDays = person.get("/queue?queue=SECRECY");
        assertThat(byDays.texts("th[aria-sort]")).containsExactly("Days left");
        assertThat(byDays.select("th[aria-sort]").attr("aria-sort")).isEqualTo("ascending");

        Page byRank = person.get(byDays.href("th a:contains(Rank)"));
        assertThat(byRank.text("th[aria-sort=descending]")).isEqualTo("Rank");
        assertThat(ranks(byRank)).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeGreaterThan(5);
        assertThat(ranks(byDays))
                .containsExactlyInAnyOrderElementsOf(ranks(byRank))
                .isNotEqualTo(ranks(byRank));
        assertThat(byRank.text("#sorted")).contains("“Next case” still gives the most urgent one");

        person.send(byRank, "#save-filter", "name=By rank");
        Element link = person.get("/queue").first(".desk-saved__list a");
        assertThat(rows(person.get(link.attr("href")))).isEqualTo(rows(byRank));
        assertThat(person.get("/queue?sort=zebra").texts("th[aria-sort]")).containsExactly("Days left");
    }

    private static List<Double> ranks(Page page) {
        return page.texts(".desk-queue tbody td:nth-child(4)").stream()
                .map(Double::valueOf)
                .toList();
    }

    @Test
    void keepsWhatMeansSomethingInAddresses() {
        DeskBrowser person = signedIn("examiner");
        Page asked = person.get("/queue?area=a%26status%3DCLOSED%23%3F%2B+%7Bx%7D%25%E6%B5%B7");
        String area = asked.val("#area");
        person.send(asked, "#save-filter", "name=<b>odd</b>");

        Element link = person.get("/queue").first(".desk-saved__list a");
        assertThat(link.text()).isEqualTo("<b>odd</b>");
        assertThat(person.get(link.attr("href")).val("#area")).isEqualTo(area).isEqualTo("a&status=CLOSED#?+ {x}%海");
    }

    @Test
    void underTheSameNameTakesThePlaceOfTheOneBefore() {
        DeskBrowser person = signedIn("examiner");
        save(person, "/queue?area=ocean", "mine");
        save(person, "/queue?area=quantum", " mine ");

        assertThat(person.get("/queue").hrefs(".desk-saved__list a")).containsExactly("/queue?area=quantum");
    }

    @Test
    void isDeletedByItsOwnerAndByNobodyElse() {
        DeskBrowser person = signedIn("examiner");
        save(person, "/queue?area=ocean", "mine");
        DeskBrowser other = signedIn("second-reviewer");
        assertThat(names(other.get("/queue"))).isEmpty();
        String id = person.get("/queue").val(".desk-saved__list input[name=id]");
        other.own("/queue/filters/delete", "id=" + id);
        assertThat(names(person.get("/queue"))).containsExactly("mine");

        Page left = person.send(person.get("/queue"), ".desk-saved__list form");
        assertThat(names(left)).isEmpty();
    }

    @Test
    void needsAName() {
        DeskBrowser person = signedIn("examiner");

        for (String name : List.of("", "   ", "x".repeat(61), "a\u0007b")) {
            save(person, "/queue", name).says("Nothing was saved: a filter needs a name");
        }
        assertThat(names(person.get("/queue"))).isEmpty();
        String longest = "%E3%81%82".repeat(100);
        save(person, "/queue?area=%s&number=%s".formatted(longest, longest), "long")
                .says("Nothing was saved: what the filter asks for");
    }

    @Test
    void isOneOfTwentyAtMost() {
        DeskBrowser person = signedIn("examiner");
        for (int i = 0; i < 20; i++) {
            rows.change(
                    "INSERT INTO saved_filter (staff_id, name, asked) VALUES ('examiner', ?, '/queue')", "filter " + i);
        }

        save(person, "/queue", "one more").says("you have 20 filters");
        save(person, "/queue?area=ocean", "filter 7").says("The filter is saved.");
        assertThat(names(person.get("/queue"))).hasSize(20);
    }

    private static Page save(DeskBrowser person, String address, String name) {
        return person.send(person.get(address), "#save-filter", "name=" + name);
    }

    private static List<String> names(Page page) {
        return page.texts(".desk-saved__list a");
    }

    private static List<String> rows(Page page) {
        return page.texts(".desk-queue tbody th a");
    }
}
