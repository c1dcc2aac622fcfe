package org.sekisho.proof.canary;

import java.util.List;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.inbox.CanaryDocument;

/**
 * An invented filing.
 *
 * @param number {@code CANARY-} and the name of its file without the ending, or of the entry it is an example of;
 *     unlike that of any other filing
 * @param because why it is there, for a person
 */
public record Canary(FilingNumber number, List<CanaryDocument> documents, List<Expectation> expected, String because) {

    public Canary {
        documents = List.copyOf(documents);
        expected = List.copyOf(expected);
        if (!number.canary()) {
            throw new IllegalArgumentException("%s is no number of a canary".formatted(number));
        }
    }

    List<CanaryResult> judge(Screened screened, ListsInUse lists) {
        return expected.stream()
                .map(expectation -> {
                    Expectation.Judgement judgement = expectation.judge(screened, lists);
                    return new CanaryResult(number, expectation.written(), judgement.verdict(), judgement.detail());
                })
                .toList();
    }
}
