package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.testdata.DocumentPage;

/** The page about filing.yml lists the keys that are read, all of them and no other, and its example is read without a fault. */
class FilingYmlPageTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    private final String page;

    FilingYmlPageTests() throws IOException {
        page = DocumentPage.at("reading.md#filingyml");
    }

    @Test
    void listsTheKeysThatAreReadAndNoOther() {
        assertThat(keysOf("## The keys", "## Inside a list"))
                .containsExactlyInAnyOrderElementsOf(SnakeYamlFilingData.keys());
        assertThat(keysOf("## Inside a list", "## What is wrong"))
                .containsExactlyInAnyOrderElementsOf(SnakeYamlFilingData.innerKeys());
    }

    @Test
    void hasEachKeyInAnExampleThatIsReadWithoutAFault() throws IOException {
        String example = between("```yaml\n", "```");

        assertThat(read(example).problems()).isEmpty();
        assertThat(SnakeYamlFilingData.keys())
                .allSatisfy(key -> assertThat(example).containsPattern("(?m)^" + key + ":"));
        assertThat(SnakeYamlFilingData.innerKeys())
                .allSatisfy(key -> assertThat(example).containsPattern("[{ ]" + key + ": "));
    }

    @Test
    void namesEachSchemeAndEachRoleADocumentMayHave() {
        assertThat(ClassificationSymbol.Scheme.values())
                .allSatisfy(scheme -> assertThat(page).contains("`" + written(scheme) + "`"));
        assertThat(DocumentRole.values())
                .filteredOn(role -> role != DocumentRole.BIBLIOGRAPHY)
                .allSatisfy(role -> assertThat(page).contains("`" + written(role) + "`"));
    }

    @Test
    void showsAMistakeAsItIsTold() throws IOException {
        String problem = read("number: XX1\ncountry: XX\nknd: A1\n").problems().get(0);

        assertThat(page).contains(new UnreadPart("filing.yml", 0, UnreadReason.WRONG_DATA, problem).summary() + "\n");
    }

    private List<String> keysOf(String from, String to) {
        return ROW.matcher(between(from, to)).results().map(row -> row.group(1)).toList();
    }

    private String between(String from, String to) {
        int start = page.indexOf(from) + from.length();
        return page.substring(start, page.indexOf(to, start));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static FilingData read(String yaml) throws IOException {
        return SnakeYamlFilingData.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
