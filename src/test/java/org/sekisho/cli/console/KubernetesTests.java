package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.cli.Sekisho;
import org.sekisho.night.metrics.MetricsSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** The image and the manifests for a cluster name what there is: files, commands, settings, one image, one user. */
class KubernetesTests {

    private static final Path BASE = Path.of("jobs/kubernetes/base");
    private static final Path WORKERS = Path.of("jobs/kubernetes/workers");
    private static final Path EXAMPLE = Path.of("jobs/kubernetes/example");
    private static final Path CONTAINERFILE = Path.of("jobs/Containerfile");

    @Test
    void eachFolderNamesItsFilesAndNoOther() throws IOException {
        assertThat(Stream.concat(
                        list(BASE.resolve("kustomization.yaml"), "resources").stream(),
                        Stream.of("kustomization.yaml", "application.yml")))
                .containsExactlyInAnyOrderElementsOf(files(BASE));
        assertThat(Stream.of(
                                list(WORKERS.resolve("kustomization.yaml"), "resources"),
                                List.of("kustomization.yaml", "screen-filings.yaml"))
                        .flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(files(WORKERS));
        assertThat(list(EXAMPLE.resolve("kustomization.yaml"), "resources")).containsExactly("../base");
        assertThat(list(EXAMPLE.resolve("kustomization.yaml"), "components")).containsExactly("../workers");
        assertThat(files(EXAMPLE)).containsExactlyInAnyOrder("kustomization.yaml", "application.yml");
    }

    @Test
    void allTakeTheImageOfThisVersionThatTheContainerfileSaysHowToBuild() throws IOException {
        String version = found(Path.of("pom.xml"), "<artifactId>sekisho</artifactId>\\s*<version>([\\d.]+)")
                .get(0);
        String image = "sekisho:" + version;

        assertThat(containers())
                .hasSize(4)
                .allSatisfy(container -> assertThat(container).containsEntry("image", image));
        assertThat(found(CONTAINERFILE, " (sekisho:\\d\\S*)")).hasSize(2).containsOnly(image);
        assertThat(found(EXAMPLE.resolve("kustomization.yaml"), "newTag: (\\S+)"))
                .containsExactly(version);
    }

    @Test
    void typeOnlyCommandsThatThereAre() throws IOException {
        List<List<String>> commands = Stream.concat(containers().stream(), Stream.of(runWithWorkers()))
                .map(KubernetesTests::typed)
                .toList();

        assertThat(commands)
                .extracting(command -> command.get(0))
                .containsExactlyInAnyOrder("run", "rising", "serve", "work", "run");
        assertThat(commands)
                .allSatisfy(command -> assertThatNoException()
                        .isThrownBy(() -> Sekisho.commandLine().parseArgs(command.toArray(String[]::new))));
    }

    @Test
    void nameOnlySettingsThatThereAre() throws IOException {
        String settings = Files.readString(Path.of("config/application.yml"));

        assertThat(containers())
                .flatExtracting(container -> maps(container.get("env")))
                .extracting(variable -> variable.get("name"))
                .allSatisfy(name ->
                        assertThat((String) name).matches("SPRING_DATASOURCE_(URL|USERNAME|PASSWORD)|SEKISHO_.*"))
                .filteredOn(name -> ((String) name).matches("SEKISHO_(?!WORKERS_|METRICS_).*"))
                .allSatisfy(name -> assertThat(settings).contains((String) name));
        for (Path folder : List.of(BASE, EXAMPLE)) {
            Map<String, Object> written =
                    map(yaml(folder.resolve("application.yml")).get(0));
            assertThat(map(written.get("sekisho")).keySet()).isSubsetOf(SettingGroups.KNOWN);
        }
    }

    /** A worker and the run that it helps meet at one broker, with one password, by a certificate that one has and the other trusts. */
    @Test
    void letTheRunAndItsWorkersMeet() throws IOException {
        Binder worker = settings(containers().stream()
                .filter(container -> typed(container).get(0).equals("work"))
                .findFirst()
                .orElseThrow());
        Binder run = settings(runWithWorkers());

        assertThat(Stream.of("broker", "password-file", "tls.trust-store", "tls.password-file")
                        .map(name -> worker.bind("sekisho.workers." + name, String.class)
                                .get()))
                .containsExactly(
                        "sekisho-broker:61617",
                        "/etc/sekisho/broker/password",
                        "/etc/sekisho/broker/trust.p12",
                        "/etc/sekisho/broker/store-password");
        assertThat(worker.bind("sekisho.metrics", MetricsSettings.class).get())
                .extracting(MetricsSettings::workerPort, MetricsSettings::names)
                .containsExactly(9465, List.of("sekisho-worker"));
        assertThat(Stream.of("bind", "password-file", "tls.key-store", "tls.password-file")
                        .map(name -> run.bind("sekisho.workers." + name, String.class)
                                .get()))
                .containsExactly(
                        "0.0.0.0",
                        "/etc/sekisho/broker/password",
                        "/etc/sekisho/broker/key.p12",
                        "/etc/sekisho/broker/store-password");
        assertThat(manifests())
                .anySatisfy(manifest -> assertThat(manifest)
                        .containsEntry("kind", "Service")
                        .containsEntry("metadata", Map.of("name", "sekisho-broker")));
    }

    /** The environment of a container as Spring reads it. */
    private static Binder settings(Map<String, Object> container) {
        Map<String, Object> variables = maps(container.get("env")).stream()
                .filter(variable -> variable.containsKey("value"))
                .collect(
                        Collectors.toMap(variable -> (String) variable.get("name"), variable -> variable.get("value")));
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return Binder.get(environment);
    }

    /** What the workers change of the run's container. */
    private static Map<String, Object> runWithWorkers() throws IOException {
        List<Map<String, Object>> pods = new ArrayList<>();
        collect(yaml(WORKERS.resolve("screen-filings.yaml")).get(0), pods);
        return maps(pods.get(0).get("containers")).get(0);
    }

    @Test
    void runAsTheUserOfTheImageWithoutAnyRight() throws IOException {
        String user = found(CONTAINERFILE, "USER (\\d+):").get(0);

        assertThat(pods()).hasSize(4).allSatisfy(pod -> {
            assertThat(map(pod.get("securityContext")))
                    .containsEntry("runAsNonRoot", true)
                    .containsEntry("runAsUser", Integer.valueOf(user))
                    .containsEntry("fsGroup", Integer.valueOf(user));
            assertThat(pod).containsEntry("automountServiceAccountToken", false);
        });
        assertThat(containers()).allSatisfy(container -> {
            Map<String, Object> rights = map(container.get("securityContext"));
            assertThat(rights)
                    .containsEntry("allowPrivilegeEscalation", false)
                    .containsEntry("readOnlyRootFilesystem", true);
            assertThat(map(rights.get("capabilities"))).isEqualTo(Map.of("drop", List.of("ALL")));
        });
    }

    @Test
    void writeOnlyWhereAVolumeIs() throws IOException {
        List<String> volumes =
                List.of(found(CONTAINERFILE, "VOLUME (.*)").get(0).split(" "));

        assertThat(containers())
                .flatExtracting(container -> maps(container.get("volumeMounts")))
                .filteredOn(mount -> mount.get("readOnly") == null)
                .extracting(mount -> mount.get("mountPath"))
                .containsOnly("/var/lib/sekisho", "/tmp");
        assertThat(volumes).containsExactly("/var/lib/sekisho", "/var/spool/sekisho");
    }

    @Test
    void holdNoSecret() throws IOException {
        assertThat(manifests()).extracting(manifest -> manifest.get("kind")).doesNotContain("Secret");
        assertThat(Files.readString(CONTAINERFILE)).doesNotContainIgnoringCase("password");
    }

    /** The words after {@code sekisho}, of arguments or of a shell's line. */
    private static List<String> typed(Map<String, Object> container) {
        if (container.get("args") instanceof List<?> arguments) {
            return arguments.stream().map(String::valueOf).toList();
        }
        String line = String.valueOf(((List<?>) container.get("command")).get(2));
        return Arrays.asList(
                line.replaceAll("^exec /usr/bin/sekisho | > /dev/null$", "").split(" "));
    }

    private static List<Map<String, Object>> containers() throws IOException {
        return pods().stream()
                .flatMap(pod -> maps(pod.get("containers")).stream())
                .toList();
    }

    private static List<Map<String, Object>> pods() throws IOException {
        List<Map<String, Object>> pods = new ArrayList<>();
        manifests().forEach(manifest -> collect(manifest, pods));
        return pods;
    }

    /** Pods are wherever there are containers. */
    private static void collect(Object node, List<Map<String, Object>> pods) {
        if (node instanceof Map<?, ?> fields) {
            if (fields.containsKey("containers")) {
                pods.add(map(fields));
            }
            fields.values().forEach(value -> collect(value, pods));
        } else if (node instanceof Collection<?> several) {
            several.forEach(one -> collect(one, pods));
        }
    }

    private static List<Map<String, Object>> manifests() throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Path folder : List.of(BASE, WORKERS)) {
            for (String file : list(folder.resolve("kustomization.yaml"), "resources")) {
                yaml(folder.resolve(file)).forEach(manifest -> all.add(map(manifest)));
            }
        }
        return all;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static List<String> list(Path file, String field) throws IOException {
        return ((List<?>) map(yaml(file).get(0)).get(field))
                .stream().map(String::valueOf).toList();
    }

    private static List<Object> yaml(Path file) throws IOException {
        List<Object> documents = new ArrayList<>();
        new Yaml().loadAll(Files.readString(file)).forEach(documents::add);
        return documents;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return (Map<String, Object>) node;
    }

    private static List<Map<String, Object>> maps(Object node) {
        return ((List<?>) node).stream().map(KubernetesTests::map).toList();
    }

    private static List<String> found(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
