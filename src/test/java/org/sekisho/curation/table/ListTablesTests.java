package org.sekisho.curation.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.ListFixtures;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;

class ListTablesTests {

    private static final String HEAD = "list:,mine\r\ntitle:,Of my own\r\nedition:,1\r\n\r\n";
    private static final String COLUMNS =
            "code,title,area,queue,basis.reason,rules,examples.match,examples.noMatch\r\n";

    @TempDir
    Path folder;

    private final ListTables tables = new ListTables();

    @ParameterizedTest
    @CsvSource({"csv, whole", "xlsx, whole", "csv, shipped", "xlsx, shipped", "yml, shipped"})
    void givesTheSameEntriesThereAndBack(String ending, String which) throws IOException {
        KeyTechnologyListReader reader = new KeyTechnologyListReader();
        List<KeyTechnologyList> lists = which.equals("whole")
                ? List.of(ListFixtures.whole())
                : List.of(
                        reader.read(Path.of("config/lists/focus-areas.yml")),
                        reader.read(Path.of("config/lists/jp-specified-fields.yml")));
        for (KeyTechnologyList list : lists) {
            Path file = written(list, "list." + ending);
            KeyTechnologyList again =
                    ending.equals("yml") ? reader.read(file) : read(file).list();

            assertThat(again.entries().stream().map(Entry::withoutLines))
                    .containsExactlyElementsOf(
                            list.entries().stream().map(Entry::withoutLines).toList());
            assertThat(again.notice()).isEqualTo(list.notice());
            assertThat(again.edition().name()).isEqualTo(list.edition().name());
        }
    }

    @Test
    void givesTheSameBytesASecondTimeAndKeepsOrganisationsThatNoRuleRefersTo() throws IOException {
        Path first = written(ListFixtures.whole(), "first.csv");

        assertThat(written(read(first).list(), "second.csv")).hasSameBinaryContentAs(first);
        assertThat(read(first).yaml()).contains("nobody-asks: [Southern Coast Laboratory]");
    }

    @Nested
    class ASpreadsheet {

        @Test
        void getsNoFormula() throws IOException {
            assertThat(Files.readString(written(ListFixtures.whole(), "list.csv")))
                    .contains(",\"'=Sonar, towed\",")
                    .doesNotContain(",\"=Sonar", ",=");
            try (XSSFWorkbook workbook =
                    new XSSFWorkbook(Files.newInputStream(written(ListFixtures.whole(), "list.xlsx")))) {
                var title = workbook.getSheetAt(0).getRow(7).getCell(1);

                assertThat(title.getStringCellValue()).isEqualTo("'=Sonar, towed");
                assertThat(title.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+a", "-a", "@a", "\ta", "'=a", "''=a", "'a", "a", "＝a", ""})
        void givesEveryTextBackAsItWas(String text) {
            assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(text))).isEqualTo(text);
        }

        @Test
        void mayHaveItsColumnsInAnyOrderWithEmptyOnesBetweenDividedBySemicolons() throws IOException {
            String csv = HEAD
                    + "code,,examples.match,rules,queue,area,title,basis.reason\r\n"
                    + "A-01,,A laser.,words: laser,secrecy,space,Lasers,ours\r\n\r\n";
            String divided = (HEAD + COLUMNS).replace(',', ';')
                    + "A-01;Lasers;space;secrecy;ours;\"words: [laser, maser]\";A laser.;\r\n";

            assertThat(read(file(csv)).list().entries()).hasSize(1);
            assertThat(read(file(divided)).yaml()).contains("words: [laser, maser]");
        }
    }

    @Nested
    class AnEncoding {

        private static final String JAPANESE =
                HEAD + COLUMNS + "A-01,曳航式ソーナー①の技術,海洋,secrecy,独自の検討による,words: 曳航式ソーナー,曳航式ソーナーを備える船舶。,漁船の魚群探知機である。\r\n";

        @ParameterizedTest
        @CsvSource({"UTF-8, UTF-8", "UTF-16LE, UTF-16", "UTF-16BE, UTF-16", "UTF-16, UTF-16", "windows-31j, Shift_JIS"})
        void isFoundAndSaid(String charset, String said) throws IOException {
            ListTables.Imported imported = read(file(JAPANESE, Charset.forName(charset)));

            assertThat(imported.list().entries().get(0).title()).isEqualTo("曳航式ソーナー①の技術");
            assertThat(imported.remarks()).singleElement().asString().endsWith("read as " + said);
        }

        @Test
        void mayBeMarkedAndIsRefusedIfItIsNone() throws IOException {
            Path noise = folder.resolve("noise.csv");
            Files.write(noise, new byte[] {(byte) 0x81, 0x01, (byte) 0xff, 0x02, (byte) 0x90, (byte) 0x8d});

            assertThat(read(file("\ufeff" + JAPANESE)).list().entries()).hasSize(1);
            assertThat(problems(noise)).isNotEmpty();
        }
    }

