package org.sekisho.reading.extraction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingNumber;

/**
 * The content of {@code filing.yml}, as the mailroom wrote it.
 *
 * @param roles of documents, by their names in the filing
 * @param problems all that is wrong with the file, each with its line; quotes keys and no values
 */
record FilingData(
        @Nullable FilingNumber number,
        Bibliography bibliography,
        @Nullable String title,
        @Nullable String governmentInterest,
        Map<String, DocumentRole> roles,
        List<String> problems) {

    static final FilingData NONE = new FilingData(null, Bibliography.UNKNOWN, null, null, Map.of(), List.of());

    FilingData {
        roles = Map.copyOf(roles);
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "data of %s, %d problems".formatted(number, problems.size());
    }
}
