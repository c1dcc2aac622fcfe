package org.sekisho.office.letter;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.machine.yaml.DataFile;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.review.CaseStatus;

/**
 * All notices of this office.
 *
 * @param demonstration whether they are made up
 * @param outcomes what the office calls it where a case stands so
 */
public record NoticeTemplates(
        boolean demonstration, Wording office, Map<CaseStatus, Wording> outcomes, List<NoticeTemplate> all) {

    public NoticeTemplates {
        outcomes = Map.copyOf(outcomes);
        all = List.copyOf(all);
    }

    /**
     * Reads the file of notices, all of it or nothing.
     *
     * @throws org.sekisho.machine.yaml.DataFileException with all that is wrong with it
     */
    public static NoticeTemplates read(Path file) {
        return DataFile.read(file, (root, problems) -> new NoticeTemplatesReader(problems).read(root));
    }

    public Optional<NoticeTemplate> byCode(String code) {
        return all.stream().filter(notice -> notice.code().equals(code)).findFirst();
    }
}
