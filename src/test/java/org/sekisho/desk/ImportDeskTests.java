package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.curation.table.ListTables;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.office.staff.Role;

/** An author brings a list, or entries, sees what would change, and makes it their draft. */
class ImportDeskTests extends ServedDesk {

    private static final String IMPORT = "/lists/import";
    private static final byte[] NOTHING = {};

    private static final String ENTRY = """
            - code: JP-99
              title: Folding bridges
              area: transport
              queue: secrecy
              basis: { reason: "as the ministry asked" }
              rules:
                - words: [folding bridge]
              examples:
                match: [A folding bridge.]
            """;

    private DeskBrowser author = signedOut();

    private static DeskBrowser signedOut() {
        return new DeskBrowser(0, "en");
    }

    @BeforeEach
    void signIn() {
        author = signedIn("list-author");
    }

    @Test
    void showsWhatEntriesWouldChangeAndKeepsNothingBeforeItIsAskedTo() {
        Page tried = pasted("jp-specified-fields", ENTRY);

        tried.is(200)
                .says("The entries go into your draft", "New entries JP-99 Folding bridges")
                .saysNot("Removed entries");
        assertThat(drafts()).isZero();

        Page kept = kept(tried);

        kept.isAt("/lists/jp-specified-fields/edit").says("It is your draft now.", "JP-99 Folding bridges", "JP-18");
        assertThat(rows.word("SELECT content FROM list_draft"))
                .contains("# ")
                .contains(ENTRY.lines().findFirst().orElseThrow());
    }

    @Test
    void takesATableForTheWholeListAndKeepsTheLayoutOfWhatDidNotChange() {
        KeyTechnologyList shipped = new KeyTechnologyListReader().read(Path.of("config/lists/jp-specified-fields.yml"));
        String table = new String(new ListTables().written(shipped, Path.of("l.csv")), StandardCharsets.UTF_8)
                .replaceAll("(?m)^JP-18,[^,]*,", "JP-18,Another title,");

        Page tried = brought("", "list.csv", table.getBytes(StandardCharsets.UTF_8));

        tried.says("It takes the place of your draft", "Changed entries JP-18 Another title", "read as UTF-8");
        kept(tried);
        String draft = rows.word("SELECT content FROM list_draft");
        assertThat(draft).contains("Another title");
        assertThat(draft.lines().filter(line -> line.strip().startsWith("#")))
                .isSubsetOf(shipped.source().lines().toList())
                .isNotEmpty();
    }

    @Test
    void takesAWorkbookWithEntriesAlone() throws IOException {
        Page tried = brought("jp-specified-fields", "new.xlsx", workbook("JP-98", null, XSSFWorkbookType.XLSX));

        tried.says("New entries JP-98 Folding bridges");
    }

    @Test
    void saysWhereItIsWrong() {
        Page yaml = pasted("jp-specified-fields", ENTRY.replace("queue: secrecy", "queue: nowhere"));
        Page table = pasted(
                "jp-specified-fields",
                "code,title,area,queue,basis.reason,rules\nJP-97,Bridges,transport,nowhere,why,words: bridge\n");

        yaml.is(422);
        assertThat(yaml.text("#refused")).contains("text.yml:4: ");
        assertThat(table.text("#refused")).contains("row 2, column D (queue)");
        assertThat(yaml.val("#text")).contains("JP-99");
        assertThat(drafts()).isZero();
    }

