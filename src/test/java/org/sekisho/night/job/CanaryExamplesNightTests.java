package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunReport;
import org.sekisho.proof.canary.Canaries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A list of the office's own is tried every night by what its own examples say. */
@TestPropertySource(properties = {"sekisho.canaries.examples=true", "sekisho.lists.approval=files"})
@Tag("whole")
class CanaryExamplesNightTests extends AnOffice {

    private static final String OURS = """
            list: ours
            title: Ours
            edition: 2026-11
            entries:
              - code: SONAR-01
                title: Sonars
                area: ocean
                queue: secrecy
                basis: ours
                rules:
                  - words: claims:(sonar with hull)
                examples:
                  match: [{ claims: "A sonar <fixed> to a hull." }]
                  noMatch: [A sonar on a hull.]
              - code: SYMBOL-02
                title: Camouflage
                area: ocean
                queue: watch
                basis: ours
                rules:
                  - symbols: CPC F41H 3/00
                examples:
                  match: [{ symbols: [CPC F41H 3/02] }]
            """;

    @Autowired
    Canaries canaries;

    @DynamicPropertySource
    static void aListOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("sekisho.run.lists[0]", () -> {
            try {
                return Files.writeString(FOLDER.resolve("ours.yml"), OURS).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @AfterEach
    void nothingForgotten() {
        ForgetfulMatcher.FORGOTTEN.clear();
    }

    @Test
    void plantsWhatMatchesAndWhatIsLikeItAndTellsWhatHasNoExample() throws IOException {
        arrives("EP-9990111-A1-quantum-dot-television.xml");

        RunReport report = night();

        assertThat(report.proof().examples()).hasToString("3 examples of the lists, all as expected");
        assertThat(report.proof().notes())
                .contains("Canaries: none shows that the list leaves alone what is like it,"
                        + " for want of an example: ours:SYMBOL-02");
        assertThat(report.filings()).noneMatch(filing -> filing.number().startsWith("CANARY"));
        assertThat(report.run().counts().received()).isEqualTo(1);
    }

    @Test
    void isRedIfAnEntryIsNotFoundInItsOwnExample() throws IOException {
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        ForgetfulMatcher.FORGOTTEN.add("SONAR-01");

        assertThat(night().alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.CANARY_MISSED);
            assertThat(alarm.detail()).isEqualTo("ours:SONAR-01 was not found");
            assertThat(alarm.filings())
                    .singleElement()
                    .extracting(FilingNumber::value)
                    .asString()
                    .startsWith("CANARY-EXAMPLE-SONAR-01-");
        });
        ForgetfulMatcher.FORGOTTEN.clear();
        arrives("US13990106B2-leaf-sensor.xml");
        assertThat(night().alarms()).isEmpty();
    }
}
