package org.sekisho.curation.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.curation.table.BodyTables.Head;
import org.sekisho.curation.table.BodyTables.Made;
import org.sekisho.finding.entity.EntityFinders;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.lists.keytech.Rule;

/** A publisher's table becomes a list, whole or not at all. */
class BodyTablesTests {

    private static final String OWN = "name,other names,country,criterion,why,corporate number,ror,lei,type";

    @TempDir
    Path folder;

    private static Head head(String form) {
        return new Head(
                form,
                Map.of("list", "end-users", "title", "Invented end users", "edition", "2026-11"),
                Map.of("area", "end-users", "queue", "disclosure", "reviewBy", "2027-02-20"),
                Map.of("instrument", "Invented End User List", "retrieved", "2026-11-20"),
                form.equals("own") ? Map.of("LAB", "a laboratory of concern") : Map.of());
    }

    private Made read(String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), OWN + "\n" + String.join("\n", rows) + "\n");
        return BodyTables.read(file, head("own"));
    }

    @Test
    void makesAnEntryOfEachBodyThatTheMatcherTakes() {
        Made made = BodyTables.read(Path.of("testdata/bodies/end-users.csv"), head("meti"));

        assertThat(made.list().entries()).hasSize(3).allMatch(Entry::namesBody);
        assertThat(made.list().notice()).as("what stands above the columns").isEqualTo("Invented end users");
        Entry kestrel = made.list().entries().get(0);
        assertThat(kestrel.rules())
                .containsExactly(new Rule.NamedBody(
                        List.of("Kestrel Propulsion Institute", "Institute of Kestrel Propulsion", "KPIX")));
        assertThat(kestrel.basis().article()).isEqualTo("missiles");
        assertThat(kestrel.basis().quote())
                .as("each cell, the country too, which is for people")
                .isEqualTo(
                        "No.: 1 | Country or Region: Nowhere | Company or Organization: Kestrel Propulsion Institute | Also Known As: ・Institute of Kestrel Propulsion / ・KPIX | Type of WMD: M");
        assertThat(kestrel.stewardship().reviewBy()).isEqualTo("2027-02-20");
        assertThat(made.remarks()).last().asString().contains("3 rows, of which 3 are bodies", "all 15 cells");
        ScreeningLists.compile(List.of(made.list()), EntityFinders.withoutModel());
    }

    @Test
    void readsAWorkbookAsTheSameTable() throws IOException {
        Table table = ListTables.table(Path.of("testdata/bodies/end-users.csv"), new java.util.ArrayList<>());
        Path workbook = Files.write(folder.resolve("end-users.xlsx"), PoiTable.written(table));

        assertThat(BodyTables.read(workbook, head("meti")).yaml())
                .isEqualTo(BodyTables.read(Path.of("testdata/bodies/end-users.csv"), head("meti"))
                        .yaml());
    }

    @Test
    void aBodyKeepsItsCodeWhateverItsRow() throws IOException {
        Made one = read("Kestrel Institute,,,LAB,,,,,", "Marlow University,,,LAB,,,,,");
        Made other = read("Marlow University,Marlow Univ. of Science,,LAB,,,,,");

        assertThat(other.list().entries().get(0).code())
                .isEqualTo(one.list().entries().get(1).code());
    }

    @Test
    void leavesPersonsOutAndSaysWhichRowsThoseWere() throws IOException {
        Made made = read(
                "Kestrel Institute,,,LAB,,7000012050002,,,",
                "Ann Example,,,LAB,,,,,Individual",
                "Bob Example,,,LAB,,,,,",
                "Marlow,,,LAB,,,,,Entity");

        assertThat(made.list().entries()).extracting(Entry::title).containsExactly("Kestrel Institute", "Marlow");
        assertThat(made.remarks())
                .contains(
                        "row 3 is left out: it is of a person",
                        "row 4 is left out: neither its names nor a type say that it is a body")
                .noneMatch(said -> said.contains("Example"));
        assertThat(made.yaml()).doesNotContain("Ann", "Bob").contains("法人番号 7000012050002");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Kestrel Institute,,,BOMB,,,,, | row 2, column D (criterion): the criterion 'BOMB' is not known",
                "Kestrel Institute,,,,,,,, | row 2, column D (criterion): the row has no criterion",
                ",Kestrel,,LAB,,,,, | row 2, column A (name): the row has no name",
                "…,,,LAB,,,,,Entity | row 2, column A (name): a name of it has no letters",
                "Kestrel Institute,,,LAB,,7000012050003,,, | row 2, column F (corporate number): its check digits are wrong",
                "Kestrel Institute,,,LAB,,,0abcdef99,, | row 2, column G (ror): its check digits are wrong",
                "Kestrel Institute,,,LAB,,,,,Ship | row 2, column I (type): it is neither Entity nor Individual",
                "Kestrel Institute,,,LAB,,,,,,more | row 2, column J: the cell is in no column"
            })
    void refusesARowThatItDoesNotKnow(String row, String said) {
        assertThatExceptionOfType(ListProblemsException.class)
                .isThrownBy(() -> read(row))
                .withMessageContaining(said);
    }

    @Test
    void refusesAFormThatItDoesNotKnow() {
        assertThatExceptionOfType(ListProblemsException.class)
                .isThrownBy(() -> BodyTables.read(Path.of("testdata/bodies/end-users.csv"), head("mete")))
                .withMessageContaining("no table has the form 'mete'");
    }

    @Test
    void refusesABodyThatIsThereTwice() {
        assertThatExceptionOfType(ListProblemsException.class)
                .isThrownBy(() -> read("Kestrel Institute,,,LAB,,,,,", "KESTREL INSTITUTE,,,LAB,,,,,"))
                .withMessageContaining("row 3, column A (name): the body is in row 2 already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,criterion,nationality | row 1, column C: no column of the form is called so",
                "name,why | 0 columns are a CRITERION",
                "name,name,criterion | 2 columns are a NAME",
                "body,criterion | no row holds the names of the columns"
            })
    void refusesColumnsThatItDoesNotKnow(String columns, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), columns + "\nKestrel Institute,LAB,XX\n");

        assertThatExceptionOfType(ListProblemsException.class)
                .isThrownBy(() -> BodyTables.read(file, head("own")))
                .withMessageContaining(said);
    }

    @Test
    void ofTheScreeningListItTakesBodiesOfKnownListsAndRefusesWhatIsSaidOfPersons() throws IOException {
        String columns = "source,type,name,alt_names,license_requirement,citizenships\n";
        String entityList = "Entity List (EL) - Bureau of Industry and Security,";
        Path file = Files.writeString(
                folder.resolve("csl.csv"),
                columns
                        + entityList
                        + ",\"Kestrel Institute, Nowhere\",Kestrel Lab; KPIX,all items,\n"
                        + entityList
                        + "Individual,Ann Example,,,XX\n");
        Made made = BodyTables.read(file, head("us-screening"));

        assertThat(made.list().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.basis().reason()).isEqualTo("all items"))
                .satisfies(entry -> assertThat(entry.basis().article()).isEqualTo("Entity List"));

        Files.writeString(file, columns + entityList + "Entity,Kestrel Institute,,,XX\n");
        assertThatExceptionOfType(ListProblemsException.class)
                .isThrownBy(() -> BodyTables.read(file, head("us-screening")))
                .withMessageContaining("says something of a person");
    }
}
