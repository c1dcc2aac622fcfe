package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Indexed;

/** The index of components that the build writes: what it does not name no start finds. */
class ComponentIndexTests {

    @Test
    void namesEveryComponentAndEverySetting() throws IOException {
        Properties index = new Properties();
        try (InputStream written = getClass().getResourceAsStream("/META-INF/spring.components")) {
            assumeThat(written).as("compiled by Maven").isNotNull();
            index.load(written);
        }
        index.values().removeIf("package-info"::equals);

        assertThat(index.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(House.CLASSES.stream()
                        .filter(type -> !type.isAnnotation())
                        .filter(type -> type.isMetaAnnotatedWith(Indexed.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet()));
    }
}
