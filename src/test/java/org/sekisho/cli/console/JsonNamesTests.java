package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.architecture.House;

/** What programs are told is named in one way, {@code daysLeft}, by the components of records. */
class JsonNamesTests {

    private static final Pattern TOLD =
            Pattern.compile("org\\.sekisho\\.(cli|curation\\.evaluation|night\\.alert)\\..*Json(\\$.*)?");
    private static final Pattern CAMEL = Pattern.compile("[a-z]+(?:[A-Z0-9][a-z0-9]*)*");
    private static final Pattern BY_HAND = Pattern.compile("(\\.put|Map\\.of|entry)\\(\\s*\"\\w+\"");

    @Test
    void areAllInCamelCase() {
        List<String> names = told().flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();

        assertThat(names).hasSizeGreaterThan(100).contains("daysLeft").allMatch(JsonNamesTests::isInCamelCase);
    }

    @Test
    void areNotWithAnUnderscore() {
        assertThat(isInCamelCase("act_now")).isFalse();
        assertThat(isInCamelCase("dueIn7Days")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "curation/evaluation", "night/alert"})
    void areNeverPutIntoAMapByHand(String room) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/sekisho", room))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(isByHand(Files.readString(file)))
                            .as("%s", file)
                            .isFalse());
        }
    }

    @Test
    void areSeenWherePutByHand() {
        assertThat(isByHand("JsonMapper mapper; object.put(\n        \"act_now\", 1)"))
                .isTrue();
        assertThat(isByHand("JsonAnswer.print(out, Map.of(\"tasks\", tasks))")).isTrue();
        assertThat(isByHand("JsonAnswer answer; settings.put(\"spring.main.banner-mode\", \"off\")"))
                .isFalse();
        assertThat(isByHand("Template page; model.put(\"queues\", queues)")).isFalse();
    }

    /** All records that become JSON for programs, and those within them. */
    static Stream<? extends Class<?>> told() {
        return House.CLASSES.stream()
                .filter(type -> type.isRecord() && TOLD.matcher(type.getName()).matches())
                .map(JavaClass::reflect);
    }

    private static boolean isInCamelCase(String name) {
        return CAMEL.matcher(name).matches();
    }

    private static boolean isByHand(String source) {
        return source.contains("Json") && BY_HAND.matcher(source).find();
    }
}
