package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.reading.extraction.parser.TikaParserProcess.OwnOptions;

class OwnOptionsTests {

    @Test
    void handsOnHowToCompileAndWhichClassesAreThereAndNothingThatIsOfTheProgramItself() {
        assertThat(OwnOptions.handedOn(List.of(
                        "-Xmx2g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:Tier4MinInvocationThreshold=6000",
                        "-XX:+UseParallelGC",
                        "-XX:SharedArchiveFile=/var/cache/classes",
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off",
                        "-agentlib:jdwp=server=y",
                        "-Dsekisho.home=/office")))
                .containsExactly(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:Tier4MinInvocationThreshold=6000",
                        "-XX:SharedArchiveFile=/var/cache/classes",
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off");
    }
}
