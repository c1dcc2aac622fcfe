package org.sekisho.curation.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.curation.ListFixtures;
import org.sekisho.curation.difference.ListDifference.FieldChange;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;

class ListDifferenceTests {

    @Test
    void isNoneBetweenTheSameListLaidOutInAnotherWay() {
        KeyTechnologyList one = ListFixtures.entry("rules:", "  - words: [laser, (ring laser)]");
        KeyTechnologyList other = ListFixtures.entry("rules: [{words: [laser, ring laser]}] # the same");

        assertThat(ListDifference.between(one, other).isEmpty()).isTrue();
    }

    /** What an entry has before and after; what is said to have gone, come and moved. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rules: [{words: [laser, maser]}] | rules: [{words: [laser, taser]}] | rules; [words: maser]; [words: taser]; []
            rules: [{words: [laser, maser], unless: [{words: toy, reason: it is one}]}] | rules: [{words: laser, unless: \
            [{words: toy, reason: it is one}]}] | rules; [words: maser, unless: [{words: toy, reason: it is one}]]; []; []
            rules: [{words: laser}, {symbols: F41H}] | rules: [{symbols: F41H}, {words: laser}] | rules; []; []; [words: laser]
            basis: ours; rules: [{words: laser}] | basis: {reason: ours, url: "https://example.org"}; rules: [{words: laser}] | \
            basis.url; []; [https://example.org]; []
            """)
    void namesTheFieldAndWhatWentCameAndMoved(String before, String after, String change) {
        assertThat(ListDifference.between(ListFixtures.entry(before.split("; ")), ListFixtures.entry(after.split("; ")))
                        .changed()
                        .get(0)
                        .fields())
                .extracting(
                        field -> "%s; %s; %s; %s".formatted(field.field(), field.gone(), field.come(), field.moved()))
                .containsExactly(change);
    }

    @Test
    void namesEntriesByTheirCodes() {
        KeyTechnologyList before = ListFixtures.entries(entry("A-01"), entry("B-01"));
        KeyTechnologyList after = ListFixtures.entries(entry("C-01"), entry("B-01"));

        ListDifference difference = ListDifference.between(before, after);

        assertThat(difference.removed()).extracting(ListDifferenceTests::code).containsExactly("A-01");
        assertThat(difference.added()).extracting(ListDifferenceTests::code).containsExactly("C-01");
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void namesExamplesAndWhatTheListSaysOfItself() {
        KeyTechnologyList whole = ListFixtures.whole();
        KeyTechnologyList other = ListFixtures.read(ListFixtures.WHOLE
                .replace("edition: 2026-11", "edition: 2026-12")
                .replace("- \"{a bath toy}\"", "- a bath duck"));

        ListDifference difference = ListDifference.between(whole, other);

        assertThat(difference.list())
                .containsExactly(new FieldChange("edition", list("2026-11"), list("2026-12"), list()));
        assertThat(difference.changed().get(0).fields())
                .containsExactly(
                        new FieldChange("examples.noMatch", list("{a bath toy}"), list("a bath duck"), list()));
    }

    private static String code(Entry entry) {
        return entry.code().value();
    }

    private static String entry(String code) {
        return "  - code: %s\n    title: T\n    rules: [{words: laser}]\n".formatted(code);
    }

    private static List<String> list(String... values) {
        return List.of(values);
    }
}
