package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcrAvailabilityTests {

    @TempDir
    Path folder;

    @Test
    void saysWhatToInstallWhereThereIsNoTesseract() {
        OcrAvailability nothing =
                new OcrAvailability(settings(), folder.resolve("tesseract").toString());

        assertThat(nothing.found()).isEmpty();
        assertThat(nothing.usableLanguages()).isEmpty();
        assertThat(nothing.advice()).contains("apt-get install tesseract-ocr tesseract-ocr-eng tesseract-ocr-jpn");
    }

    @Test
    void usesTheLanguagesThatAreThereAndNamesTheOnesThatAreNot() throws Exception {
        OcrAvailability english = new OcrAvailability(settings(), program("eng", "osd"));

        assertThat(english.found().orElseThrow().version()).isEqualTo("5.5.0");
        assertThat(english.usableLanguages()).containsExactly("eng");
        assertThat(english.advice()).contains("apt-get install tesseract-ocr-jpn");
    }

    @Test
    void asksForNothingWhereAllIsThereOrNothingIsWanted() throws Exception {
        String program = program("eng", "jpn");
        assertThat(new OcrAvailability(settings(), program).advice()).isEmpty();

        OcrSettings off = TestSettings.with(folder, "ocr.enabled", "false").ocr();
        assertThat(new OcrAvailability(off, program).usableLanguages()).isEmpty();
        assertThat(new OcrAvailability(off, "no-such-program").advice()).isEmpty();
    }

    private OcrSettings settings() {
        return TestSettings.with(folder).ocr();
    }

    /** A program that answers as Tesseract does. */
    private String program(String... languages) throws Exception {
        Path program = folder.resolve("tesseract");
        Files.write(
                program,
                List.of(
                        "#!/bin/sh",
                        "if [ \"$1\" = --version ]; then echo 'tesseract 5.5.0'; exit; fi",
                        "echo 'List of available languages in \"/usr/share/tessdata/\" (2):'",
                        "printf '%s\\n' " + String.join(" ", languages)));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }
}
