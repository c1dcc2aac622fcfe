package org.sekisho.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** The desk in a real browser, which is started once for a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InABrowser extends ServedDesk {

    static final Pattern A_CASE = Pattern.compile(".*/cases/\\d+$");

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.at(port);
    }

    @AfterAll
    void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static List<String> languages() {
        return List.of("en", "ja");
    }

    /** A window on the desk for somebody who reads it so. */
    final Window open(Reader reader) {
        return chromium.open(reader);
    }

    /** Which option it is: reasons stand under the decisions that they may be given for, the same one under several. */
    static int indexOf(Page page, String decision) {
        Locator options = page.locator("#reason option");
        Object at = page.locator("#reason optgroup[data-decision=" + decision + "] option[value=ON_THE_LIST]")
                .evaluate("option => option.index");
        assertThat(options.count()).isGreaterThan(10);
        return ((Number) at).intValue();
    }

    final void decidedBy(String account, String address) {
        try (Window quick = open(Reader.ENGLISH).signedIn(account)) {
            quick.page().navigate(address);
            quick.page().check("#decision-2");
            quick.page()
                    .selectOption("#reason", new SelectOption().setIndex(indexOf(quick.page(), "DISCLOSURE_REVIEW")));
            quick.page().click("#decision button.govuk-button--secondary");
            assertThat(quick.page().locator("#decisions")).containsText(account);
        }
    }
}
