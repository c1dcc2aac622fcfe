package org.sekisho.lists.classification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.lists.classification.SchemeImporter.Extent;
import org.sekisho.lists.classification.SchemeImporter.Order;
import org.sekisho.lists.classification.SchemeImporter.Source;

class SchemeImporterTests {

    private static final String OLD_IPC = """
            <ipcEntries>
              <ipcEntry kind="s" symbol="X"><ipcEntry kind="c" symbol="B99">
                <ipcEntry kind="u" symbol="B99Z" entryType="K">
                  <ipcEntry kind="m" symbol="B99Z0001000000"><textBody>Kites</textBody>
                    <ipcEntry kind="1" symbol="B99Z0001020000">
                      <ipcEntry kind="2" symbol="B99Z0001040000" edition="19740701"/>
                      <ipcEntry kind="2" symbol="B99Z0001035200"/>
                    </ipcEntry>
                    <ipcEntry kind="1" symbol="B99Z0001100000"/>
                  </ipcEntry>
                  <ipcEntry kind="m" symbol="B99Z0003000000"/>
                  <ipcEntry kind="g" symbol="B99Z0003000000"/>
                </ipcEntry>
              </ipcEntry></ipcEntry>
            </ipcEntries>
            """;

    private static final String NEW_IPC = """
            <IPCScheme xmlns="http://www.wipo.int/classifications/ipc/masterfiles">
              <ipcEntry kind="u" symbol="B99Z">
                <ipcEntry kind="m" symbol="B99Z0001000000">
                  <ipcEntry kind="1" symbol="B99Z0001020000"/>
                  <ipcEntry kind="1" symbol="B99Z0001040000">
                    <ipcEntry kind="2" symbol="B99Z0001060000" edition="20250101"/>
                  </ipcEntry>
                  <ipcEntry kind="1" symbol="B99Z0001100000" isDead="Y"/>
                </ipcEntry>
              </ipcEntry>
              <ipcEntry kind="u" symbol="B99Y"><ipcEntry kind="m" symbol="B99Y0002000000"/></ipcEntry>
            </IPCScheme>
            """;

    @TempDir
    private Path folder;

    @Test
    void takesParentsFromHowTheIpcXmlIsNestedAndKeepsItsOrder() throws IOException {
        SchemeData data = first(Source.IPC, "1980.01", OLD_IPC);

        assertThat(lines(data))
                .containsExactly(
                        "sekisho-scheme 1 IPC 1980.01",
                        "# IPC, edition 1980.01, 6 symbols, from a test",
                        "~ 1980.01",
                        "B99Z 1980.01 ,1980.01,",
                        "1 1980.01 ,1980.01, 02< @1974.07,1980.01, 04<02 @,1980.01, 0352<02 10<",
                        "3 1980.01 ,1980.01,");
    }

    @Test
    void mergesALaterEditionAndRemembersWhatIsGone() throws IOException {
        SchemeData old = first(Source.IPC, "1980.01", OLD_IPC);

        assertThat(lines(add(old, Source.IPC, "2025.01", NEW_IPC)))
                .containsExactly(
                        "sekisho-scheme 1 IPC 2025.01",
                        "# IPC, edition 1980.01, 6 symbols, from a test",
                        "# IPC, edition 2025.01, 5 symbols, from a test",
                        "~ 1980.01",
                        "~ 2025.01",
                        "B99Y 2025.01 ,2025.01,",
                        "2 2025.01 ,2025.01,",
                        "B99Z 2025.01 ,2025.01,",
                        "1 2025.01 ,2025.01, 02< @,1980.01,2025.01 0352<02 @1974.07,2025.01, 04< "
                                + "@2025.01,2025.01, 06<04 @,1980.01,2025.01 10<",
                        "3 1980.01 ,1980.01,2025.01");
    }

    @Test
    void keepsTheDotsWhereATableHasNone() throws IOException {
        SchemeData old = first(Source.IPC, "1980.01", OLD_IPC);

        assertThat(lines(add(old, Source.IPC_TABLE, "2022.01", "id\ttitle\nB99Z 1\tKites\nB99Z 4\tString\n")))
                .contains(
                        "B99Z 2022.01 ,2022.01,",
                        "1 1980.01 ,2022.01, @,1980.01, 02< @1974.07,1980.01, 04<02 @,1980.01, 0352<02 10<",
                        "3 1980.01 ,1980.01,2022.01",
                        "4 - ,2022.01,");
    }

    @Test
    void takesTheSymbolsThatCpcDefinitionsDefineAndNothingAboutTheRest() throws IOException {
        String definitions = """
                <definitions publication-date="2025-01-01">
                  <definition-item><classification-symbol scheme="cpc">B99Z</classification-symbol></definition-item>
                  <definition-item><classification-symbol scheme="cpc">B99Z1/0352</classification-symbol>
                    <p>See <class-ref scheme="cpc">B99Z7/00</class-ref></p></definition-item>
                </definitions>
                """;

        assertThat(lines(first(Source.CPC_DEFINITIONS, "2025.05", definitions)))
                .endsWith("B99Z - ,2025.05,", "1 - ,2025.05, 0352?");
    }

