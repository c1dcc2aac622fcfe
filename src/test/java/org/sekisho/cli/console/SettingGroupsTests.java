package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.architecture.House;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** No setting that an office wrote down is read by nobody. */
class SettingGroupsTests {

    @Test
    void refuseAGroupThatThereIsNotAndNameTheOneThatWasMeant() {
        assertThatExceptionOfType(ConfigurationFault.class)
                .isThrownBy(() -> SettingGroups.refuseUnknown(
                        written(Map.of("sekisho.alart.mail.to", "a@example.org", "sekisho.notification.mail.to", "b"))))
                .withMessageContaining("sekisho.alart is no setting; did you mean 'alerts'?")
                .withMessageContaining("sekisho.notification is no setting; known here: alerts, ");
    }

    @Test
    void letTheLaunchersVariablesBe() {
        StandardEnvironment environment = written(Map.of("sekisho.home", "/srv", "sekisho.run.inboxes[0]", "in"));
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("SEKISHO_JAVA_OPTIONS", "-Xmx3g")));

        assertThatNoException().isThrownBy(() -> SettingGroups.refuseUnknown(environment));
    }

    @Test
    void areThoseThatAClassReads() {
        List<String> read = House.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .map(type ->
                        type.getAnnotationOfType(ConfigurationProperties.class).value())
                .filter(prefix -> prefix.startsWith("sekisho."))
                .map(prefix -> prefix.split("\\.")[1])
                .toList();

        assertThat(read).hasSizeGreaterThan(15);
        assertThat(SettingGroups.KNOWN)
                .as("besides them the folders of the program, its settings and its data")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(read.stream().distinct(), Stream.of("install", "config", "home"))
                                .toList());
    }

    private static StandardEnvironment written(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("written", settings));
        return environment;
    }
}
