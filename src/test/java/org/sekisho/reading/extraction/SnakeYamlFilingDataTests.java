package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Party;

class SnakeYamlFilingDataTests {

    @Test
    void readsAllThatTheMailroomMayWrite() throws Exception {
        FilingData data = read("""
                number: XX2026000123A1
                kind: A1
                country: XX
                language: en
                title: Cooled resonator
                filed: 2026-01-31
                applicants:
                  - {name: Example Works, organisation: true, country: XX}
                inventors: [A. Nonymous]
                symbols: {ipc: [H01L 31/0352], cpc: [B64U 2101/30]}
                priorities: [{country: XX, number: "2025-1", date: 2025-02-01}]
                governmentInterest: Made under contract 12.
                documents: {text.pdf: specification}
                """);

        assertThat(data.problems()).isEmpty();
        assertThat(data.number()).isEqualTo(new FilingNumber("XX2026000123A1"));
        assertThat(data.bibliography().dates().filed()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(data.bibliography().parties())
                .extracting(Party::role)
                .containsExactly(Party.Role.APPLICANT, Party.Role.INVENTOR);
        assertThat(data.bibliography().symbols()).hasToString("[IPC H01L 31/0352, CPC B64U 2101/30]");
        assertThat(data.bibliography().priorities()).hasSize(1);
        assertThat(data.roles()).isEqualTo(Map.of("text.pdf", DocumentRole.SPECIFICATION));
    }

    @Test
    void saysAllThatIsWrongWithItsLineAndQuotesNoValue() throws Exception {
        FilingData data = read("""
                number: XX1
                titel: Secret resonator
                filed: yesterday
                applicants: Secret Works
                symbols: {ipc: [resonators]}
                """);

        assertThat(data.number()).isEqualTo(new FilingNumber("XX1"));
        assertThat(data.problems())
                .containsExactly(
                        "line 2: unknown key 'titel'; did you mean 'title'?",
                        "line 3: 'filed' needs a date like 2026-01-31",
                        "line 4: 'applicants' needs a list",
                        "line 5: not a symbol of 'ipc'");
    }

    /** A mailroom's program may write any of these for "none", and a filing is exempt by one key of them. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "~", "false", "no", "None", "n/a", "\"\"", "JP2024012345", "2024"})
    void takesNothingForAnInternationalApplicationOrAnOfficeThatIsNone(String none) throws Exception {
        FilingData data =
                read("nationalPhaseOf: %1$s\ncountry: %2$s\n".formatted(none, none.equals("no") ? "nowhere" : none));

        assertThat(data.bibliography().family().nationalPhaseOf()).isNull();
        assertThat(data.bibliography().country()).isNull();
        assertThat(data.problems()).hasSize(2).allMatch(problem -> problem.startsWith("line "));
    }

    @Test
    void takesAnOfficeInAnyLetters() throws Exception {
        FilingData data = read("country: ｊｐ\nnationalPhaseOf: ＷＯ　2024/123456\napplicants: [null, A Works]\n");

        assertThat(data.bibliography().country()).isEqualTo("JP");
        assertThat(data.bibliography().family().nationalPhaseOf()).isEqualTo("ＷＯ　2024/123456");
        assertThat(data.bibliography().parties()).extracting(Party::name).containsExactly("A Works");
        assertThat(data.problems()).isNotEmpty().allMatch(problem -> problem.startsWith("line 3: "));
    }

    @Test
    void saysTheKeysThereAreWhereNoneIsNear() throws Exception {
        assertThat(read("colour: red\napplicants: [{name: A, adress: B}]\n").problems())
                .satisfiesExactly(
                        unknown -> assertThat(unknown)
                                .startsWith("line 1: unknown key 'colour'; known here: number, kind, country")
                                .endsWith("familyPublications, declaration, documents"),
                        near -> assertThat(near)
                                .isEqualTo("line 2: unknown key 'adress' in 'applicants'; did you mean 'address'?"));
    }

    @Test
    void namesTheFirstMistakesAndCountsTheRest() throws Exception {
        StringBuilder wrong = new StringBuilder();
        for (int key = 0; key < 50; key++) {
            wrong.append("%s%d: x\n".formatted("colour", key));
        }

        assertThat(read(wrong.toString()).problems()).hasSize(21).last().isEqualTo("and 30 more");
    }

    @Test
    void endsInAMomentWithAFileMadeToGrow() throws Exception {
        StringBuilder laughs = new StringBuilder("number: US1\nl0: &l0 [lol, lol]\n");
        for (int level = 1; level < 40; level++) {
            laughs.append("l%1$d: &l%1$d [*l%2$d, *l%2$d, *l%2$d]\n".formatted(level, level - 1));
        }
        assertThat(read(laughs.toString()).problems()).isNotEmpty();
        assertThat(read("number: " + "[".repeat(100_000)).problems()).isNotEmpty();
        assertThat(read("number: US1 #" + " ".repeat(2_000_000)).problems()).containsExactly("longer than 1 MB");
    }

    @Test
    void saysWhereAFileStopsBeingYaml() throws Exception {
        assertThat(read("number: XX1\ntitle: [Secret\n").problems())
                .singleElement()
                .asString()
                .endsWith("not YAML");
    }

    private static FilingData read(String yaml) throws IOException {
        return SnakeYamlFilingData.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
