package org.sekisho.proof.canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.intake.inbox.CanaryDocument;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A folder of canaries and its {@code canaries.yml}. Everything that is wrong is said at once. */
final class SnakeYamlCanaries {

    static final String NAME = "canaries.yml";

    /** The first lines of a new {@code canaries.yml}. */
    static final String BEGINNING = "# This office's own canaries: see sekisho canaries.\nfilings:\n";

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,47}");
    private static final Set<String> KEYS = Set.of("file", "expect", "because");

    private final Path folder;
    private final List<String> problems;
    private final Set<String> named = new HashSet<>();

    SnakeYamlCanaries(Path folder, List<String> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Empty if the folder has no {@code canaries.yml} and no files. */
    List<Canary> read() {
        List<Canary> filings = new ArrayList<>();
        for (Object given : given()) {
            if (given instanceof Map<?, ?> filing) {
                read(filing).ifPresent(filings::add);
            } else {
                problem("every filing is written with file:, expect: and because:");
            }
        }
        files().stream()
                .filter(file -> !named.contains(file))
                .forEach(file -> problem("says nothing of " + VisibleText.of(file) + "; name it, or take it away"));
        return filings;
    }

    private List<?> given() {
        Path yaml = folder.resolve(NAME);
        if (!Files.exists(yaml)) {
            return List.of();
        }
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(yaml));
            if (root instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("filings")) {
                Object filings = map.get("filings") == null ? List.of() : map.get("filings");
                if (filings instanceof List<?> list) {
                    return list;
                }
            }
            problem("has to hold a list under filings: and nothing else");
        } catch (IOException e) {
            problem("cannot be read; see its permissions and that it is UTF-8");
        } catch (YAMLException e) {
            problem("is not YAML");
        }
        return List.of();
    }

    private List<String> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals(NAME) && !file.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problem("lies in a folder that cannot be listed; see its permissions");
            return List.of();
        }
    }

    private Optional<Canary> read(Map<?, ?> filing) {
        String file = text(filing, "file");
        if (!FILE.matcher(file).matches()) {
            problem("a file has a name of up to 48 Latin letters, digits, '.', '-' and '_', not '%s'"
                    .formatted(VisibleText.of(file)));
            return Optional.empty();
        }
        filing.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> problem("%s: %s is none of file, expect, because"
                        .formatted(file, VisibleText.of(String.valueOf(key)))));
        if (!named.add(file)) {
            problem(file + " is there twice");
        }
        if (!Files.isRegularFile(folder.resolve(file))) {
            problem(file + " is not there, or is no file");
        }
        List<Expectation> expected = expected(file, filing.get("expect"));
        return Optional.of(new Canary(
                numberOf(file), List.of(CanaryDocument.of(folder.resolve(file))), expected, text(filing, "because")));
    }

    private List<Expectation> expected(String file, @Nullable Object expect) {
        List<?> written = expect instanceof List<?> several ? several : expect == null ? List.of() : List.of(expect);
        List<Expectation> expected = new ArrayList<>();
        for (Object one : written) {
            Expectation.of(String.valueOf(one))
                    .ifPresentOrElse(
                            expected::add,
                            () -> problem(("%s: '%s' is none of " + Expectation.FORMS)
                                    .formatted(file, VisibleText.of(String.valueOf(one)))));
        }
        if (written.isEmpty()) {
            problem(file + ": expect: says what has to come of it, for example focus-areas:QUANTUM-01 or clear");
        }
        return expected;
    }

    /** {@code CANARY-quantum-key-en} of {@code quantum-key-en.docx}. */
    static FilingNumber numberOf(String file) {
        return new FilingNumber(FilingNumber.CANARY + file.replaceFirst("(?<=.)\\.[A-Za-z0-9]+$", ""));
    }

    private static String text(Map<?, ?> filing, String key) {
        return filing.get(key) == null ? "" : String.valueOf(filing.get(key)).strip();
    }

    private void problem(String what) {
        problems.add(folder.resolve(NAME) + " " + what);
    }

    /** Data of a filing, as {@code filing.yml} has them. */
    static String dumped(Map<String, ?> data) {
        return new Yaml().dump(data);
    }

    /** Whether a file may stand in such a folder by its name. */
    static boolean mayBeNamed(String file) {
        return FILE.matcher(file).matches() && !file.equals(NAME);
    }

    /** A filing as it is written in {@code canaries.yml}, to stand behind the others. */
    static String written(String file, List<Expectation> expected, String because) {
        DumperOptions flow = new DumperOptions();
        flow.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
        flow.setSplitLines(false);
        Yaml yaml = new Yaml(flow);
        return "  - file: %s\n    expect: %s    because: %s"
                .formatted(
                        file,
                        yaml.dump(expected.stream().map(Expectation::written).toList()),
                        yaml.dump(because));
    }
}
