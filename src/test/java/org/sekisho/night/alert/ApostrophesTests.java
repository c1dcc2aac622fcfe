package org.sekisho.night.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Apostrophes of all messages, wherever they are shown: a straight one is eaten where a message is formatted, with the places for
 * its values up to the next, and a doubled one is shown twice where it is not. So all of them are curved.
 */
class ApostrophesTests {

    private static final Object[] VALUES =
            Stream.generate(() -> "value").limit(12).toArray();

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.toString().contains("jul"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void areEatenInNoMessage(Path bundle) throws IOException {
        Map<String, String> messages = messages(bundle);

        assertThat(messages).isNotEmpty();
        assertThat(messages.values()).filteredOn(words -> words.contains("'")).isEmpty();
        messages.forEach((key, words) ->
                assertThat(shown(words)).as(key).isEqualTo(words.replaceAll("\\{\\d+[^{}]*}", "value")));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void areNotLeftOutToBeOnTheSafeSide(Path bundle) throws IOException {
        assertThat(messages(bundle).values())
                .noneMatch(
                        words -> words.matches(
                                "(?s).*\\b(?:the|its|this|each|every|a) (?:law|night|office|filing|case|person|run|list|mailroom|program|day)s"
                                        + " (?:time|name|names|own|work|words|text|number|date|days?|title|level|clock|deadline)\\b.*"));
    }

    private static String shown(String words) {
        return words.contains("{") && words.matches("(?s).*\\{\\d+,.*")
                ? words.replaceAll("\\{\\d+[^{}]*}", "value")
                : new MessageFormat(words, Locale.ENGLISH).format(VALUES);
    }

    private static Map<String, String> messages(Path bundle) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            messages.load(reader);
        }
        return messages.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, messages::getProperty, (one, other) -> one, TreeMap::new));
    }
}
