package org.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.console.CommandPage;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Terminal;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.classification.SchemeSettings;
import org.sekisho.lists.classification.UnknownSymbols;
import org.sekisho.testdata.DocumentPage;

/** Types the commands of the page of the classification schemes. */
@Tag("whole")
class ClassificationPageTests {

    /** The new symbols that the concordance names, and no others. */
    private static final List<String> NEW = List.of(
            "C21D0008027800",
            "H02J0003180000",
            "H02J0003188500",
            "H10H0029200000",
            "H10K0019000000",
            "H10K0059950000",
            "H10P0095600000",
            "H10W0070656000",
            "H10W0072500000",
            "H10W0090260000");

    @TempDir
    private Path home;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    @AfterEach
    void goByWhatIsShippedAgain() throws IOException {
        terminal.close();
        new SchemeSettings(null, null).use();
    }

    @Test
    void everyCommandDoesWhatThePageSays() throws IOException {
        assertThat(new CommandPage(terminal)
                        .type(DocumentPage.at("lists.md#classification-schemes"), situation -> fetch()))
                .isEqualTo(3);
    }

    @Test
    void anEditionThatIsImportedIsTheOneThatListsAreCheckedAndFilingsMatchedBy() throws IOException {
        ClassificationSymbol moved =
                ClassificationSymbol.parse(Scheme.IPC, "H10P 95/60", null).orElseThrow();
        fetch();
        assertThat(ClassificationSchemes.inForce().isPlaced(ofNoRow())).isFalse();

        terminal.types("schemes import ipc --edition 2026.01 --origin WIPO " + zip());
        terminal.end();
        terminal.types("schemes list");

        assertThat(ClassificationSchemes.inForce().isPlaced(ofNoRow())).isTrue();
        assertThat(new UnknownSymbols(ClassificationSchemes.inForce()).among(List.of(moved, ofNoRow())))
                .isEmpty();
    }

    @Test
    void aFileThatBreaksChangesNothingAndAFolderThatCannotBeReadEndsEveryCommandWith78() throws IOException {
        Path broken = Files.writeString(home.resolve("broken.xml"), "<ipcEntries>");
        terminal.types(ExitCode.CONFIGURATION, "schemes import ipc --edition 2026.01 --origin WIPO " + broken);
        assertThat(home.resolve("var/schemes/ipc.txt.gz")).doesNotExist();

        Files.createDirectories(home.resolve("var/schemes"));
        Files.writeString(home.resolve("var/schemes/ipc.txt.gz"), "no scheme");
        terminal.end();
        terminal.types(ExitCode.CONFIGURATION, "schemes check");
    }

    /** A symbol of the new scheme that no row of the concordance names. */
    private static ClassificationSymbol ofNoRow() {
        return ClassificationSymbol.parse(Scheme.IPC, "H10P 90/00", null).orElseThrow();
    }

    private Path zip() {
        return home.resolve("media/ipc_scheme_20260101.zip");
    }

    private void fetch() {
        StringBuilder scheme = new StringBuilder("<IPCScheme>");
        for (String symbol : NEW) {
            String subclass = symbol.substring(0, 4);
            scheme.append("<ipcEntry kind='u' symbol='").append(subclass).append("'>");
            scheme.append("<ipcEntry kind='m' symbol='").append(symbol, 0, 8).append("000000'>");
            if (!symbol.endsWith("000000")) {
                scheme.append("<ipcEntry kind='1' symbol='").append(symbol).append("'/>");
            }
            scheme.append("</ipcEntry></ipcEntry>");
        }
        scheme.append("<ipcEntry kind='u' symbol='H10P'><ipcEntry kind='m' symbol='H10P0090000000'/></ipcEntry>");
        scheme.append("</IPCScheme>");
        try {
            Files.createDirectories(home.resolve("media"));
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip()))) {
                out.putNextEntry(new ZipEntry("ipc_scheme_20260101.xml"));
                out.write(scheme.toString().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