    @Test
    void readsTheCpcSchemeAndHangsABreakdownCodeBelowItsParentInAnotherMainGroup() throws IOException {
        String scheme = """
                <class-scheme scheme-type="cpc">
                 <classification-item level="5"><classification-symbol>B99Z</classification-symbol>
                  <classification-item level="6"><classification-symbol>B99Z1/00</classification-symbol>
                   <classification-item level="7"><classification-symbol>B99Z1/00</classification-symbol>
                    <class-title>Not like <class-ref>B99Z9/00</class-ref></class-title>
                    <classification-item level="8"><classification-symbol>B99Z1/02</classification-symbol>
                     <classification-item level="9"><classification-symbol>B99Z1/025</classification-symbol>
                     </classification-item>
                     <classification-item level="9"><classification-symbol>B99Z2001/027</classification-symbol>
                     </classification-item>
                     <classification-item level="9" status="deleted">
                      <classification-symbol>B99Z1/028</classification-symbol></classification-item>
                    </classification-item>
                   </classification-item>
                  </classification-item>
                 </classification-item>
                </class-scheme>
                """;

        assertThat(lines(first(Source.CPC, "2025.01", scheme)))
                .endsWith(
                        "B99Z 2025.01 ,2025.01,", "1 2025.01 ,2025.01, 02< 025<02", "2001 2025.01 ,2025.01, 027<1/02");
    }

    @Test
    void readsAPartCopiedByHand() throws IOException {
        SchemeData data = first(Source.IPC_OUTLINE, "2023.01", "# by hand\nB99Z\n10/00 .10 ..11 .20\n");

        assertThat(lines(data)).contains("10 2023.01 ,2023.01, 10< 11<10 20<");
    }

    @Test
    void readsTheFilesOfAZip() throws IOException {
        Path zip = folder.resolve("ipc.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("B99Z.xml"));
            out.write(OLD_IPC.getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("read me.txt"));
            out.write("no XML".getBytes(UTF_8));
        }
        Path to = folder.resolve("ipc.txt.gz");

        SchemeImporter.addTo(
                to,
                SchemeData.empty(Source.IPC.scheme()),
                new Order(
                        Source.IPC, List.of(zip), SchemeEdition.parse("1980.01").orElseThrow(), Extent.PART, "a test"));

        try (InputStream in = Files.newInputStream(to)) {
            assertThat(SchemeData.read(in).group("B99Z", "1")).isNotNull();
        }
    }

    @Test
    void refusesWhatIsNoSchemeOpensNoEntitiesAndAddsNothing() throws IOException {
        Path to = folder.resolve("ipc.txt.gz");
        SchemeImporter.addTo(to, SchemeData.empty(Source.IPC.scheme()), order(Source.IPC, "1980.01", OLD_IPC));
        byte[] before = Files.readAllBytes(to);

        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                + "<ipcEntries><ipcEntry kind='u' symbol='B99Z'>&e;</ipcEntry></ipcEntries>";
        for (String broken : List.of("<ipcEntries><ipcEntry kind='u' symbol='B99Z'>", "<other/>", "no XML", entity)) {
            assertThatIOException()
                    .isThrownBy(() -> SchemeImporter.addTo(
                            to, SchemeData.empty(Source.IPC.scheme()), order(Source.IPC, "2025.01", broken)));
        }
        assertThat(Files.readAllBytes(to)).isEqualTo(before);
    }

    @Test
    void refusesAnEditionOlderThanWhatItKnows() throws IOException {
        SchemeData data = first(Source.IPC, "2025.01", NEW_IPC);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> add(data, Source.IPC, "1980.01", OLD_IPC))
                .withMessageContaining("import the older one first");
    }

    private SchemeData first(Source source, String edition, String content) throws IOException {
        return add(SchemeData.empty(source.scheme()), source, edition, content);
    }

    private SchemeData add(SchemeData known, Source source, String edition, String content) throws IOException {
        return SchemeImporter.add(known, order(source, edition, content));
    }

    private Order order(Source source, String edition, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("source"), content);
        boolean whole = source == Source.IPC || source == Source.IPC_TABLE;
        return new Order(
                source,
                List.of(file),
                SchemeEdition.parse(edition).orElseThrow(),
                whole ? Extent.WHOLE : Extent.PART,
                "a test");
    }

    private static List<String> lines(SchemeData data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        data.write(out);
        byte[] plain = new GZIPInputStream(new java.io.ByteArrayInputStream(out.toByteArray())).readAllBytes();
        return new String(plain, UTF_8).lines().toList();
    }
}
