package org.sekisho.finding.body;

import static org.sekisho.finding.body.PublishedBodies.refuseUnless;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sekisho.finding.body.BodyNumber.Kind;

/**
 * Bodies of EDINET's list of codes, {@code EdinetcodeDlInfo.csv}: a line about the file, then the columns. Other columns are refused. Their
 * order is own knowledge and was not compared with a file of the agency: unverified.
 */
final class CommonsCsvEdinet {

    private static final List<String> COLUMNS =
            List.of(("EDINETコード,提出者種別,上場区分,連結の有無,資本金,決算日,提出者名,提出者名(英字),提出者名(ヨミ),所在地,提出者業種,証券コード,提出者法人番号").split(","));

    /** Filers who are persons: nobody's name becomes a body. */
    private static final String PERSON = "個人";

    private CommonsCsvEdinet() {}

    /** Hands out all bodies but persons, and returns how many those are. */
    static int read(Path file, Consumer<List<String>> taker) throws IOException {
        int persons = 0;
        try (BufferedReader text = Files.newBufferedReader(file, Charset.forName("windows-31j"))) {
            text.readLine();
            for (CSVRecord row : CSVParser.parse(text, CSVFormat.RFC4180)) {
                List<String> cells = row.stream()
                        .map(cell ->
                                Normalizer.normalize(cell, Normalizer.Form.NFKC).strip())
                        .toList();
                String place = "row " + (row.getRecordNumber() + 1);
                if (row.getRecordNumber() == 1) {
                    refuseUnless(
                            cells.equals(COLUMNS), file, place, "the columns are not those of EDINET's list of codes");
                } else if (cells.size() == COLUMNS.size() && cells.get(1).contains(PERSON)) {
                    persons++;
                } else {
                    refuseUnless(
                            cells.size() == COLUMNS.size() && !cells.get(6).isEmpty(),
                            file,
                            place,
                            "it is no row of a filer");
                    taker.accept(body(cells, row, file, place));
                }
            }
        } catch (CharacterCodingException | UncheckedIOException e) {
            refuseUnless(false, file, "some row", "it is not CSV in MS932, as EDINET has it");
        }
        return persons;
    }

    private static List<String> body(List<String> cells, CSVRecord row, Path file, String place) {
        String number = cells.get(12);
        boolean right =
                number.isEmpty() || BodyNumber.of(Kind.CORPORATE, number).isPresent();
        refuseUnless(right, file, place, "the check digit of 提出者法人番号 is wrong");
        String english = PublishedBodies.names(List.of(row.get(7)));
        return List.of(
                "edinet-" + cells.get(0),
                row.get(6).strip(),
                english,
                "",
                "",
                number,
                "",
                "",
                "",
                "",
                "",
                "EDINET",
                "");
    }
}
