package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sekisho.testdata.DocumentPage;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The page about hostile documents says of every code what to do, and of every limit what it is. */
class HostileDocumentsPageTests {

    private final String page;

    HostileDocumentsPageTests() throws IOException {
        page = DocumentPage.at("reading.md#hostile-documents");
    }

    @Test
    void saysOfEveryCodeWhatToDo() {
        assertThat(UnreadReason.values()).allSatisfy(reason -> assertThat(page).contains("| " + reason + " | "));
    }

    @Test
    void saysOfEveryLimitWhatItIs() {
        assertThat(DocumentLimits.class.getRecordComponents())
                .allSatisfy(limit -> assertThat(page)
                        .contains("| `limits.%s` | %s | ".formatted(written(limit.getName()), shipped(limit))));
    }

    private static String written(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** What a record is shipped with stands at the parameters of its constructor. */
    private static String shipped(RecordComponent limit) {
        var constructor = DocumentLimits.class.getDeclaredConstructors()[0];
        return Arrays.stream(constructor.getParameters())
                .filter(parameter -> parameter.getName().equals(limit.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class).value()[0])
                .findFirst()
                .orElseThrow();
    }
}
