package org.sekisho.curation.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sekisho.curation.written.YamlText.YamlScalar;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

class YamlTextPropertyTests {

    @Property
    void aFileReadsAsWhatWasWritten(@ForAll("values") Object value) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("key", value);

        assertThat(read(YamlText.of(keys))).isEqualTo(keys);
    }

    @Property
    void aLineReadsAsWhatWasWrittenAndIsOneLine(@ForAll("values") Object value) {
        String line = YamlText.inOneLine(value);

        assertThat(line.lines()).hasSizeLessThanOrEqualTo(1);
        assertThat(read(line)).isEqualTo(value);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> text = Arbitraries.oneOf(
                        Arbitraries.strings().all().ofMaxLength(12),
                        Arbitraries.strings()
                                .withChars(" :#-,[]{}'\"&*!|>%@`?\\\n\t~=0.1eabcnoyt音ー　")
                                .ofMaxLength(12))
                .filter(words ->
                        words.codePoints().noneMatch(character -> Character.getType(character) == Character.SURROGATE))
                .map(words -> words);
        return Arbitraries.recursive(
                () -> text,
                smaller -> Arbitraries.oneOf(
                        smaller.list().ofMinSize(1).ofMaxSize(3).map(items -> (Object) items),
                        Arbitraries.maps(Arbitraries.of("words", "reason", "no"), smaller)
                                .ofMinSize(1)
                                .map(keys -> (Object) new LinkedHashMap<>(keys))),
                0,
                2);
    }

    private static Object read(String yaml) {
        return value(new Yaml().compose(new StringReader(yaml)));
    }

    private static Object value(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node instanceof SequenceNode several) {
            return several.getValue().stream().map(YamlTextPropertyTests::value).toList();
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            keys.put(String.valueOf(value(tuple.getKeyNode())), value(tuple.getValueNode()));
        }
        return keys;
    }

    @Property(tries = 1)
    void textsThatLookLikeSomethingElseArePutIntoQuotationMarks() {
        for (String written : List.of("true", "no", "12", "1e3", "~", "null", "", "- a", "a: b", "a #b", "[a", "{a")) {
            assertThat(YamlScalar.written(written, false)).startsWith("\"");
        }
        assertThat(YamlScalar.written("a, b", true)).startsWith("\"");
        assertThat(YamlScalar.written("a, b", false)).isEqualTo("a, b");
        assertThat(YamlScalar.written("2026-11-01", false)).isEqualTo("2026-11-01");
    }
}
