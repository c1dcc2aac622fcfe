package org.sekisho.planted;

import java.nio.file.Path;
import java.util.List;
import org.sekisho.filing.FilingNumber;

/**
 * An invented filing.
 *
 * @param number {@code PLANTED-} and the name of its file without the ending; unlike that of any other filing
 * @param because why it is there, for a person
 */
public record PlantedFiling(FilingNumber number, Path file, List<Expectation> expected, String because) {

    public PlantedFiling {
        expected = List.copyOf(expected);
        if (!number.planted()) {
            throw new IllegalArgumentException("%s is no number of a planted filing".formatted(number));
        }
    }

    List<PlantedResult> judge(Screened screened, ListsInUse lists) {
        return expected.stream()
                .map(expectation -> {
                    Expectation.Judgement judgement = expectation.judge(screened, lists);
                    return new PlantedResult(number, expectation.written(), judgement.verdict(), judgement.detail());
                })
                .toList();
    }
}
