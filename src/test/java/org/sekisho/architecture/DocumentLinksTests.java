package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.testdata.DocumentPage;

/** Every link of a page to a file or a heading leads somewhere, and so does every page that code and settings name. */
class DocumentLinksTests {

    private static final Pattern LINK = Pattern.compile("(?:]\\(|src=\")(?!\\w+:)([^)#\" ]*)(?:#([^)\" ]+))?[)\"]");
    private static final Pattern NAMED = Pattern.compile("(src/docs/[a-z/-]+\\.md)(?:#([\\p{L}\\d-]+))?");

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("testdata/README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadSomewhere(Path page) throws IOException {
        String text = withoutWhatIsShown(Files.readString(page));

        assertThat(LINK.matcher(text).results())
                .allSatisfy(link -> leads(
                        link.group(1).isEmpty()
                                ? page
                                : page.resolveSibling(link.group(1)).normalize(),
                        link));
    }

    @Test
    void leadSomewhereFromCodeAndSettings() throws IOException {
        int named = 0;
        for (String folder : List.of("config", "jobs", "src/main", "src/test", "testdata")) {
            for (Path file : texts(Path.of(folder))) {
                List<MatchResult> found =
                        NAMED.matcher(Files.readString(file)).results().toList();
                assertThat(found).as(file.toString()).allSatisfy(link -> leads(Path.of(link.group(1)), link));
                named += found.size();
            }
        }
        assertThat(named).isGreaterThan(30);
    }

    private static void leads(Path target, MatchResult link) throws IOException {
        assertThat(target).as(link.group()).exists();
        if (link.group(2) != null) {
            assertThat(DocumentPage.headings(Files.readString(target)))
                    .as(link.group())
                    .extracting(DocumentPage.Heading::anchor)
                    .contains(link.group(2));
        }
    }

    private static String withoutWhatIsShown(String page) {
        return page.replaceAll("(?ms)^```.*?^```", "").replaceAll("`[^`\n]*`", "");
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|yml|sh|csv|html|properties|json)"))
                    .filter(file -> !file.toString().contains("testdata/filings"))
                    .toList();
        }
    }
}
