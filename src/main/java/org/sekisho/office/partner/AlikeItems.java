package org.sekisho.office.partner;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

    private final JdbcAlikeItems rows;
    private final JdbcReceived received;
    private final FoundPassages found;
    private final Agreements agreements;
    private final AuditTrail audit;

    AlikeItems(
            JdbcAlikeItems rows, JdbcReceived received, FoundPassages found, Agreements agreements, AuditTrail audit) {
        this.rows = rows;
        this.received = received;
        this.found = found;
        this.agreements = agreements;
        this.audit = audit;
    }

    /** A case, and what it is compared by. */
    private record Words(OwnCase of, Set<String> family, List<LetterGroups> passages) {

        boolean areLike(String application, List<LetterGroups> theirs) {
            return family.contains(application)
                    || passages.stream().anyMatch(own -> theirs.stream().anyMatch(other -> isAlike(own, other)));
        }

        private static boolean isAlike(LetterGroups one, LetterGroups other) {
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

    /** Holds the cases that a run opened against all that partners gave, and returns how many read like any of it. */
    @Transactional
    public int ofRun(long run) {
        Set<CaseId> alike = new HashSet<>();
        Set<PartnerCode> partners = new TreeSet<>();
        int from = 0;
        List<OwnCase> some = rows.openedBy(run, agreements.today(), AT_ONCE, from);
        while (!some.isEmpty()) {
            for (ReceivedItem item : compare(some, rows.items(agreements.today()), alike)) {
                partners.add(item.partner());
            }
            from += some.size();
            some = rows.openedBy(run, agreements.today(), AT_ONCE, from);
        }
        partners.forEach(partner ->
                audit.add(List.of(AuditEvent.ofRows("sekisho run " + run, "partner", "partner " + partner))));
        return alike.size();
    }

    /** Holds what a package brought against the newest cases; the package's own record has the seal. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ofPackage(PartnerCode partner, int sequence) {
        compare(rows.newest(partner, sequence, AT_ONCE), rows.items(partner, sequence), new HashSet<>());
    }

    /** @return the items that are like a case */
    private List<ReceivedItem> compare(List<OwnCase> cases, List<Long> items, Set<CaseId> alike) {
        List<Words> all = cases.stream().map(this::words).toList();
        return items.stream()
                .flatMap(item -> received.byId(item).stream())
                .filter(item -> compare(all, item, alike))
                .toList();
    }

    private Words words(OwnCase of) {
        return new Words(
                of,
                Set.copyOf(rows.family(of.filing())),
                found.of(of.filing(), of.queue(), of.area()).stream()
                        .map(LetterGroups::new)
                        .toList());
    }

    private boolean compare(List<Words> cases, ReceivedItem item, Set<CaseId> alike) {
        String application = Precedents.application(item.filing()).orElse("");
        List<LetterGroups> theirs = Objects.requireNonNull(item.passages()).passages().stream()
                .map(SentPassage::words)
                .map(LetterGroups::new)
                .toList();
        List<CaseId> like = cases.stream()
                .filter(own -> own.of.area().equals(item.area()) && own.areLike(application, theirs))
                .map(own -> own.of.id())
                .toList();
        like.forEach(about -> rows.add(item, about, agreements.now()));
        alike.addAll(like);
        return !like.isEmpty();
    }
}
