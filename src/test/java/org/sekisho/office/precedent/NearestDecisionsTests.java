package org.sekisho.office.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.precedent.EarlierDecision.Relation;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.staff.StaffId;

/** Decided filings beside a case: the likest, and one that was decided otherwise. */
class NearestDecisionsTests {

    /** K was kept, and N of no concern; what is shown are places in the row. */
    @ParameterizedTest
    @CsvSource({
        "NNNNNNNKNK, 0 1 2 3 7",
        "NNKNNNNN, 0 1 2 3 4",
        "KKKKKKKK, 0 1 2 3 4",
        "KKKKKN, 0 1 2 3 5",
        "NN, 0 1",
        "'', ''"
    })
    void areFiveOfWhichOneWasDecidedOtherwiseIfThereIsAny(String row, String shown) {
        List<EarlierDecision> likest = IntStream.range(0, row.length())
                .mapToObj(at -> decision(at, row.charAt(at)))
                .toList();

        assertThat(NearestDecisions.some(likest).stream()
                        .map(one -> "" + one.id())
                        .toList())
                .isEqualTo(shown.isEmpty() ? List.of() : List.of(shown.split(" ")));
    }

    private static EarlierDecision decision(long id, char way) {
        return new EarlierDecision(
                id,
                Set.of(Relation.LIKE),
                new CaseId(id + 1),
                new FilingNumber("EP9990%03dA1".formatted(id)),
                1,
                ReviewQueue.SECRECY,
                way == 'K' ? DecisionKind.SECRECY_REVIEW : DecisionKind.NO_CONCERN,
                DecisionReason.ON_THE_LIST,
                "",
                new StaffId("one"),
                Instant.EPOCH,
                null);
    }
}