    @Nested
    class AMistake {

        @Test
        void isToldByRowAndColumnTogetherWithAllOthers() throws IOException {
            String csv = HEAD + COLUMNS
                    + "A-01,Lasers,space,nowhere,ours,wrods: laser,A laser.,\r\n"
                    + "A-01,,space,secrecy,ours,\"words: laser\nwords: [maser\nsymbols: X99\",A laser.,\r\n"
                    + "B-01,Rays,space,secrecy,ours,,,No rays.\r\n";

            assertThat(problems(file(csv)))
                    .anyMatch(said("row 6, column D (queue): ", "nowhere"))
                    .anyMatch(said("row 6, column F (rules): ", "did you mean 'words'?"))
                    .anyMatch(said("row 7, column A (code): ", "already taken in row 6"))
                    .anyMatch(said("row 7: ", "'title' is missing"))
                    .anyMatch(said("row 7, column F (rules), line 2: ", "words: [maser"))
                    .anyMatch(said("row 7, column F (rules), line 3: ", "X99"))
                    .anyMatch(said("row 8: ", "'rules' is missing"))
                    .anyMatch(said("row 8", "'match' is missing"));
        }

        @Test
        void inTheNamesOfTheColumnsAndAboveThemIsTold() throws IOException {
            String above = "list:,Not A Name\r\nnotes:,x\r\ntitle:,T\r\nedition:,1\r\n" + COLUMNS
                    + "A-01,Lasers,space,secrecy,ours,words: laser,A laser.,\r\n";

            assertThat(problems(file(HEAD + "code,titel\r\nA-01,Lasers\r\n")))
                    .anyMatch(said("row 5, column B: no column is called 'titel'", "titleJa"));
            assertThat(problems(file(above)))
                    .anyMatch(said("row 1, column B: ", "Not A Name"))
                    .anyMatch(said("row 2, column A: 'notes:'", ""));
            assertThat(problems(file("a,b\r\n")))
                    .filteredOn(problem -> problem.contains("no row holds the names of the columns"))
                    .hasSize(1);
        }

        @Test
        void rightOfTheLastColumnAndInCsvItselfIsTold() throws IOException {
            String right = HEAD + COLUMNS + "A-01,Lasers,space,secrecy,ours,words: laser,A laser.,,lost\r\n";

            assertThat(problems(file(right))).singleElement().asString().startsWith("row 6, column I: ");
            assertThat(problems(file(HEAD + COLUMNS + "A-01,\"Las\"ers,x\r\n")))
                    .singleElement()
                    .asString()
                    .contains("is not CSV");
        }

        private static Predicate<String> said(String where, String what) {
            return problem -> problem.startsWith(where) && problem.contains(what);
        }
    }

    @Nested
    class AWorkbookThatHarms {

        @Test
        void isRefusedIfItUnpacksWithoutEnd() throws IOException {
            Path good = written(ListFixtures.whole(), "good.xlsx");
            Path bomb = folder.resolve("bomb.xlsx");
            try (ZipFile from = new ZipFile(good.toFile());
                    ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(bomb))) {
                for (var entry : java.util.Collections.list(from.entries())) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    if (entry.getName().endsWith("sheet1.xml")) {
                        to.write(
                                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                        .getBytes(StandardCharsets.UTF_8));
                        for (int megabyte = 0; megabyte < 40; megabyte++) {
                            to.write(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
                        }
                    } else {
                        from.getInputStream(entry).transferTo(to);
                    }
                }
            }

            assertThat(problems(bomb)).singleElement().asString().contains("refused");
        }

        @Test
        void isRefusedIfARowIsFarDownOrItIsNone() throws IOException {
            Path far = folder.resolve("far.xlsx");
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(far)) {
                workbook.createSheet().createRow(1_000_000).createCell(0).setCellValue("code");
                workbook.write(out);
            }
            Path none = Files.writeString(folder.resolve("none.xlsx"), "no workbook");

            assertThat(problems(far)).singleElement().asString().contains("more than 50,000 rows");
            assertThat(problems(none)).singleElement().asString().contains("workbook");
        }
    }

    private Path written(KeyTechnologyList list, String name) throws IOException {
        return Files.write(folder.resolve(name), tables.written(list, Path.of(name)));
    }

    private ListTables.Imported read(Path file) {
        return tables.read(file, folder.resolve("imported.yml"));
    }

    private Path file(String csv) throws IOException {
        return file(csv, StandardCharsets.UTF_8);
    }

    private Path file(String csv, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), csv.getBytes(charset));
    }

    /** What is wrong, without the name of the file. */
    private List<String> problems(Path file) {
        return catchThrowableOfType(ListProblemsException.class, () -> read(file)).problems().stream()
                .map(ListProblem::message)
                .toList();
    }
}
