package org.sekisho.proof.canary;

import java.util.List;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.inbox.PlantedDocument;

/**
 * An invented filing.
 *
 * @param number {@code PLANTED-} and the name of its file without the ending, or of the entry it is an example of;
 *     unlike that of any other filing
 * @param because why it is there, for a person
 */
public record PlantedFiling(
        FilingNumber number, List<PlantedDocument> documents, List<Expectation> expected, String because) {

    public PlantedFiling {
        documents = List.copyOf(documents);
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
