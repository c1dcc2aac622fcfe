package org.sekisho.office.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.Declaration.Kind;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.disclosure.DisclosureRow.Found;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.Refusal;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.OutcomePreparation;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays what was declared beside what was found in a case's filing, and files declarations. The newest declaration that a person filed
 * counts, then that of the filing's data; it changes nothing that a run found. A person decides what follows.
 */
@Service
public class DisclosureReview implements OutcomePreparation {

    private final CaseActs acts;
    private final JdbcDeclarations declarations;
    private final DisclosureComparison comparison;
    private final FilingTexts texts;

    DisclosureReview(CaseActs acts, JdbcDeclarations declarations, DisclosureComparison comparison, FilingTexts texts) {
        this.acts = acts;
        this.declarations = declarations;
        this.comparison = comparison;
        this.texts = texts;
    }

    /** Reasons for not filing a declaration. */
    public enum Why implements Refusal {
        /** The person's roles do not let them. */
        ROLE,
        /** It says on which form it was made in no words, or in too many. */
        NO_FORM,
        /** It has no row, and asks for no review. */
        NO_ROWS,
        /** It has more rows than are kept. */
        TOO_MANY_ROWS,
        /** A line of the rows means nothing. */
        WRONG_ROW;

        @Override
        public String key() {
            return "disclosure.why." + name();
        }
    }

    /**
     * What is on a filing.
     *
     * @param rows what a person has to look at first
     * @param declarations the one that counts first, then those before it
     */
    public record Disclosure(List<DisclosureRow> rows, List<FiledDeclaration> declarations) {

        public Disclosure {
            rows = List.copyOf(rows);
            declarations = List.copyOf(declarations);
        }

        /** How many rows have each verdict, of those that any has. */
        public Map<DisclosureRow.Verdict, Long> counts() {
            return rows.stream()
                    .sorted(Comparator.comparing(DisclosureRow::verdict))
                    .collect(Collectors.groupingBy(DisclosureRow::verdict, LinkedHashMap::new, Collectors.counting()));
        }

        @Override
        public String toString() {
            return "%d rows, %d declarations".formatted(rows.size(), declarations.size());
        }
    }

    /**
     * The disclosure of a case to which the caller has been let.
     *
     * @param stored the filing's text as the caller shows it; null if none is shown
     */
    @Transactional(readOnly = true)
    public Disclosure of(DeskCase about, @Nullable StoredText stored) {
        return comparison.of(about.standing().filing(), stored);
    }

    /** The language in which nobody looked for names, two letters; null if it is read, or not known. */
    public static @Nullable String unreadIn(StoredText stored) {
        return stored.text()
                .knownLanguage()
                .filter(language -> !EntityFinder.readsNamesIn(language))
                .orElse(null);
    }

    /** Compares names, which are an applicant's, behind the barrier. */
    @Override
    public void prepare(ScreenedFiling screened) {
        counts(screened);
    }

    private DisclosureCounts counts(ScreenedFiling screened) {
        return screened.once(DisclosureCounts.class, () -> {
            Stream<Found> paid = screened.entities().funding().stream()
                    .map(one -> new Found(Kind.FUNDING, one.agency(), one.contract(), one.span()));
            return isToReview(screened)
                    ? DisclosureCounts.of(comparison
                            .of(
                                    screened.registered().id(),
                                    paid,
                                    screened.filing().bibliography())
                            .rows())
                    : DisclosureCounts.NONE;
        });
    }

    private static boolean isToReview(ScreenedFiling screened) {
        return screened.outcome().findings().stream()
                .anyMatch(finding -> finding.entry().queue() == ReviewQueue.DISCLOSURE);
    }

    /** Notes how what was found stands in filings that a run flagged for a disclosure review. */
    @Transactional
    public void note(Collection<? extends ScreenedFiling> screened) {
        screened.stream()
                .filter(DisclosureReview::isToReview)
                .forEach(filing -> declarations.keep(filing.registered().id(), counts(filing)));
    }

    /** How what was found stands to what is declared, in all filings on which a run opened a case for a disclosure review. */
    public DisclosureCounts ofRun(long run) {
        return declarations.ofRun(run);
    }

    /** How what was found stands to what is declared today, in all filings of whose disclosure review a reader may know. */
    @Transactional(readOnly = true)
    public DisclosureCounts all(StaffMember reader) {
        return declarations.of(reader);
    }

    /** Files a declaration, in place of the one before, which stays to be seen. */
    public CaseAnswer file(CaseId id, DeclarationDraft draft, StaffMember person) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), Why.ROLE);
            String form = draft.form().strip();
            act.refuseIf(form.isEmpty() || form.length() > Declaration.LONGEST, Why.NO_FORM);
            DeclarationDraft.Read read = draft.read();
            act.refuseIf(read.wrongLine() > 0, Why.WRONG_ROW, String.valueOf(read.wrongLine()));
            act.refuseIf(read.rows().isEmpty() && !draft.reviewAsked(), Why.NO_ROWS);
            act.refuseIf(read.rows().size() > Declaration.MOST_ROWS, Why.TOO_MANY_ROWS);
            Declaration declared = new Declaration(form, draft.dated(), draft.reviewAsked(), read.rows());
            FilingId filing = act.about().standing().filing();
            declarations.add(filing, declared, act.by(), act.now());
            Disclosure now = of(act.about(), texts.of(filing).orElse(null));
            declarations.keep(filing, DisclosureCounts.of(now.rows()));
            act.note(
                    AuditAction.DECLARATION_FILED,
                    "%s version %d".formatted(act.about().number(), act.about().filingVersion()),
                    "%d rows".formatted(declared.rows().size()));
        });
    }
}
