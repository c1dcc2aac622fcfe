package org.sekisho.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.lists.keytech.ListProblemsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListSchemaTests {

    private static final Pattern KNOWN = Pattern.compile("known here: (.*)");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ListSchema.text(), InputFormat.JSON);

    @ParameterizedTest
    @ValueSource(strings = {"focus-areas.yml", "jp-specified-fields.yml"})
    void allowsTheShippedLists(String name) throws IOException {
        assertThat(faults(Files.readString(Path.of("config/lists", name)))).isEmpty();
    }

    @Test
    void allowsAllThatAListCanSay() {
        assertThat(faults(ListFixtures.WHOLE)).isEmpty();
        assertThat(faults(WrittenList.yaml(ListFixtures.whole()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'notice:', 'notise:'",
        "'titleJa:', 'titelJa:'",
        "'queue: secrecy', 'queue: nowhere'",
        "'code: SONAR-01', 'code: sonar'",
        "'lawWords:', 'lawWord:'",
        "'exceeding:', 'over:'",
        "'count: 2', 'cuont: 2'",
        "'from: 2026-01-01', 'since: 2026-01-01'",
        "'reviewBy: 2027-01-31', 'reviewBy: soon'",
        "'reason: it looks for fish', 'because: it looks for fish'",
        "'government:', 'goverment:'",
        "'noMatch:', 'nomatch:'",
        "'- stateApplicant: true', '- stateApplicant: maybe'",
        "'- stateApplicant: true', '- nationality: any'",
        "'- organisation: defence-research', '- { organisation: defence-research, words: laser }'"
    })
    void marksWhatTheReaderRefuses(String right, String wrong) {
        String yaml = ListFixtures.WHOLE.replaceFirst(Pattern.quote(right), wrong);

        assertThat(catchThrowableOfType(ListProblemsException.class, () -> ListFixtures.read(yaml)))
                .isNotNull();
        assertThat(faults(yaml)).isNotEmpty();
    }

    /** The reader itself says which keys it knows, when it meets one that is like none of them. */
    @ParameterizedTest
    @CsvSource({
        "'list: sample', '', '/properties'",
        "'  - code: SONAR-01', '    ', '/$defs/entry/properties'",
        "'reason: \"what listens', '      ', '/$defs/entry/properties/basis/anyOf/1/properties'",
        "'      - symbols: [H04R', '        ', '/$defs/rule/properties'",
        "'          - words: fish', '            ', '/$defs/exclusion/properties'",
        "'          count: 2', '              ', '/$defs/rule/properties/atLeast/properties'",
        "'- text: [\"First', '          ', '/$defs/example/anyOf/1/properties'",
        "'      match:', '      ', '/$defs/entry/properties/examples/properties'",
        "'inForce: {', '{', '/$defs/entry/properties/inForce/properties'",
        "'quantity: { of: detection range,', '{', '/$defs/quantity/properties'"
    })
    void holdsExactlyTheKeysThatTheReaderKnows(String at, String indent, String place) {
        String line = ListFixtures.WHOLE
                .lines()
                .filter(written -> written.contains(at))
                .findFirst()
                .orElseThrow();
        String yaml = indent.isEmpty()
                ? "qqqqqqqqqqqq: 1\n" + ListFixtures.WHOLE
                : indent.equals("{")
                        ? ListFixtures.WHOLE.replace(at, at.replace("{", "{ qqqqqqqqqqqq: 1,"))
                        : at.endsWith("match:")
                                ? ListFixtures.WHOLE.replace(line, indent + "qqqqqqqqqqqq: 1\n" + line)
                                : ListFixtures.WHOLE.replace(
                                        line, line + "\n" + indent(line, indent) + "qqqqqqqqqqqq: 1");

        assertThat(new TreeSet<>(keysKnown(yaml))).isEqualTo(new TreeSet<>(properties(place)));
    }

    @Test
    void describesEveryKey() {
        JsonNode root = JsonMapper.shared().readTree(ListSchema.text());

        assertThat(undescribed(root)).isEmpty();
    }

    private static String indent(String line, String least) {
        int own = line.length() - line.stripLeading().length() + (line.strip().startsWith("- ") ? 2 : 0);
        return " ".repeat(Math.max(own, Math.min(own, least.length())));
    }

    private static List<String> keysKnown(String yaml) {
        ListProblemsException refused =
                catchThrowableOfType(ListProblemsException.class, () -> ListFixtures.read(yaml));
        return refused.problems().stream()
                .filter(problem -> problem.message().contains("'qqqqqqqqqqqq'"))
                .map(problem -> KNOWN.matcher(problem.message()))
                .filter(Matcher::find)
                .flatMap(known -> Arrays.stream(known.group(1).split(", ")))
                .toList();
    }

    private static List<String> properties(String place) {
        JsonNode properties = JsonMapper.shared().readTree(ListSchema.text()).at(place);
        assertThat(properties.isObject()).as(place).isTrue();
        return List.copyOf(properties.propertyNames());
    }

    private static List<String> undescribed(JsonNode node) {
        java.util.ArrayList<String> missing = new java.util.ArrayList<>();
        node.properties().forEach(named -> {
            if (named.getKey().equals("properties")) {
                named.getValue().properties().stream()
                        .filter(key -> !key.getValue().has("description"))
                        .forEach(key -> missing.add(key.getKey()));
            }
        });
        node.forEach(child -> missing.addAll(undescribed(child)));
        return missing;
    }

    private List<String> faults(String yaml) {
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }
}
