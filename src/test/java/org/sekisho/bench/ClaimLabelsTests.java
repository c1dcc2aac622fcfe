package org.sekisho.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands for an area, and that the symbols stay hidden. */
class ClaimLabelsTests {

    @TempDir
    Path folder;

    @Test
    void takesAnyOfTheSubclassesAndAllOfThoseThatMustBeTogether() throws IOException {
        Path claims = Files.writeString(
                folder.resolve("claims.csv"),
                ",id,text,H01L,H04L,G06F\n0,1,A wafer,1,0,0\n1,2,A network,0,1,0\n2,3,\"A safe, networked\",0,1,1\n");
        Path mapping = Files.writeString(
                folder.resolve("areas.csv"),
                "# a remark\narea,subclasses,proxy,remark\nchips,H01L H10B,good,x\nkeys,H04K H04L+G06F,weak,y\n");
        Path labels = folder.resolve("labels.csv");

        Map<String, Integer> truths = ClaimLabels.by(mapping).write(claims, labels);

        assertThat(truths).containsExactly(entry("chips", 1), entry("keys", 1));
        assertThat(Files.readString(labels)).isEqualToNormalizingNewlines("""
                id,text,expected,section,language
                1,A wafer,chips,claim,en
                2,A network,,claim,en
                3,"A safe, networked",keys,claim,en
                """);
    }

    @Test
    void knowsWhatStandsForEachOfTheSevenFocusAreas() throws IOException {
        assertThat(ClaimLabels.by(Path.of("config/evaluation/areas-cpc.csv")).proxies())
                .extracting(ClaimLabels.Proxy::area)
                .containsExactlyInAnyOrder(
                        "cyber", "semiconductors", "biotechnology", "space", "ocean", "quantum", "ai");
    }
}
