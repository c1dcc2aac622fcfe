package org.sekisho.curation.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sekisho.curation.table.ListTables;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;

/** A list without its restricted entries has nothing that only they had. */
class ListExtractTests {

    private static final String LIST = """
            # canary comment
            list: seas
            title: Seas
            edition: "1"
            organisations:
              coast: [Coast Laboratory]
              deep: [Canary Laboratory]
            entries:
              - code: SEA-01
                title: Sonar
                area: ocean
                queue: secrecy
                handling: open
                basis: {reason: a sample}
                rules: [{words: sonar}]
                requires: [{organisation: coast}]
                examples: {match: [{text: A sonar., applicants: [Coast Laboratory]}]}
              # canary
              - code: SEA-02
                title: Canary
                area: ocean
                queue: secrecy
                handling: secret
                basis: {reason: canary}
                rules: [{words: canary}]
                requires: [{organisation: deep}]
                examples: {match: [{text: A canary., applicants: [Canary Laboratory]}]}
            """;

    @Test
    void saysThatEntriesAreLeftOutAndNotWhatNorHowMany() {
        KeyTechnologyList list = new KeyTechnologyListReader().readAlone(Path.of("seas.yml"), LIST);

        KeyTechnologyList half = ListExtract.ofPublic(list).orElseThrow();

        for (String name : new String[] {"seas.yml", "seas.csv"}) {
            assertThat(new String(new ListTables().written(half, Path.of(name)), StandardCharsets.UTF_8))
                    .contains("SEA-01", "Coast Laboratory", "Restricted entries are left out")
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContain("SEA-02", "deep");
        }
        assertThat(ListExtract.ofKnown(list, entry -> true).orElseThrow().notice())
                .isEqualTo(
                        ListExtract.ofKnown(list, entry -> entry.code().value().equals("SEA-01"))
                                .orElseThrow()
                                .notice());
        assertThat(ListExtract.ofKnown(list, entry -> false)).isEmpty();
    }
}
