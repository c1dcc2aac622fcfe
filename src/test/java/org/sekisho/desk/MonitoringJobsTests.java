package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.sekisho.night.metrics.MonitoringPage;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The alert rules and the dashboard in {@code jobs/} ask for what there is, by the page whose table {@link MonitoringTests} holds
 * to a desk that runs.
 */
class MonitoringJobsTests {

    private static final Path RULES = Path.of("jobs/sekisho-alerts.rules.yml");
    private static final Path DASHBOARD = Path.of("jobs/sekisho-dashboard.json");

    private static final Set<String> WORDS_OF_PROMETHEUS =
            Set.of("time", "max", "min", "sum", "absent", "increase", "rate", "or", "and", "unless");
    private static final Set<String> ON_ALL = Set.of("job", "instance");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][\\w:]*");
    private static final Pattern ASKED = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern BY = Pattern.compile("\\b(?:by|on)\\s*\\(([^)]*)\\)");
    private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?(\\w+)\\s*}}");

    /** Labels of each metric, with those that Prometheus puts on all. */
    private final Map<String, Set<String>> labels = new HashMap<>();

    MonitoringJobsTests() throws IOException {
        labels.put("up", Set.of());
        MonitoringPage.rows().forEach(row -> labels.put(row.name(), row.labels()));
    }

    @Test
    void everyAlertAsksForMetricsAndLabelsThatThereAre() throws IOException {
        List<Map<String, Object>> rules = rules();
        rules.stream()
                .filter(rule -> rule.containsKey("record"))
                .forEach(rule -> labels.put((String) rule.get("record"), grouped((String) rule.get("expr"))));

        assertThat(rules)
                .hasSizeGreaterThan(15)
                .allSatisfy(rule -> assertThat(unknown((String) rule.get("expr")))
                        .as("%s", rule)
                        .isEmpty());
        assertThat(rules.stream().filter(rule -> rule.containsKey("alert"))).allSatisfy(rule -> {
            assertThat(rule.get("annotations"))
                    .extracting("summary", "description")
                    .doesNotContainNull();
            assertThat(rule.get("labels")).extracting("severity").isIn("critical", "warning", "info");
            assertThat(shown(rule.get("annotations").toString())).isSubsetOf(inAnyOf((String) rule.get("expr")));
        });
    }

    @Test
    void everyPanelOfTheDashboardAsksForMetricsAndLabelsThatThereAre() throws IOException {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DASHBOARD));
        List<JsonNode> panels = new ArrayList<>();
        dashboard.at("/panels").forEach(panels::add);
        List<JsonNode> targets = new ArrayList<>();
        panels.forEach(panel -> panel.at("/targets").forEach(targets::add));

        assertThat(targets).hasSizeGreaterThan(20).allSatisfy(target -> {
            String asked = target.at("/expr").asString();
            assertThat(unknown(asked.replace("$source", "desk"))).as(asked).isEmpty();
            assertThat(shown(target.at("/legendFormat").asString())).isSubsetOf(inAnyOf(asked));
        });
        assertThat(panels.stream().map(panel -> panel.at("/id").asInt())).doesNotHaveDuplicates();
    }

    @Test
    void giveAwayWhatIsNotThere() {
        assertThat(unknown("sekisho_run_filing > 0")).containsExactly("sekisho_run_filing");
        assertThat(unknown("sekisho_run_filings{result=\"clear\"}")).containsExactly("result of sekisho_run_filings");
        assertThat(unknown("sekisho_run_filings{outcome=\"cleared\"}")).containsExactly("outcome=cleared");
        assertThat(unknown("sum by (entry) (sekisho_run_filings)")).containsExactly("by entry");
    }

    @Test
    void promtoolTakesTheRulesAndTheyTellWhatTheyHaveTo() throws Exception {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
        if (!there && System.getenv("CI") != null) {
            throw new IllegalStateException("Nothing to try the alert rules with: apt-get install promtool");
        }
        Assumptions.assumeTrue(there, "no promtool here: apt-get install promtool");

        assertThat(said("promtool", "check", "rules", RULES.toString())).contains("SUCCESS");
        assertThat(said("promtool", "test", "rules", "src/test/prometheus/alerts.test.yml"))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(RULES));
        return ((List<Map<String, Object>>) file.get("groups"))
                .stream()
                        .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                        .toList();
    }

    /** What an expression asks for and is not there. */
    private Set<String> unknown(String expression) {
        Set<String> unknown = new TreeSet<>();
        ASKED.matcher(expression)
                .results()
                .forEach(asked -> MATCHER.matcher(asked.group(2))
                        .results()
                        .forEach(label -> unknown.addAll(unknown(asked.group(1), label.group(1), label.group(3)))));
        Set<String> grouped = grouped(expression);
        grouped.removeAll(inAnyOf(expression));
        grouped.forEach(label -> unknown.add("by " + label));
        unknown.addAll(names(expression));
        unknown.removeAll(labels.keySet());
        unknown.removeAll(WORDS_OF_PROMETHEUS);
        return unknown;
    }

    private Set<String> unknown(String metric, String label, String values) {
        if (ON_ALL.contains(label)) {
            return Set.of();
        }
        if (!labels.getOrDefault(metric, Set.of()).contains(label)) {
            return Set.of(label + " of " + metric);
        }
        Set<String> known = MonitoringPage.VALUES.get(label);
        return Stream.of(values.split("\\|"))
                .filter(value -> known != null && !known.contains(value))
                .map(value -> label + "=" + value)
                .collect(Collectors.toSet());
    }

    /** Names of metrics and words of the language: all that is no label, no text and no number. */
    private static Set<String> names(String expression) {
        String bare = BY.matcher(expression)
                .replaceAll(" ")
                .replaceAll("\\{[^}]*}", " ")
                .replaceAll("\\[[^]]*]", " ");
        return NAME.matcher(bare).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Set<String> grouped(String expression) {
        Matcher by = BY.matcher(expression);
        return by.results()
                .flatMap(found -> Stream.of(found.group(1).split("\\s*,\\s*")))
                .filter(label -> !label.isBlank())
                .collect(Collectors.toSet());
    }

    /** The labels of all metrics in an expression. */
    private Set<String> inAnyOf(String expression) {
        return names(expression).stream()
                .flatMap(name -> Stream.concat(ON_ALL.stream(), labels.getOrDefault(name, Set.of()).stream()))
                .collect(Collectors.toSet());
    }

    private static Set<String> shown(String words) {
        return SHOWN.matcher(words).results().map(label -> label.group(1)).collect(Collectors.toSet());
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
