package org.sekisho.curation.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.curation.ListFixtures;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;

class ListDifferenceTests {

    @Test
    void isNoneBetweenTheSameListLaidOutInAnotherWay() {
        KeyTechnologyList one = ListFixtures.entry("rules:", "  - words: [laser, (ring laser)]");
        KeyTechnologyList other = ListFixtures.entry("rules: [{words: [laser, ring laser]}] # the same");

        assertThat(ListDifference.between(one, other).isEmpty()).isTrue();
    }

    @Test
    void namesTheTermThatCameAndTheOneThatWent() {
        assertThat(fields("rules: [{words: [laser, maser]}]", "rules: [{words: [laser, taser]}]"))
                .containsExactly(new FieldChange("rules", list("words: maser"), list("words: taser"), list()));
    }

    @Test
    void keepsWhatBelongsToATermBesideIt() {
        assertThat(fields(
                        "rules: [{words: [laser, maser], unless: [{words: toy, reason: it is one}]}]",
                        "rules: [{words: laser, unless: [{words: toy, reason: it is one}]}]"))
                .containsExactly(new FieldChange(
                        "rules", list("words: maser, unless: [{words: toy, reason: it is one}]"), list(), list()));
    }

    @Test
    void tellsWhatOnlyMoved() {
        assertThat(fields("rules: [{words: laser}, {symbols: F41H}]", "rules: [{symbols: F41H}, {words: laser}]"))
                .singleElement()
                .satisfies(change -> assertThat(change.moved()).hasSize(1))
                .satisfies(change -> assertThat(change.gone()).isEmpty());
    }

    @Test
    void namesTheKeyWithinTheBasis() {
        assertThat(fields(
                        "rules: [{words: laser}]\n    basis: ours",
                        "rules: [{words: laser}]\n    basis: { reason: ours, url: 'https://example.org' }"))
                .containsExactly(new FieldChange("basis.url", list(), list("https://example.org"), list()));
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

    private static List<FieldChange> fields(String before, String after) {
        return ListDifference.between(ListFixtures.entry(before), ListFixtures.entry(after))
                .changed()
                .get(0)
                .fields();
    }

    private static List<String> list(String... values) {
        return List.of(values);
    }
}
