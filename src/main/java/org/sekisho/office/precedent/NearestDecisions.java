package org.sekisho.office.precedent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.finding.matching.ArchiveTerms;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.archive.ArchiveIndex;
import org.springframework.stereotype.Component;

/**
 * Decisions on the filings whose words are most like those of a case, by the index of the archive. A filing may be like another and
 * be decided otherwise: one such is among them, if there is any.
 */
@Component
public record NearestDecisions(ArchiveIndex index, FilingTexts texts, EarlierDecisions decisions) {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 300;

    private static final ArchiveTerms TERMS = new ArchiveTerms();

    /** At most five, the likest first; only what the reader may know of. */
    public List<EarlierDecision> to(DeskCase shown, StaffMember reader) {
        Optional<StoredText> text = texts.ifAsRecorded(shown.standing().filing());
        return text.map(stored -> index.likest(TERMS.of(stored.bibliography(), stored.text()), LOOKED_AT))
                .filter(filings -> !filings.isEmpty())
                .map(filings -> some(decisions.on(filings, shown, reader)))
                .orElse(List.of());
    }

    /** The first, and in place of the last of them the first that was decided otherwise than all of them. */
    static List<EarlierDecision> some(List<EarlierDecision> likest) {
        List<EarlierDecision> some = new ArrayList<>(likest.subList(0, Math.min(SHOWN, likest.size())));
        likest.stream()
                .skip(SHOWN)
                .filter(one -> some.stream().allMatch(other -> isKept(other) != isKept(one)))
                .findFirst()
                .ifPresent(other -> some.set(SHOWN - 1, other));
        return some;
    }

    private static boolean isKept(EarlierDecision decision) {
        return decision.kind() != DecisionKind.NO_CONCERN;
    }
}
