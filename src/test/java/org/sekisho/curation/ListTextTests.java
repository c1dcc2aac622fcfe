package org.sekisho.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.curation.written.ListText;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;

/** One entry is written anew, and all else stays as its author laid it out. */
class ListTextTests {

    private static final EntryCode SEA = new EntryCode("SEA-02");
    private static final String LIST = """
            list: seas
            title: Seas
            edition: "1" # of a year
            entries:
              # hearing
              - code: SEA-01
                title: Sonar
                area: ocean
                queue: secrecy
                basis: {reason: a sample}
                rules: [{words: sonar}]
                examples: {match: [A sonar.], noMatch: [A lamp.]}

              # seeing,
              # under water
              - code: SEA-02
                title: Periscopes
                area: ocean
                queue: secrecy
                basis: {reason: a sample}
                rules: [{words: periscope}]
                examples: {match: [A periscope.], noMatch: [A lamp.]}
            """;

    @Test
    void showsAnEntryWithItsCommentsAndWithoutIndentation() {
        ListText.Block block = text(LIST).block(SEA).orElseThrow();

        assertThat(block.first()).isEqualTo(14);
        assertThat(block.text()).startsWith("# seeing,\n# under water\n- code: SEA-02\n  title: Periscopes\n");
        assertThat(text(LIST).block(new EntryCode("SEA-01")).orElseThrow().text())
                .startsWith("# hearing\n- code: SEA-01\n")
                .endsWith("[A lamp.]}\n\n");
    }

    @Test
    void leavesAllElseAsItIs() {
        String written = text(LIST).block(SEA).orElseThrow().text().replace("Periscopes", "Seeing tubes");

        assertThat(text(LIST).with(SEA, written)).isEqualTo(LIST.replace("Periscopes", "Seeing tubes"));
        assertThat(text(LIST).without(SEA)).isEqualTo(LIST.substring(0, LIST.indexOf("  # seeing")));
        assertThat(text(LIST).named("2027")).isEqualTo(LIST.replace("edition: \"1\" # of a year", "edition: \"2027\""));
    }

    @Test
    void hasANewEntryAtItsEnd() {
        String more = text(LIST).block(SEA).orElseThrow().text().replace("SEA-02", "SEA-03");

        KeyTechnologyList read = read(text(LIST).with(new EntryCode("SEA-03"), more));

        assertThat(read.entries())
                .extracting(entry -> entry.code().value())
                .containsExactly("SEA-01", "SEA-02", "SEA-03");
    }

    /** Each entry put back as it is shown changes no entry. */
    @ParameterizedTest
    @ValueSource(strings = {"focus-areas.yml", "jp-specified-fields.yml"})
    void changesNothingByPuttingAnEntryBack(String file) throws IOException {
        String source = Files.readString(Path.of("config/lists", file));
        KeyTechnologyList list = read(source);
        ListText text = ListText.of(list).orElseThrow();

        list.entries().stream().filter(entry -> entry.line() % 7 == 0).forEach(entry -> {
            String same = text.with(
                    entry.code(), text.block(entry.code()).orElseThrow().text());
            assertThat(ListDifference.between(list, read(same)).isEmpty())
                    .as(entry.code().value())
                    .isTrue();
        });
    }

    @Test
    void isNoneOfAListInOneLine() {
        String flow = """
                list: seas
                title: Seas
                edition: "1"
                entries: [{code: SEA-01, title: Sonar, area: ocean, queue: secrecy, basis: {reason: a sample}, rules: [{words: sonar}],
                    examples: {match: [A sonar.], noMatch: [A lamp.]}}]
                """;

        assertThat(ListText.of(read(flow))).isEmpty();
    }

    private static ListText text(String source) {
        return ListText.of(read(source)).orElseThrow();
    }

    private static KeyTechnologyList read(String source) {
        return new KeyTechnologyListReader().read(Path.of("seas.yml"), source);
    }
}
