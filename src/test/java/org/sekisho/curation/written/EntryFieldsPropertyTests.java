package org.sekisho.curation.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A form writes its fields into an entry's text, and leaves every other letter of it alone. */
class EntryFieldsPropertyTests {

    private static final List<String> LAYOUTS = List.of("""
            # above
            - code: SEA-01 # its number
              title: Sonar
              # of the ministry
              owner: "Ministry of: Examples"   # since June
              basis: { reason: a sample, article: 3 }
              # what is looked for
              rules:
                - words: [sonar] # all of it
              examples: {match: [A sonar.]}
            """, """
            - code: SEA-01
              titleJa: 音響
              title: >
                Sonar of
                long ships
              area: ocean
              queue: secrecy
              consulted:
                - Coast Office # by letter
                - Space Office
              basis:
                # said in a letter
                reason: a sample
                quote: |
                  equipment
              inForce:
                from: 2026-01-01
              reviewBy: 2027-01-01

              rules: [{words: 音響測深}]
            # at the end
            """, """
            - {code: SEA-01, title: Sonar, basis: a sample, inForce: {to: 2027-01-01}, rules: [{words: sonar}]}
            """, """
            -   code: SEA-01
                owner:
                basis: a sample
                rules: [{words: "𠮷 sonar"}]""");

    @Property(tries = 2000)
    void aFieldReadsAsItWasWrittenAndNothingElseChanges(
            @ForAll("layouts") String text, @ForAll EntryField field, @ForAll("values") String value) {
        Map<EntryField, String> before = values(text);
        String written = field == EntryField.CODE && value.isBlank() ? "SEA-02" : value;

        String after = WrittenFields.of(text).orElseThrow().with(field, written).orElseThrow();

        Map<EntryField, String> expected = new EnumMap<>(before);
        String words = field.isSeveral() ? several(written) : SnakeYamlEntryFields.inOneLine(written);
        if (words.isEmpty()) {
            expected.remove(field);
        } else {
            expected.put(field, words);
        }
        assertThat(values(after)).isEqualTo(expected);
        kept(text, field).forEach(comment -> assertThat(after).contains(comment));
        if (words.equals(before.get(field))) {
            return;
        }
        String back = WrittenFields.of(after)
                .orElseThrow()
                .with(field, before.getOrDefault(field, ""))
                .orElse(text);
        assertThat(values(back)).isEqualTo(before);
    }

    private static String several(String written) {
        return written.lines()
                .map(SnakeYamlEntryFields::inOneLine)
                .filter(line -> !line.isEmpty())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    /** All but those within the value, or in its line if that goes. */
    private static List<String> kept(String text, EntryField field) {
        return comments(text).stream()
                .filter(comment -> !(field == EntryField.CONSULTED && comment.equals("# by letter")))
                .filter(comment -> !(field == EntryField.OWNER && comment.equals("# since June")))
                .toList();
    }

    private static List<String> comments(String text) {
        return text.lines()
                .filter(line -> line.contains("# "))
                .map(line -> line.substring(line.indexOf("# ")))
                .toList();
    }

    private static Map<EntryField, String> values(String text) {
        return WrittenFields.of(text).orElseThrow().values();
    }

    @Provide
    Arbitrary<String> layouts() {
        return Arbitraries.of(LAYOUTS);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "2027-04-01", "Coast Office\nSpace Office", "音響", "yes"),
                Arbitraries.strings()
                        .withChars(" :#-,[]{}'\"&*!|>%@`?\\~=0.1eabnoyt音ー\n")
                        .ofMaxLength(12));
    }

    @Property(tries = 1000)
    void aRuleIsAddedAndEveryLineOfBeforeStaysInItsOrder(
            @ForAll("layouts") String text, @ForAll("values") String words, @ForAll("values") String match) {
        RuleDraft rule = new RuleDraft(words, "wave length", "below", "5 nm", "", words, "another thing", match, "");

        String after = rule.into(text).orElseThrow();

        assertThat(values(after)).isEqualTo(values(text));
        List<String> letters = List.of(after.replace(", ", "\n").split("[\n{}\\[\\]]"));
        assertThat(letters).containsSubsequence(text.replace(", ", "\n").split("[\n{}\\[\\]]"));
        assertThat(rule.into(after).orElseThrow().length()).isGreaterThan(after.length());
    }

    @Example
    void addsARuleOfEachPartWithItsFalseFriendAndItsExamples() {
        RuleDraft rule = new RuleDraft(
                "towed array\nside scan",
                "wave length",
                "atMost",
                "5 nm",
                "G01S 15/00",
                "sonar tower",
                "a building",
                "A towed array.",
                "A sonar tower.\nA wave.");

        assertThat(rule.into(LAYOUTS.get(0)))
                .contains(LAYOUTS.get(0)
                        .replace("# all of it\n", """
                        # all of it
                        |    - words: [towed array, side scan]
                        |    - quantity: {of: wave length, atMost: 5 nm}
                        |    - symbols: [G01S 15/00]
                        """.replace("|", ""))
                        .replace(
                                "[A sonar.]}\n",
                                "[A sonar., A towed array.], noMatch: [A sonar tower., A wave.]}\n"
                                        + "  unless: [{words: [sonar tower], reason: a building}]\n"));
        RuleDraft halves = new RuleDraft("", "", "atMost", "5 nm", "", "", "a building", "", "");
        assertThat(halves.into(LAYOUTS.get(0)).orElseThrow())
                .as("what is not whole is for the checks to say")
                .contains("atMost: 5 nm", "reason: a building");
        assertThat(RuleDraft.EMPTY.into("no YAML: [")).contains("no YAML: [");
        assertThat(rule.into("no YAML: [")).isEmpty();
    }

    @Example
    void changesTheLettersOfTheFieldAlone() {
        String text = LAYOUTS.get(0);

        assertThat(WrittenFields.of(text).orElseThrow().with(EntryField.OWNER, "Coast Office"))
                .contains(text.replace("\"Ministry of: Examples\"", "Coast Office"));
        assertThat(WrittenFields.of(text).orElseThrow().with(EntryField.REVIEW_BY, "2027-04-01"))
                .contains(text.replace("article: 3 }\n", "article: 3 }\n  reviewBy: 2027-04-01\n"));
        assertThat(WrittenFields.of(text).orElseThrow().with(EntryField.TITLE, ""))
                .contains(text.replace("  title: Sonar\n", ""));
    }

    /** A value that stands in two places is not changed in one. */
    @Example
    void leavesToItsAuthorWhatStandsInTwoPlaces() {
        String text = "- code: SEA-01\n  title: &name Sonar\n  owner: *name\n  rules: [{words: sonar}]\n";

        assertThat(WrittenFields.of(text).orElseThrow().with(EntryField.OWNER, "Coast Office"))
                .isEmpty();
        assertThat(WrittenFields.of("- a\n- b")).isEmpty();
        assertThat(WrittenFields.of("- code: [")).isEmpty();
    }
}
