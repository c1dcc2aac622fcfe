package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.curation.table.ListTables;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;

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

    @Autowired
    private Staff staff;

    private DeskBrowser author = signedOut();

    private static DeskBrowser signedOut() {
        return new DeskBrowser(0, "en");
    }

    @BeforeEach
    void signIn() {
        author = signedIn("list-author");
    }

    @AfterEach
    void forgetDrafts() {
        jdbc.sql("DELETE FROM list_draft").update();
        jdbc.sql("DELETE FROM list_step WHERE what <> 'SHIPPED'").update();
        jdbc.sql("DELETE FROM list_proposal WHERE id NOT IN (SELECT proposal_id FROM list_step)")
                .update();
    }

    @Test
    void showsWhatEntriesWouldChangeAndKeepsNothingBeforeItIsAskedTo() {
        DeskBrowser.Page tried = pasted("jp-specified-fields", ENTRY);

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text()).contains("The entries go into your draft", "New entries JP-99 Folding bridges");
        assertThat(tried.text()).doesNotContain("Removed entries");
        assertThat(drafts()).isZero();

        DeskBrowser.Page kept = kept(tried);

        assertThat(kept.at().getPath()).isEqualTo("/lists/jp-specified-fields/edit");
        assertThat(kept.text()).contains("It is your draft now.", "JP-99 Folding bridges", "JP-18");
        assertThat(jdbc.sql("SELECT content FROM list_draft")
                        .query(String.class)
                        .single())
                .contains("# ")
                .contains(ENTRY.lines().findFirst().orElseThrow());
    }

    @Test
    void takesATableForTheWholeListAndKeepsTheLayoutOfWhatDidNotChange() {
        KeyTechnologyList shipped = new KeyTechnologyListReader().read(Path.of("config/lists/jp-specified-fields.yml"));
        String table = new String(new ListTables().written(shipped, Path.of("l.csv")), StandardCharsets.UTF_8)
                .replaceAll("(?m)^JP-18,[^,]*,", "JP-18,Another title,");

        DeskBrowser.Page tried = brought("", "list.csv", table.getBytes(StandardCharsets.UTF_8));

        assertThat(tried.text())
                .contains("It takes the place of your draft", "Changed entries JP-18 Another title", "read as UTF-8");
        kept(tried);
        String draft =
                jdbc.sql("SELECT content FROM list_draft").query(String.class).single();
        assertThat(draft).contains("Another title");
        assertThat(draft.lines().filter(line -> line.strip().startsWith("#")))
                .isSubsetOf(shipped.source().lines().toList())
                .isNotEmpty();
    }

    @Test
    void takesAWorkbookWithEntriesAlone() throws IOException {
        DeskBrowser.Page tried =
                brought("jp-specified-fields", "new.xlsx", workbook("JP-98", null, XSSFWorkbookType.XLSX));

        assertThat(tried.text()).contains("New entries JP-98 Folding bridges");
    }

    @Test
    void saysWhereItIsWrong() {
        DeskBrowser.Page yaml = pasted("jp-specified-fields", ENTRY.replace("queue: secrecy", "queue: nowhere"));
        DeskBrowser.Page table = pasted(
                "jp-specified-fields",
                "code,title,area,queue,basis.reason,rules\nJP-97,Bridges,transport,nowhere,why,words: bridge\n");

        assertThat(yaml.status()).isEqualTo(422);
        assertThat(yaml.document().select("#refused").text()).contains("text.yml:4: ");
        assertThat(table.document().select("#refused").text()).contains("row 2, column D (queue)");
        assertThat(yaml.document().select("#text").val()).contains("JP-99");
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
        assertThat(author.bring(IMPORT, Map.of("_csrf", author.token()), "a.yml", new byte[7 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
        assertThat(drafts()).isZero();
    }

    /** Or its author would see what stands in files of the machine. */
    @Test
    void readsNoFileOfTheMachineForAnExample() {
        String entry = ENTRY.replace("match: [A folding bridge.]", "match: [{ file: pom.xml }]");

        assertThat(pasted("jp-specified-fields", entry).text()).contains("no file is read for a list that is in none");
    }

    @Test
    void beginsAListThatIsNotThereYet() {
        DeskBrowser.Page begun = author.get(IMPORT + "?begin=true");
        String text = begun.document().select("#text").val().replace("new-list", "bridges");
        DeskBrowser.Page tried = pasted("", text);

        assertThat(tried.text()).contains("It is a new list with 1 entries.");
        assertThat(kept(tried).at().getPath()).isEqualTo("/lists/bridges/edit");
        assertThat(author.get("/lists").document().select("#own a[href=/lists/bridges/edit]"))
                .hasSize(1);
        assertThat(signedIn("list-approver").get("/lists").text()).doesNotContain("bridges");
    }

    @Test
    void asksAgainIfTheDraftChangedSinceItWasSeen() {
        DeskBrowser.Page tried = pasted("jp-specified-fields", ENTRY);
        kept(pasted("jp-specified-fields", ENTRY.replace("JP-99", "JP-96")));

        DeskBrowser.Page again = kept(tried);

        assertThat(again.text()).contains("Your draft changed since you looked.", "Removed entries JP-96");
        assertThat(jdbc.sql("SELECT content FROM list_draft")
                        .query(String.class)
                        .single())
                .contains("JP-96");
    }

    @Test
    void isNotForThoseWhoMayNotKnowAllOfTheList() throws Exception {
        StaffId open = new StaffId("author-of-open-lists");
        Access access = new Access(Set.of(Role.LIST_AUTHOR), Set.of(), true, Handling.OPEN);
        staff.add(open, new Profile("Author", access, Language.EN), "test");
        staff.setPassword(open, PASSWORD, "test");
        author = signedIn("author-of-open-lists");

        assertThat(pasted("focus-areas", ENTRY).text())
                .contains("Somebody who may see all of them brings it.")
                .doesNotContain("QUANTUM");
        assertThat(pasted("", "list: focus-areas\ntitle: t\nedition: e\nentries:\n" + ENTRY.indent(2))
                        .text())
                .contains("Somebody who may see all of them brings it.")
                .doesNotContain("QUANTUM");
    }

    @Test
    void noOtherAddressTakesAFile() {
        assertThat(author.bring("/lists/jp-specified-fields/edit", Map.of("_csrf", author.token()), "a.yml", NOTHING)
                        .status())
                .isEqualTo(415);
        assertThat(signedIn("examiner")
                        .bring(IMPORT, Map.of(), "a.yml", ENTRY.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(404);
        assertThat(author.bring(IMPORT, Map.of("text", ENTRY), "", NOTHING).status())
                .isBetween(400, 499);
    }

    private String refused(String name, byte[] file) {
        DeskBrowser.Page page = brought("jp-specified-fields", name, file);
        assertThat(page.status()).as(name).isEqualTo(422);
        return page.document().select("#refused").text();
    }

    private DeskBrowser.Page pasted(String list, String text) {
        return author.bring(IMPORT, Map.of("_csrf", author.token(), "list", list, "text", text), "", NOTHING);
    }

    private DeskBrowser.Page brought(String list, String name, byte[] file) {
        return author.bring(IMPORT, Map.of("_csrf", author.token(), "list", list), name, file);
    }

    private DeskBrowser.Page kept(DeskBrowser.Page tried) {
        Map<String, String> fields = new HashMap<>(Map.of("act", "keep"));
        tried.document().select("#keep-form input").forEach(field -> fields.put(field.attr("name"), field.val()));
        return author.bring(IMPORT, fields, "", NOTHING);
    }

    private long drafts() {
        return jdbc.sql("SELECT COUNT(*) FROM list_draft").query(Long.class).single();
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
