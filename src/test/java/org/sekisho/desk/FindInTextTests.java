package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** Who looks for a word in the text of a case, besides those that were found. */
class FindInTextTests extends InABrowser {

    /** What the browser marks as the match that is looked at. */
    private static final String LOOKED_AT = """
            () => { const [at] = CSS.highlights.get('find-at'); const words = document.createRange();
              words.setStart(at.startContainer, at.startOffset); words.setEnd(at.endContainer, at.endOffset);
              const box = words.getBoundingClientRect();
              return words.toString() + (box.top > 0 && box.bottom < innerHeight ? '' : ' out of sight'); }""";

    @Test
    void aKeyLeadsToTheFieldAndEnterFromMatchToMatchAndRound() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401101A1"));
            page.evaluate("document.querySelector('.desk-paper').scrollTop = 0");
            List<Request> sent = new ArrayList<>();
            page.onRequest(sent::add);
            page.keyboard().press("t");
            page.keyboard().type("QUANTUM KEY");
            assertThat(page.locator("#find-at")).hasText("1 of 8");
            assertThat(page.evaluate("CSS.highlights.get('find').size")).isEqualTo(8);
            assertThat(page.locator("#find")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#find-at")).hasText("2 of 8");
            page.keyboard().press("Shift+Enter");
            page.keyboard().press("Shift+Enter");
            assertThat(page.locator("#find-at")).hasText("8 of 8");
            assertThat(page.evaluate(LOOKED_AT)).isEqualTo("quantum key");

            page.fill("#find", "no such words");
            assertThat(page.locator("#find-at")).hasText("Not found");
            page.keyboard().press("Escape");
            assertThat(page.locator("#find")).hasValue("");
            assertThat(page.locator(".desk-paper")).isFocused();
            assertThat(sent).as("what was sent").isEmpty();
        }
    }

    @Test
    void theNumberOfAHitIsNoPartOfTheText() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401101A1"));
            page.fill("#find", "a set of superconducting nanowire");
            assertThat(page.locator("#find-at")).hasText("1 of 1");
            assertThat(page.evaluate(LOOKED_AT))
                    .isEqualTo("a set of 3superconducting nanowire"); // the 3 stands between
        }
    }

    @Test
    void theWidthOfJapaneseLettersMakesNoDifference() {
        try (Window window = open(Reader.ENGLISH.in("ja")).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("JP2026991112A"));
            page.fill("#find", "ｹｰﾌﾞﾙ");
            assertThat(page.locator("#find-at")).containsText("2 件中");
            assertThat(page.evaluate(LOOKED_AT)).isEqualTo("ケーブル");
            page.fill("#find", "1khz");
            assertThat(page.locator("#find-at")).hasText("1 件中 1 件目");
            assertThat(page.evaluate(LOOKED_AT)).isEqualTo("１ｋＨｚ");
        }
    }

    @Test
    void aVeryLongTextIsFoundInAtOnce() {
        try (Window window = open(Reader.ENGLISH).signedIn("examiner")) {
            Page page = window.page();
            page.navigate("/cases/" + caseOn("US20260401101A1"));
            page.evaluate("""
                    () => { const paper = document.querySelector('.desk-paper');
                      const blocks = [...paper.querySelectorAll('.desk-block')];
                      while (paper.scrollHeight < 400000) { blocks.forEach((one) => paper.append(one.cloneNode(true))); } }""");
            Object took = page.evaluate("""
                    () => { const began = performance.now(); const field = document.getElementById('find');
                      field.focus(); field.value = 'receiver';
                      field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}));
                      return performance.now() - began; }""");
            assertThat(page.locator("#find-at")).hasText(Pattern.compile("\\d+ of \\d{4}"));
            assertThat(((Number) took).intValue()).as("milliseconds").isLessThan(2000);
        }
    }

    @Test
    void withoutJavaScriptThereIsNoField() {
        try (Window window = open(Reader.ENGLISH.withoutScript()).signedIn("examiner")) {
            window.page().navigate("/cases/" + caseOn("US20260401101A1"));
            assertThat(window.page().locator(".desk-paper")).isVisible();
            assertThat(window.page().locator("#find")).isHidden();
        }
    }
}
