package org.sekisho.office.letter;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.machine.yaml.DataFile;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.review.CaseStatus;

/**
 * All letters of this office.
 *
 * @param demonstration whether they are made up
 * @param outcomes what the office calls it where a case stands so
 */
public record LetterTemplates(
        boolean demonstration, Wording office, Map<CaseStatus, Wording> outcomes, List<LetterTemplate> all) {

    public LetterTemplates {
        outcomes = Map.copyOf(outcomes);
        all = List.copyOf(all);
    }

    /**
     * Reads the file of letters, all of it or nothing.
     *
     * @throws org.sekisho.machine.yaml.DataFileException with all that is wrong with it
     */
    public static LetterTemplates read(Path file) {
        return DataFile.read(file, (root, problems) -> new LetterTemplatesReader(problems).read(root));
    }

    public Optional<LetterTemplate> byCode(String code) {
        return all.stream().filter(letter -> letter.code().equals(code)).findFirst();
    }
}
