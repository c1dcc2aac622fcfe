package org.sekisho.proof.canary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Endings of what is read without a parser process. */
    static final Set<String> READ_HERE = Set.of("xml", "yml");

    public Canary {
        documents = List.copyOf(documents);
        expected = List.copyOf(expected);
        if (!number.canary()) {
            throw new IllegalArgumentException("%s is no number of a canary".formatted(number));
        }
    }

    /** Endings of the names of those documents that a parser process reads. */
    Set<String> formats() {
        return documents.stream()
                .map(document -> document.name().substring(document.name().lastIndexOf('.') + 1))
                .map(ending -> ending.toLowerCase(Locale.ROOT))
                .filter(ending -> !READ_HERE.contains(ending))
                .collect(Collectors.toSet());
    }

    /** Whether anything that is expected of it is about all lists, or about one that is in use. */
    boolean appliesTo(ListsInUse lists) {
        return expected.stream().anyMatch(expectation -> expectation.appliesTo(lists));
    }

    boolean expects(String entry) {
        return expected.stream().anyMatch(expectation -> expectation.entry().equals(entry));
    }

    /** Whether an entry of a list in use has to be found: a reader that returns nothing does not find it. */
    boolean mustBeFlagged(ListsInUse lists) {
        return expected.stream().anyMatch(expectation -> expectation.mustBeFound() && expectation.appliesTo(lists));
    }

    /** Results of a canary for which nothing was read that it could prove. */
    List<CanaryResult> notTried(String because) {
        return expected.stream()
                .map(expectation ->
                        new CanaryResult(number, expectation.written(), CanaryResult.Verdict.NOT_TRIED, because))
                .toList();
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
