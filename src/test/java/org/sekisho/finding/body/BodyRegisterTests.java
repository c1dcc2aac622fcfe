package org.sekisho.finding.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.finding.body.BodyRegister.Found;
import org.sekisho.finding.body.BodyVerdict.BodyEvidence;
import org.sekisho.finding.body.BodyVerdict.Kind;

/** An office's own register knows what names do not say. */
class BodyRegisterTests {

    private static final String COLUMNS =
            "id,name,other names,legal form,country,corporate number,ror,lei,parent,renamed from,renamed on,source,dated";

    private static final String[] ROWS = {
        "1,霧島電機株式会社,KEC;Kirishima Electric Co. Ltd.,,JP,7123456789012,,,,霧島計器株式会社;株式会社利根無線,2001-04-01;1987-10-01,ours,2026-11-30",
        "2,株式会社霧島電機,,,JP,,,,,,,ours,2026-11-30",
        "3,Lumenix Inc.,,,US,,,,,Northfield Lamps Ltd.,,ours,2026-11-30",
        "4,有明化成株式会社,Kasei Fine,,JP,,,,,,,ours,2026-11-30",
        "5,株式会社有明化成,,,JP,,,,,,,ours,2026-11-30"
    };

    @TempDir
    private Path folder;

    private BodyRegister register(String... rows) throws IOException {
        Path file = folder.resolve("bodies.csv");
        Files.writeString(file, COLUMNS + "\n" + String.join("\n", rows) + "\n");
        return BodyRegister.open(file, folder.resolve("index"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KEC | 霧島電機株式会社 | same",
                "霧島計器株式会社 | Kirishima Electric Co., Ltd. | same",
                "Northfield Lamps Ltd. | Research Lab., Lumenix Incorporated, Leeds, UK | same",
                "霧島電機株式会社 | 株式会社霧島電機 | different",
                "KEC | Lumenix Inc. | different",
                "有明化成 | Kasei Fine | cannot tell",
                "霧島電機株式会社 | Lumenix | different",
                "Northfield University | University of Northfield | cannot tell"
            })
    void saysWhichNamesAreOfOneBody(String one, String other, String answer) throws IOException {
        try (BodyRegister register = register(ROWS)) {
            assertThat(register.compare(BodyName.of(one), BodyName.of(other)).answer())
                    .isEqualTo(answer);
        }
    }

    @Test
    void saysUntilWhenABodyWasCalledSo() throws IOException {
        try (BodyRegister register = register(ROWS)) {
            assertThat(register.compare(BodyName.of("株式会社利根無線"), BodyName.of("霧島電機株式会社"))
                            .evidence())
                    .contains(new BodyEvidence(Kind.RENAMED, "株式会社利根無線", "1987-10-01"));
        }
    }

    @Test
    void findsABodyByItsNumberAndNotByItsNameWithAnother() throws IOException {
        try (BodyRegister register = register(ROWS)) {
            assertThat(register.named(BodyName.of("Some Works, corporate number 7123456789012")))
                    .extracting(found -> found.body().id())
                    .containsExactly("1");
            assertThat(register.named(BodyName.of("霧島電機株式会社 法人番号 3987654321098")))
                    .extracting(Found::body)
                    .isEmpty();
        }
    }

    @Test
    void isReadAnewOnlyWhenTheFileChanged() throws IOException {
        register(ROWS).close();
        long before = Files.list(folder.resolve("index")).count();
        register(ROWS).close();
        assertThat(Files.list(folder.resolve("index")).count()).isEqualTo(before);

        try (BodyRegister register = register(ROWS[2])) {
            assertThat(register.named(BodyName.of("KEC"))).isEmpty();
            assertThat(register.named(BodyName.of("Lumenix Inc."))).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,One,,,,7123456789013,,,,,,, | Line 2: its corporate number is none, by its check digits",
                "1,One,,,,,0abcdef00,,,,,, | Line 2: its ror is none, by its check digits",
                ",One,,,,,,,,,,, | Line 2: a body needs an id, and a name with a letter or digit",
                "1,-,,,,,,,,,,, | Line 2: a body needs an id, and a name with a letter or digit",
                "1,One,,,,,,,,Two;Three,2001-04-01,, | Line 2: 'renamed on' has no day for each of 'renamed from'",
                "1,One,,,,,,,,Two,2001-04-31,, | Line 2: a date is none; write it as 2026-11-30",
                "1,One,,,,,,,,,,,yesterday | Line 2: a date is none; write it as 2026-11-30",
                "1,One | Line 2: it has too few or many cells"
            })
    void isRefusedWithTheLineOfEachMistake(String row, String problem) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> register(row))
                .withMessage(problem);
    }

    @Test
    void isRefusedWithAnIdTwiceWithOtherColumnsAndInAnotherEncoding() throws IOException {
        Path file = folder.resolve("bodies.csv");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> register(ROWS[0], ROWS[0]))
                .withMessage("Line 3: its id stands in a line above already");
        Files.writeString(file, "id,name\n1,One\n");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> BodyRegister.open(file, folder.resolve("index")))
                .withMessageStartingWith("Line 1: the columns have to be " + COLUMNS);
        Files.write(file, (COLUMNS + "\n1,Société,,,,,,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> BodyRegister.open(file, folder.resolve("index")))
                .withMessageStartingWith("It is not CSV in UTF-8");
    }
}
