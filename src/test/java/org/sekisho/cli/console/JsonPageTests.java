package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sekisho.testdata.DocumentPage;

/** The page of JSON shows all that programs are told, name by name: a name that changes is a contract that changes. */
class JsonPageTests {

    private static final String PAGE = "interfaces.md#json";
    private static final Pattern SHOWN = Pattern.compile("<!-- (\\w+) -->\\n\\n```\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void showsEveryNameThatProgramsAreTold() throws IOException {
        assertThat(shown()).containsExactlyEntriesOf(told());
    }

    /** What the page shows of a record. */
    static Set<String> names(String record) throws IOException {
        return JsonShape.names(shown().get(record));
    }

    private static Map<String, String> shown() throws IOException {
        return SHOWN.matcher(DocumentPage.at(PAGE))
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> found.group(2), (one, other) -> other, TreeMap::new));
    }

    private static Map<String, String> told() {
        return JsonNamesTests.told()
                .filter(type -> type.getSimpleName().endsWith("Json"))
                .collect(Collectors.toMap(Class::getSimpleName, JsonShape::of, (one, other) -> other, TreeMap::new));
    }
}
