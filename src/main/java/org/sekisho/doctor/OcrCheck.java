package org.sekisho.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether Tesseract is installed, with the languages that filings come in. */
@Component
class OcrCheck implements Check {

    private static final List<String> LANGUAGES = List.of("eng", "jpn");
    private static final String ADVICE = "apt-get install tesseract-ocr tesseract-ocr-eng tesseract-ocr-jpn";

    @Override
    public Finding look() {
        Optional<String> version = Program.run("tesseract", "--version");
        if (version.isEmpty()) {
            return Finding.warning("Tesseract is not installed: pages without text stay unscreenable", ADVICE);
        }
        List<String> there = Program.run("tesseract", "--list-langs").stream()
                .flatMap(String::lines)
                .map(String::strip)
                .toList();
        List<String> missing =
                LANGUAGES.stream().filter(language -> !there.contains(language)).toList();
        String name = version.get()
                .lines()
                .flatMap(line -> Stream.of(line.strip()))
                .findFirst()
                .orElse("tesseract");
        return missing.isEmpty()
                ? Finding.ok("%s, languages %s".formatted(name, String.join(" ", LANGUAGES)))
                : Finding.warning(
                        "%s is without the languages %s: pages in them stay unscreenable"
                                .formatted(name, String.join(" ", missing)),
                        ADVICE);
    }
}
