package org.sekisho.office.partner;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.partner.JdbcAlikeItems.OwnCase;
import org.sekisho.office.precedent.LetterGroups;
import org.sekisho.office.precedent.Precedents;
import org.sekisho.office.referral.FoundPassages;
import org.sekisho.office.referral.ReferralPackage.SentPassage;
import org.sekisho.office.review.CaseId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes which cases of the office read like something that a partner gave: of the same area, and of one family by their numbers, or with
 * a passage that says most of what one of the item says. It opens and closes nothing.
 */
@Service
@Lazy
public class AlikeItems {

    /** Part of what two passages say. Half of it is common in one field. */
    private static final double ALIKE = 0.6;

    /** Groups of letters; a heading has fewer, and is like many. */
    private static final int LEAST = 30;

    /** Cases whose words are in memory at once. */
    private static final int AT_ONCE = 500;

    /** Processor time for one item and so many cases; a usual one takes some milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcAlikeItems rows;
    private final JdbcItems items;
    private final FoundPassages found;
    private final Agreements agreements;
    private final AuditTrail audit;
    private final FaultBarrier barrier;

    AlikeItems(
            JdbcAlikeItems rows,
            JdbcItems items,
            FoundPassages found,
            Agreements agreements,
            AuditTrail audit,
            FaultBarrier barrier) {
        this.rows = rows;
        this.items = items;
        this.found = found;
        this.agreements = agreements;
        this.audit = audit;
        this.barrier = barrier;
    }

    /**
     * The outcome of a comparison.
     *
     * @param cases that read like an item
     * @param left items that break the program or take too long, by their ids, and were not held against all cases
     */
    public record Compared(Set<CaseId> cases, Set<Long> left) {}

    /** A case, and what it is compared by. */
    private record Words(OwnCase of, Set<String> family, List<LetterGroups> passages) {

        boolean areLike(String application, List<LetterGroups> theirs) {
            return family.contains(application)
                    || passages.stream().anyMatch(own -> theirs.stream().anyMatch(other -> isAlike(own, other)));
        }

        private static boolean isAlike(LetterGroups one, LetterGroups other) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            int shorter = Math.min(one.size(), other.size());
            return shorter >= LEAST
                    && 2.0 * shorter >= ALIKE * (one.size() + other.size())
                    && one.likeness(other) >= ALIKE;
        }

        @Override
        public String toString() {
            return "words of case " + of.id();
        }
    }

    /** Holds the cases that a run opened against all that partners gave. */
    @Transactional
    public Compared ofRun(long run) {
        Compared compared = new Compared(new HashSet<>(), new HashSet<>());
        Set<PartnerCode> partners = new TreeSet<>();
        List<OwnCase> all = rows.openedBy(run, agreements.today());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<OwnCase> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            compare(some, rows.items(agreements.today()), compared).forEach(item -> partners.add(item.partner()));
        }
        partners.forEach(partner ->
                audit.add(List.of(AuditEvent.ofRows("sekisho run " + run, "partner", "partner " + partner))));
        return compared;
    }

    /** Holds what a package brought against the newest cases; the package's own record has the seal. */
    @Transactional(propagation = Propagation.MANDATORY)
    Compared ofPackage(PartnerCode partner, int sequence) {
        Compared compared = new Compared(new HashSet<>(), new HashSet<>());
        compare(rows.newest(partner, sequence, AT_ONCE), rows.items(partner, sequence), compared);
        return compared;
    }

    /** @return the items that are like a case */
    private List<ReceivedItem> compare(List<OwnCase> cases, List<Long> ids, Compared compared) {
        List<Words> all = cases.stream().map(this::words).toList();
        List<Agreement> inForce = agreements.inForce();
        return ids.stream()
                .flatMap(id -> items.byId(id).stream())
                .filter(item -> item.content() != null && isLet(item, inForce))
                .filter(item -> compare(all, item, compared))
                .toList();
    }

    /** Whether anybody may read it: nothing is said of what is suspended or over. */
    private static boolean isLet(ReceivedItem item, List<Agreement> inForce) {
        return inForce.stream()
                .anyMatch(terms ->
                        terms.partner().equals(item.partner()) && terms.lets(item.view(), item.area(), item.mark()));
    }

    private Words words(OwnCase of) {
        return new Words(
                of,
                Set.copyOf(rows.family(of.filing())),
                found.of(of.filing(), of.queue(), of.area()).stream()
                        .map(LetterGroups::new)
                        .toList());
    }

    private boolean compare(List<Words> cases, ReceivedItem item, Compared compared) {
        List<CaseId> like = barrier.attempt(PATIENCE, () -> like(cases, item)).handledBy(found -> found, broken -> {
            compared.left.add(item.id());
            return List.of();
        });
        like.forEach(about -> rows.add(item, about, agreements.now()));
        compared.cases.addAll(like);
        return !like.isEmpty();
    }

    private static List<CaseId> like(List<Words> cases, ReceivedItem item) {
        String application = Precedents.application(item.filing()).orElse("");
        List<LetterGroups> theirs = Objects.requireNonNull(item.passages()).passages().stream()
                .map(SentPassage::words)
                .map(LetterGroups::new)
                .toList();
        return cases.stream()
                .filter(own -> own.of.area().equals(item.area()) && own.areLike(application, theirs))
                .map(own -> own.of.id())
                .toList();
    }
}
