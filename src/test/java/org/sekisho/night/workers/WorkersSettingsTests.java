package org.sekisho.night.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.machine.database.HomeSettings;
import org.sekisho.night.workers.Broker.BrokerSettingException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.yaml.snakeyaml.Yaml;

class WorkersSettingsTests {

    @TempDir
    Path folder;

    @Test
    void areThreadsUnlessNamed() {
        WorkersSettings settings = settings(Map.of("mode", "threads"));

        assertThat(settings.mode()).isEqualTo(WorkersSettings.Mode.THREADS);
        assertThat(settings.isOnThisMachine()).isTrue();
        assertThat(problems(settings)).isEmpty();
    }

    @Test
    void refuseToReachAnotherMachineInTheOpen() {
        assertThat(problems(settings(Map.of("broker", "one.example.org:61617"))))
                .contains("brokerHidden");
        assertThat(problems(settings(Map.of("bind", "0.0.0.0")))).contains("bindHidden");
        assertThat(problems(settings(Map.of("broker", "one.example.org:61617", "tls.trust-store", "trust.p12"))))
                .isEmpty();
    }

    /** The first block is of the machine of the run, the second of a worker's. */
    @Test
    void areTakenAsTheirPageHasThem() throws Exception {
        String page = Files.readString(Path.of("src/docs/operations.md"));
        List<Map<String, String>> blocks = Pattern.compile("(?s)```yaml\\n(sekisho\\.workers:.*?)```")
                .matcher(page)
                .results()
                .map(block -> flat(new Yaml().<Map<String, Object>>load(block.group(1))))
                .toList();

        assertThat(blocks).hasSize(2).allSatisfy(block -> {
            WorkersSettings settings = settings(block);
            assertThat(problems(settings)).isEmpty();
            assertThat(settings.isOnThisMachine()).as("needs a password").isFalse();
        });
        assertThat(blocks).extracting(block -> settings(block).startsBroker()).containsExactly(true, false);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> flat(Map<String, Object> block) {
        Map<String, String> set = new HashMap<>();
        ((Map<String, Object>) block.get("sekisho.workers")).forEach((name, value) -> {
            if (value instanceof Map<?, ?> more) {
                more.forEach((inner, of) -> set.put(name + "." + inner, of.toString()));
            } else {
                set.put(name, value.toString());
            }
        });
        return set;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"one.example.org", "tcp://one:61617", "one:61617?sslEnabled=false", "a b:1", "user@one:61617"})
    void takeHostAndPortAndNothingElse(String broker) {
        assertThat(problems(settings(Map.of("broker", broker, "tls.trust-store", "trust.p12"))))
                .contains("brokerPossible");
    }

    @Test
    void askForAPasswordOnceAnotherMachineTakesPart() throws Exception {
        Map<String, String> other = Map.of("broker", "one.example.org:61617", "tls.trust-store", "trust.p12");
        assertThatExceptionOfType(BrokerSettingException.class)
                .isThrownBy(() -> secrets(other).password())
                .withMessageContaining("SEKISHO_BROKER_PASSWORD must hold a password of at least 16 characters");

        Path file = Files.writeString(folder.resolve("password"), "0123456789abcdef\n");
        Map<String, String> named = new HashMap<>(other);
        named.put("password-file", file.toString());
        assertThat(secrets(named).password()).isEqualTo("0123456789abcdef");

        named.put("password-file", folder.resolve("missing").toString());
        assertThatExceptionOfType(BrokerSettingException.class)
                .isThrownBy(() -> secrets(named).password())
                .withMessageContaining("cannot be read (NoSuchFileException)");
    }

    /** A broker without one is anybody's on the machine. */
    @Test
    void drawAPasswordOnThisMachineThatItsOwnerAloneCanRead() throws Exception {
        String drawn = secrets(Map.of("mode", "remote")).password();

        assertThat(drawn).matches("[0-9a-f]{64}");
        assertThat(secrets(Map.of("broker", "127.0.0.1:61617")).password())
                .as("a worker's in the same home")
                .isEqualTo(drawn);
        assertThat(Files.getPosixFilePermissions(folder.resolve("var/broker.password")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (Stream<Path> files = Files.list(folder.resolve("var"))) {
            assertThat(files).containsExactly(folder.resolve("var/broker.password"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"job\":1,\"step\":2,\"name\":\"screenPart\"} ",
                "{\"job\":-1,\"step\":2,\"name\":\"screenPart\"}",
                "{\"job\":1,\"step\":2,\"name\":\"x\",\"more\":1}"
            })
    void readNoMessageThatNobodyWrites(String written) {
        assertThat(PartMessage.read(written)).isEmpty();
    }

    @Test
    void readAMessageAsItWasWritten() {
        PartMessage message = new PartMessage(1, Long.MAX_VALUE / 10, "screenPart");

        assertThat(PartMessage.read(message.written())).isEqualTo(Optional.of(message));
    }

    private BrokerSecrets secrets(Map<String, String> set) {
        return new BrokerSecrets(settings(set), new StandardEnvironment(), new HomeSettings(folder));
    }

    private static WorkersSettings settings(Map<String, String> set) {
        Map<String, String> named = new HashMap<>();
        set.forEach((name, value) -> named.put("sekisho.workers." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("sekisho.workers", WorkersSettings.class);
    }

    private static Set<String> problems(WorkersSettings settings) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(settings).stream()
                    .map(ConstraintViolation::getPropertyPath)
                    .map(Object::toString)
                    .collect(java.util.stream.Collectors.toSet());
        }
    }
}
