package org.sekisho.curation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.curation.evaluation.ScreenedLabel.Flag;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.screening.OutcomeKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ten filings whose figures were worked out by hand. */
class EvaluationTests {

    private static final List<KeyTechnologyList> LISTS =
            List.of(new KeyTechnologyListReader().read(Path.of("testdata/evaluation/list.yml")));
    private static final ListedCodes CODES = new ListedCodes(LISTS);

    @TempDir
    Path folder;

    private Evaluation evaluation;

    @BeforeEach
    void tenFilings() {
        evaluation = Evaluation.of(
                LISTS,
                List.of(
                        screened("=both", "SEA-01;SEA-02", Map.of("SEA-01", 8.0, "SEA-02", 6.0)),
                        screened("right-area-other-entry", "SEA-01", Map.of("SEA-02", 6.0)),
                        screened("open", "sea", Map.of("SEA-02", 5.0)),
                        screened("missed", "sea", Map.of()),
                        screened("wrong", "", Map.of("SEA-01", 7.0)),
                        screened("light", "light", Map.of("LIGHT-01", 3.0, "SEA-01", 5.0)),
                        screened("nothing", "", Map.of()),
                        screened("more-nothing", "", Map.of()),
                        new ScreenedLabel(
                                "unread",
                                expected("sea;light"),
                                OutcomeKind.UNSCREENABLE,
                                true,
                                0,
                                Map.of(),
                                List.of()),
                        new ScreenedLabel(
                                "exempt", expected("sea"), OutcomeKind.EXEMPT, false, 0, Map.of(), List.of())));
    }

    @Test
    void countsWhatCouldNotBeReadApartAndNeverAsNotFlagged() {
        assertThat(evaluation.filings()).isEqualTo(10);
        assertThat(evaluation.counted()).isEqualTo(8);
        assertThat(evaluation.unreadable()).containsExactly("unread");
        assertThat(evaluation.exempt()).containsExactly("exempt");
        assertThat(evaluation.areas()).extracting(Evaluation.Area::unread).containsExactly(1, 1);
        assertThat(evaluation.load()).isEqualTo(0.625);
        assertThat(evaluation.flagged().values()).containsExactlyInAnyOrder(5, 1);
    }

    @Test
    void ranksEachAreaByItselfAndAllFilingsTogether() {
        // Eight filings: the first 1 to 10 % are one place, the first 25 % two.
        // Sea: =both (8), wrong (7), right-area-other-entry (6), then open and light (5), of which one is true.
        assertThat(evaluation.areas().get(1).queue().found(10)).isEqualTo(1);
        assertThat(evaluation.areas().get(1).queue().found(25)).isEqualTo(1);
        assertThat(evaluation.areas().get(1).queue().found(50)).isEqualTo(2.5);
        assertThat(evaluation.ranked().found(5)).isEqualTo(0.4);
        assertThat(evaluation.ranked().ceiling(5)).isEqualTo(0.4);
        assertThat(evaluation.rankedOverall().found(5)).isEqualTo(0.2);
        assertThat(evaluation.rankedOverall().found(25)).isEqualTo(0.2);
    }

    @Test
    void becomesAnObjectWithTheNamesThatProgramsRelyOn() {
        JsonNode json = json(evaluation);

        assertThat(json.get("filings").isInt()).isTrue();
        assertThat(json.get("areas")).hasSize(2);
        JsonNode sea = json.get("areas").get(1);
        assertThat(sea.get("code").asString()).isEqualTo("sea");
        assertThat(Stream.of("truths", "flagged", "found")
                        .map(name -> sea.get(name).intValue()))
                .containsExactly(4, 5, 3);
        assertThat(sea.get("precision").doubleValue()).isEqualTo(0.6);
        assertThat(sea.get("recall").doubleValue()).isEqualTo(0.75);
        assertThat(json.get("ranked").propertyNames()).containsExactly("p01", "p05", "p10");
        assertThat(json.get("ranked").get("p05").doubleValue()).isEqualTo(0.4);
        assertThat(json.get("rankedOverall").get("p05").doubleValue()).isEqualTo(0.2);
        assertThat(json.get("load").doubleValue()).isEqualTo(0.625);
        assertThat(json.get("withoutClaims").intValue()).isEqualTo(3);
    }

    @Test
    void hasNoPrecisionOfNothingFlagged() {
        JsonNode json = json(Evaluation.of(LISTS, List.of(screened("a", "sea", Map.of()))));

        assertThat(json.at("/areas/1/precision").isNull()).isTrue();
        assertThat(json.at("/areas/1/recall").doubleValue()).isZero();
        assertThat(json.at("/areas/0/recall").isNull()).isTrue();
        assertThat(json.at("/ranked/p05").doubleValue()).isZero();
    }

    private static JsonNode json(Evaluation evaluation) {
        return JsonMapper.shared()
                .readTree(JsonMapper.shared().writeValueAsString(new EvaluationReport(evaluation).object()));
    }

