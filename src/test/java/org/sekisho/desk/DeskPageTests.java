package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.setting.LimitSettings;
import org.sekisho.office.letter.LetterField;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.Remark;
import org.sekisho.office.review.SavedFilter;
import org.sekisho.office.review.WorkList;
import org.sekisho.testdata.DocumentPage;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The pages of the desk and of referrals say what the program has, in its own words. */
class DeskPageTests {

    private static String page(String name) throws IOException {
        return DocumentPage.at(name);
    }

    private static List<MatchResult> rows(String page, String row) throws IOException {
        return Pattern.compile("(?m)" + row).matcher(page(page)).results().toList();
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (InputStream file = DeskPageTests.class.getResourceAsStream("/messages/desk.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void decisionsAndStatesAreCalledAsAtTheDesk() throws IOException {
        Properties words = words();

        assertThat(rows("desk.md", "^\\| ([^|]+) \\| ([^|]+) \\| [1-6] \\|$").stream()
                        .map(row -> row.group(1) + ": " + row.group(2)))
                .containsExactlyElementsOf(Arrays.stream(DecisionKind.values())
                        .map(kind -> (words.getProperty("decision." + kind) + ": "
                                        + words.getProperty("status." + kind.leadsTo()))
                                .toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void theNextThingIsOfThePersonsThatThePageNames() throws IOException {
        Properties words = words();
        String page = page("desk.md");

        assertThat(WorkList.values())
                .allSatisfy(list -> assertThat(page.toLowerCase(Locale.ROOT))
                        .containsPattern(
                                "\\| (to )?" + words.getProperty("list." + list).toLowerCase(Locale.ROOT) + " \\|"));
        assertThat(page).contains("**" + words.getProperty("queue.next") + "**").doesNotContain("Take the next");
    }

    @Test
    void whateverMakesADecisionWaitForASecondPersonHasItsRowInTheOrderInWhichItCounts() throws IOException {
        assertThat(rows("desk.md", "^\\| `([A-Z_]+)` \\| [^|]+ \\|").stream().map(row -> row.group(1)))
                .containsExactlyElementsOf(Arrays.stream(Decision.SecondBecause.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void whatStrangersCanHoldIsAsShipped() throws IOException {
        String yaml = page("desk.md").split("sekisho.web.limits:\n", 2)[1].split("```", 2)[0];
        Map<String, Object> said = new TreeMap<>();
        Pattern.compile("(?m)^  ([a-z-]+): (\\w+)")
                .matcher(yaml)
                .results()
                .forEach(line -> said.put("limits." + line.group(1), line.group(2)));

        assertThat(said).hasSize(LimitSettings.class.getRecordComponents().length);
        assertThat(new Binder(new MapConfigurationPropertySource(said))
                        .bind("limits", LimitSettings.class)
                        .get())
                .isEqualTo(new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("limits", LimitSettings.class));
    }

    @Test
    void boundsAreThoseOfTheProgram() throws IOException {
        assertThat(page("desk.md"))
                .contains("up to %d filters".formatted(SavedFilter.MOST))
                .contains("of up to %d characters".formatted(Remark.LONGEST));
    }

    @Test
    void aLetterMayLeaveOpenWhatThePageOfReferralsNames() throws IOException {
        assertThat(Pattern.compile("`\\{\\{([a-z0-9-]+)}}`")
                        .matcher(page("desk.md#referrals-and-letters"))
                        .results()
                        .map(field -> field.group(1)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LetterField.values())
                        .map(field -> field.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
