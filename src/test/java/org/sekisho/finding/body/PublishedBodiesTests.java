package org.sekisho.finding.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.finding.body.BodyNumber.Kind;
import org.sekisho.finding.body.PublishedBodies.Counts;

/** Registers made of what others publish. */
class PublishedBodiesTests {

    private static final String COLUMNS =
            "ＥＤＩＮＥＴコード,提出者種別,上場区分,連結の有無,資本金,決算日,提出者名,提出者名（英字）,提出者名（ヨミ）,所在地,提出者業種,証券コード,提出者法人番号";

    @TempDir
    private Path folder;

    private static String ror(String six) {
        return IntStream.range(0, 100)
                .mapToObj(check -> "0%s%02d".formatted(six, check))
                .filter(id -> BodyNumber.of(Kind.ROR, id).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String corporate(String twelve) {
        return IntStream.range(0, 10)
                .mapToObj(check -> check + twelve)
                .filter(number -> BodyNumber.of(Kind.CORPORATE, number).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Counts read(PublishedBodies source, String content, Charset in) throws IOException {
        StringBuilder rows = new StringBuilder();
        Counts counts = source.write(Files.write(folder.resolve("published"), content.getBytes(in)), rows);
        Files.writeString(folder.resolve("bodies.csv"), rows);
        return counts;
    }

    private static String record(String id, String status, String type) {
        return """
                {"id": "https://ror.org/%s", "status": "%s", "types": ["education"], "names": [
                    {"value": "NU", "types": ["acronym"], "lang": null},
                    {"value": "University of Northfield", "types": ["%s", "label"], "lang": "en"}],
                 "locations": [{"geonames_id": 1, "geonames_details": {"country_code": "XX"}}], "relationships": [],
                 "admin": {"last_modified": {"date": "2026-01-02", "schema_version": "2.1"}}}""".formatted(id, status, type);
    }

    private static String dump(String id, String status, String type) {
        return "[" + record(id, status, type) + "]";
    }

    @Test
    void aDumpOfTheRegistryOfResearchOrganizationsIsARegister() throws IOException {
        String both = "[%s, %s]"
                .formatted(
                        record(ror("abc123"), "active", "ror_display"),
                        record(ror("abc124"), "withdrawn", "ror_display"));
        assertThat(read(PublishedBodies.ROR, both, Charset.forName("UTF-8"))).isEqualTo(new Counts(1, 1));

        try (BodyRegister register = BodyRegister.open(folder.resolve("bodies.csv"), folder.resolve("index"))) {
            assertThat(register.named(BodyName.of("NU"))).hasSize(1);
            assertThat(register.named(BodyName.of("Dept. of Physics, Univ. of Northfield")))
                    .extracting(found -> found.body().id())
                    .containsExactly("ror-" + ror("abc123"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0abc12300, active, ror_display, its id is none",
        "ok, gone, ror_display, its status",
        "ok, active, nickname, a name of it"
    })
    void aRecordThatIsNotOfTheSchemaIsRefusedByItsPlace(String id, String status, String type, String why) {
        String written = id.equals("ok") ? ror("abc123") : id;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(PublishedBodies.ROR, dump(written, status, type), Charset.forName("UTF-8")))
                .withMessageContaining("record 1: " + why);
    }

    @Test
    void theListOfCodesOfEdinetIsARegisterWithoutItsPersons() throws IOException {
        String list = """
                ダウンロード実行日,2026年11月30日現在,件数,2件
                %s
                E00001,内国法人・組合,上場,有,1,3月31日,霧島電機株式会社,"KIRISHIMA ELECTRIC CO.,LTD.",キリシマデンキ,見本市,電気機器,00010,%s
                E00002,個人（組合発行者を除く）,,,,,見本　太郎,,ミホンタロウ,,,,
                """.formatted(COLUMNS, corporate("000001000001"));
        assertThat(read(PublishedBodies.EDINET, list, Charset.forName("windows-31j")))
                .isEqualTo(new Counts(1, 1));

        try (BodyRegister register = BodyRegister.open(folder.resolve("bodies.csv"), folder.resolve("index"))) {
            assertThat(register.named(BodyName.of("Kirishima Electric Co., Ltd.")))
                    .hasSize(1);
            assertThat(register.named(BodyName.of("見本太郎"))).isEmpty();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> read(PublishedBodies.EDINET, list.replace("提出者業種", "業種"), Charset.forName("windows-31j")))
                .withMessageContaining("the columns are not those");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(
                        PublishedBodies.EDINET,
                        list.replace(corporate("000001000001"), "1000001000009"),
                        Charset.forName("windows-31j")))
                .withMessageContaining("row 3: the check digit");
    }
}