    @Test
    void writesTablesThatNoSpreadsheetRunsAndOnlyTheirOwnerReads() throws IOException {
        Path figures = folder.resolve("figures.csv");
        Path misses = folder.resolve("misses.csv");
        Evaluation formula = Evaluation.of(LISTS, List.of(screened("=1+1", "sea", Map.of())));

        new EvaluationReport(evaluation).writeCsv(figures);
        new EvaluationReport(formula).writeMisses(misses);

        // of eight; an entry is right where only its area is named, and is not missed there
        assertThat(figures).content().isEqualToNormalizingNewlines("""
                of,code,list,area,queue,truths,flagged,found,right,precision,recall,f1,load,p01,p05,p10,p01_ceiling,p05_ceiling,p10_ceiling,unreadable
                area,light,,,,1,1,1,1,1.0000,1.0000,1.0000,0.1250,1.0000,1.0000,1.0000,1.0000,1.0000,1.0000,1
                area,sea,,,,4,5,3,3,0.6000,0.7500,0.6667,0.6250,0.2500,0.2500,0.2500,0.2500,0.2500,0.2500,1
                entry,SEA-01,measured,sea,secrecy,2,3,1,1,0.3333,0.5000,0.4000,0.3750,,,,,,,
                entry,SEA-02,measured,sea,secrecy,1,3,1,2,0.6667,1.0000,0.8000,0.3750,,,,,,,
                entry,LIGHT-01,measured,light,disclosure,0,1,0,1,1.0000,,,0.1250,,,,,,,
                queue,secrecy,,,,,5,,,,,,0.6250,,,,,,,
                queue,disclosure,,,,,1,,,,,,0.1250,,,,,,,
                areas together,,,,,,,,,,,,,0.4000,0.4000,0.4000,0.4000,0.4000,0.4000,
                all,,,,,,5,,,,,,0.6250,0.2000,0.2000,0.2000,0.2000,0.2000,0.2000,1
                """);
        assertThat(misses).content().contains("sea,missed,'=1+1,");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(figures)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(figures, misses);
        }
    }

    @Test
    void namesWhatWasMissedAndWhatWasWrongWithTheRulesThatMet() {
        assertThat(new EvaluationReport(evaluation).misses(5)).isEqualToNormalizingNewlines("""
                light, unreadable: 1
                  unread
                sea, missed: 1
                  missed
                sea, wrong: 2
                  wrong: SEA-01 (rule of SEA-01)
                  light: SEA-01 (rule of SEA-01)
                sea, unreadable: 1
                  unread
                """);
        assertThat(new EvaluationReport(evaluation).misses(1)).contains("and 1 more");
    }

    @Test
    void becomesAPageWithPlotsInWordsTooAndNothingFromElsewhere() throws IOException {
        Path page = folder.resolve("page.html");
        new EvaluationReport(evaluation).writePage(page);
        Document html = Jsoup.parse(page);

        assertThat(html.select("script, link, img, iframe, [src], [href], [onclick]"))
                .isEmpty();
        assertThat(html.select("svg[role=img]")).hasSize(2).allSatisfy(plot -> {
            assertThat(plot.attr("aria-label")).contains("chart");
            assertThat(plot.select("title").text()).contains("table");
            assertThat(plot.select("path, rect")).isNotEmpty();
        });
        assertThat(html.select("h1").text()).isEqualTo("8 labelled filings, 5 of them flagged (62.5 %)");
        assertThat(html.select("th:containsOwn(sea) ~ td").eachText())
                .startsWith("4", "5", "3", "0.60", "0.75", "0.67", "62.5 %");
        assertThat(html.text()).contains("made for tests, not law", "Could not be read, and in no figure: unread");
        assertThat(html.select("[th:text], [th:each]")).isEmpty();
    }

    private static ScreenedLabel screened(String id, String expected, Map<String, Double> found) {
        Set<String> sortedCodes =
                new LinkedHashSet<>(found.keySet().stream().sorted().toList());
        List<Flag> flags = sortedCodes.stream()
                .map(code -> new Flag(entry(code), List.of("rule of " + code)))
                .toList();
        Map<String, Double> ranks = flags.stream()
                .collect(Collectors.toMap(
                        flag -> flag.entry().area(),
                        flag -> found.get(flag.entry().code().value()),
                        Math::max));
        double rank = found.values().stream().mapToDouble(score -> score).max().orElse(0);
        OutcomeKind outcome = found.isEmpty() ? OutcomeKind.CLEAR : OutcomeKind.FLAGGED;
        return new ScreenedLabel(id, expected(expected), outcome, found.isEmpty(), rank, ranks, flags);
    }

    private static ListedEntry entry(String code) {
        return CODES.entries().stream()
                .filter(entry -> entry.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Expected expected(String cell) {
        return CODES.read(cell, problem -> {
            throw new IllegalArgumentException(problem);
        });
    }
}
