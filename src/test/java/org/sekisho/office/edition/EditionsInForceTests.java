package org.sekisho.office.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.office.edition.EditionOffice.TODAY;
import static org.sekisho.office.edition.EditionOffice.list;
import static org.sekisho.office.edition.EditionOffice.proposed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.edition.EditionSettings.ListApproval;

/** What lies in a folder is law only where the office wants it so. */
class EditionsInForceTests {

    private static final Path SHIPPED = Path.of("config/lists");

    @TempDir
    Path folder;

    @Test
    void areTheFilesWhereTheyCount() throws IOException {
        Files.writeString(folder.resolve("seas.yml"), list("1", "sonar"));
        try (EditionOffice office = new EditionOffice(ListApproval.FILES)) {
            assertThat(names(office.inForce().today(List.of(folder)))).containsExactly("seas 1");
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> office.proposals().propose(proposed("2", "sonar"), "author"))
                    .withMessageContaining("sekisho.lists.approval");
        }
    }

    @Test
    void areTheShippedListsUntilSomebodyChangesThem() throws IOException {
        try (EditionOffice office = new EditionOffice(ListApproval.TWO_PERSONS)) {
            assertThat(names(office.inForce().today(List.of(SHIPPED)))).hasSize(2);
            assertThat(names(office.inForce().today(List.of(SHIPPED)))).hasSize(2);
            assertThat(office.audited())
                    .containsExactly(
                            "sekisho LIST_SHIPPED list focus-areas, proposal 1",
                            "sekisho LIST_SHIPPED list jp-specified-fields, proposal 2");
            Path changed = folder.resolve("focus-areas.yml");
            Files.writeString(changed, Files.readString(SHIPPED.resolve("focus-areas.yml")) + "# a word\n");

            EditionsInForce.Chosen chosen = office.inForce().today(List.of(folder));

            assertThat(names(chosen)).hasSize(2);
            assertThat(chosen.lists())
                    .allSatisfy(one -> assertThat(one.source()).doesNotContain("# a word"));
            assertThat(chosen.notes())
                    .singleElement()
                    .asString()
                    .startsWith("focus-areas.yml is not what is in force: that is focus-areas ");
        }
    }

    @Test
    void areNoneOfWhatNobodyApproved() throws IOException {
        Path file = folder.resolve("seas.yml");
        try (EditionOffice office = new EditionOffice(ListApproval.TWO_PERSONS)) {
            assertThatExceptionOfType(ListProblemsException.class)
                    .isThrownBy(() -> office.inForce().today(List.of(folder)))
                    .withMessage(folder + ": no list is in this folder (*.yml, *.yaml)");
            Files.writeString(file, list("1", "sonar"));
            assertThatExceptionOfType(ListProblemsException.class)
                    .isThrownBy(() -> office.inForce().today(List.of(folder)))
                    .withMessage("seas.yml: no edition of the list 'seas' is in force: propose it by 'sekisho lists"
                            + " propose', and let another person approve it");
            ListProposal theirs = office.proposals().propose(proposed("1", "sonar", TODAY), "author");
            office.proposals().approve(theirs.id(), theirs.edition().sha256(), "approver", "");
            assertThat(names(office.inForce().today(List.of(folder)))).containsExactly("seas 1");

            Files.writeString(file, "broken: [");
            EditionsInForce.Chosen chosen = office.inForce().today(List.of(folder));

            assertThat(names(chosen)).containsExactly("seas 1");
            assertThat(chosen.notes())
                    .containsExactly(file + " cannot be read and does not count: sekisho lists check");
        }
    }

    /** The program knows what it comes with by this; a list that is changed in the project is told here. */
    @Test
    void knowTheListsThatComeWithSekisho() throws IOException {
        try (Stream<Path> lists = Files.list(SHIPPED)) {
            List<String> written = lists.sorted()
                    .map(file -> hash(file) + "  " + file.getFileName())
                    .toList();
            assertThat(Path.of("src/main/resources/org/sekisho/office/edition/shipped-lists.sha256"))
                    .content()
                    .as("(cd config/lists && sha256sum *.yml) > …/shipped-lists.sha256")
                    .isEqualTo(String.join("\n", written) + "\n");
        }
    }

    private static String hash(Path file) {
        try {
            return DigestUtils.sha256Hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(EditionsInForce.Chosen chosen) {
        return chosen.lists().stream()
                .map(list -> list.edition().list() + " " + list.edition().name())
                .toList();
    }
}
