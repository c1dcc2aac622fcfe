package org.sekisho.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.filing.Section;

/** What stands for an area, what a half is, and that the symbols stay hidden. */
class TextLabelsTests {

    @TempDir
    Path folder;

    @Test
    void takesAnyOfTheSubclassesAndAllOfThoseThatMustBeTogether() throws IOException {
        Path claims = Files.writeString(
                folder.resolve("claims.csv"),
                ",id,text,H01L,H04L,G06F\n0,1,A wafer,1,0,0\n1,2,A network,0,1,0\n2,3,\"A safe, networked\",0,1,1\n");
        Path labels = folder.resolve("labels.csv");

        Map<String, Integer> truths =
                new TextLabels(proxies(), Section.CLAIM, TextLabels.Half.BOTH).write(TextSet.CLAIMS.in(claims), labels);

        assertThat(truths).containsExactly(entry("chips", 1), entry("keys", 1));
        assertThat(Files.readString(labels)).isEqualToNormalizingNewlines("""
                id,text,expected,section,language
                1,A wafer,chips,claim,en
                2,A network,,claim,en
                3,"A safe, networked",keys,claim,en
                """);
    }

    @Test
    void givesAbstractsOfWhichNothingIsKnownAsAbstractsOfNoArea() throws IOException {
        Path abstracts = Files.writeString(
                folder.resolve("abstracts.csv"), "Publication_Number,Abstract\nUS-1-B2,A wafer is polished.\n");
        Path labels = folder.resolve("labels.csv");

        new TextLabels(proxies(), TextSet.ABSTRACTS.section(), TextLabels.Half.BOTH)
                .write(TextSet.ABSTRACTS.in(abstracts), labels);

        assertThat(Files.readAllLines(labels)).last().isEqualTo("US-1-B2,A wafer is polished.,,abstract,en");
    }

    @Test
    void putsEveryTextIntoOneOfTwoHalvesAndAlwaysIntoTheSame() {
        assertThat(IntStream.range(0, 1000).mapToObj(Integer::toString))
                .allMatch(id -> TextLabels.Half.TUNED.holds(id) != TextLabels.Half.OTHER.holds(id))
                .allMatch(TextLabels.Half.BOTH::holds)
                .filteredOn(TextLabels.Half.TUNED::holds)
                .hasSizeBetween(450, 550);
        assertThat(TextLabels.Half.OTHER.holds("9719932")).isFalse();
    }

    @Test
    void knowsWhatStandsForEachOfTheSevenFocusAreas() throws IOException {
        assertThat(TextLabels.AreaProxies.in(Path.of("config/evaluation/areas-cpc.csv"))
                        .proxies())
                .extracting(TextLabels.AreaProxies.Proxy::area)
                .containsExactlyInAnyOrder(
                        "cyber", "semiconductors", "biotechnology", "space", "ocean", "quantum", "ai");
    }

    private TextLabels.AreaProxies proxies() throws IOException {
        return TextLabels.AreaProxies.in(Files.writeString(
                folder.resolve("areas.csv"),
                "# a remark\narea,subclasses,proxy,remark\nchips,H01L H10B,good,x\nkeys,H04K H04L+G06F,weak,y\n"));
    }
}