    @Test
    void refusesHostileFilesInWords() throws IOException {
        assertThat(refused("new.xlsm", workbook("JP-98", null, XSSFWorkbookType.XLSM)))
                .contains("macros, are not opened");
        assertThat(refused("new.xlsx", workbook("JP-98", null, XSSFWorkbookType.XLSM)))
                .contains("the workbook holds macros");
        assertThat(refused("new.xlsx", workbook("JP-98", "1+1", XSSFWorkbookType.XLSX)))
                .contains("cell B2 holds a formula");
        assertThat(refused("new.xlsx", bomb())).contains("unpacks to far more than it seems");
        assertThat(refused("new.xlsx", new byte[1024 * 1024 + 1])).contains("larger than 1024 kB");
        assertThat(refused("new.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8)))
                .contains("the workbook");
        assertThat(refused("new.csv", ("code,title\n" + "JP-1,a\n".repeat(50_001)).getBytes(StandardCharsets.UTF_8)))
                .contains("more than 50,000 rows");
        assertThat(refused("new.yml", new byte[] {'-', ' ', (byte) 0xff})).contains("not in UTF-8");
        author.bring(IMPORT, Map.of("_csrf", author.token()), "a.yml", new byte[7 * 1024 * 1024])
                .is(413);
        assertThat(drafts()).isZero();
    }

    /** Or its author would see what stands in files of the machine. */
    @Test
    void readsNoFileOfTheMachineForAnExample() {
        String entry = ENTRY.replace("match: [A folding bridge.]", "match: [{ file: pom.xml }]");

        pasted("jp-specified-fields", entry).says("no file is read for a list that is in none");
    }

    @Test
    void beginsAListThatIsNotThereYet() {
        Page begun = author.get(IMPORT + "?begin=true");
        String text = begun.val("#text").replace("new-list", "bridges");
        Page tried = pasted("", text);

        tried.says("It is a new list with 1 entry.");
        kept(tried).isAt("/lists/bridges/edit");
        assertThat(author.get("/lists").select("#own a[href=/lists/bridges/edit]"))
                .hasSize(1);
        signedIn("list-approver").get("/lists").saysNot("bridges");
    }

    @Test
    void asksAgainIfTheDraftChangedSinceItWasSeen() {
        Page tried = pasted("jp-specified-fields", ENTRY);
        kept(pasted("jp-specified-fields", ENTRY.replace("JP-99", "JP-96")));

        Page again = kept(tried);

        again.says("Your draft changed since you looked.", "Removed entries JP-96");
        assertThat(rows.word("SELECT content FROM list_draft")).contains("JP-96");
    }

    @Test
    void isNotForThoseWhoMayNotKnowAllOfTheList() throws Exception {
        person("author-of-open-lists", Handling.OPEN, Role.LIST_AUTHOR);
        author = signedIn("author-of-open-lists");

        pasted("focus-areas", ENTRY)
                .says("Somebody who may see all of them imports it.")
                .saysNot("QUANTUM");
        pasted("", "list: focus-areas\ntitle: t\nedition: e\nentries:\n" + ENTRY.indent(2))
                .says("Somebody who may see all of them imports it.")
                .saysNot("QUANTUM");
    }

    @Test
    void noOtherAddressTakesAFile() {
        author.bring("/lists/jp-specified-fields/edit", Map.of("_csrf", author.token()), "a.yml", NOTHING)
                .is(415);
        signedIn("examiner")
                .bring(IMPORT, Map.of(), "a.yml", ENTRY.getBytes(StandardCharsets.UTF_8))
                .is(404);
        assertThat(author.bring(IMPORT, Map.of("text", ENTRY), "", NOTHING).status())
                .isBetween(400, 499);
    }

    private String refused(String name, byte[] file) {
        Page page = brought("jp-specified-fields", name, file);
        assertThat(page.status()).as(name).isEqualTo(422);
        return page.text("#refused");
    }

    private Page pasted(String list, String text) {
        return author.bring(IMPORT, Map.of("_csrf", author.token(), "list", list, "text", text), "", NOTHING);
    }

    private Page brought(String list, String name, byte[] file) {
        return author.bring(IMPORT, Map.of("_csrf", author.token(), "list", list), name, file);
    }

    private Page kept(Page tried) {
        Map<String, String> fields = new HashMap<>(Map.of("act", "keep"));
        tried.select("#keep-form input").forEach(field -> fields.put(field.attr("name"), field.val()));
        return author.bring(IMPORT, fields, "", NOTHING);
    }

    private long drafts() {
        return rows.id("SELECT COUNT(*) FROM list_draft");
    }

    private static byte[] workbook(String code, @Nullable String formula, XSSFWorkbookType type) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(type);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            fill(
                    sheet.createRow(0),
                    List.of("code", "title", "area", "queue", "basis.reason", "rules", "examples.match"));
            Row row = sheet.createRow(1);
            fill(
                    row,
                    List.of(
                            code,
                            "Folding bridges",
                            "transport",
                            "secrecy",
                            "why",
                            "words: folding bridge",
                            "A folding bridge."));
            if (formula != null) {
                row.getCell(1).setCellFormula(formula);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    /** A workbook with a part of 50 MB of spaces. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 50; i++) {
                zip.write(spaces);
            }
        }
        return bytes.toByteArray();
    }
}
