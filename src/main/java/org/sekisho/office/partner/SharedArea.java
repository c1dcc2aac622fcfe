package org.sekisho.office.partner;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.partner.CarriedPackages.Carried;
import org.sekisho.office.partner.JdbcItems.Scope;
import org.sekisho.office.partner.PartnerReceipt.What;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What partners gave, for those who are cleared for it, as long as its agreement is in force and its last day is not over. Whoever opens
 * an item leaves a receipt, which goes back to its owner: the role and the moment, not the name.
 */
@Service
public class SharedArea {

    /** Items that are shown at once. */
    public static final int MOST = 200;

    private static final int MOST_WORDS = 10;

    private static final int MOST_ALIKE = 5;

    private static final Set<Role> READERS = EnumSet.of(Role.EXAMINER, Role.SECOND_REVIEWER);

    private final Agreements agreements;
    private final JdbcItems items;
    private final JdbcPartnerRows rows;
    private final AuditTrail audit;

    SharedArea(Agreements agreements, JdbcItems items, JdbcPartnerRows rows, AuditTrail audit) {
        this.agreements = agreements;
        this.items = items;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * The newest items that a person may read, without their words, no more than {@link #MOST}. That they looked is on the audit trail.
     *
     * @param words that an item's passages, or its number, must all hold, in any case; blank for every item
     */
    @Transactional
    public List<ReceivedItem> find(String words, StaffMember reader) {
        List<String> sought = Stream.of(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        List<ReceivedItem> found = items.readable(scopes(reader), sought, agreements.today(), MOST);
        audit.add(
                reader.id().value(),
                AuditAction.PARTNER_ITEMS_LISTED,
                "the shared area",
                "%d items%s".formatted(found.size(), words.isBlank() ? "" : ", by words"));
        return found;
    }

    /** The newest items that read like a case to which the reader has been let, without their words. */
    @Transactional(readOnly = true)
    public List<ReceivedItem> alike(DeskCase about, StaffMember reader) {
        return items.alike(scopes(reader), about.id(), agreements.today(), MOST_ALIKE);
    }

    /** The items of each partner that a person may read now: as far as they are cleared, and the agreement in force lets it be given. */
    private List<Scope> scopes(StaffMember reader) {
        Access access = reader.profile().access();
        if (!reader.standing().active() || READERS.stream().noneMatch(reader::has)) {
            return List.of();
        }
        return agreements.inForce().stream()
                .map(terms -> new Scope(
                        terms.partner(),
                        terms.areas().stream().filter(access::reaches).collect(Collectors.toSet()),
                        Stream.of(View.PASSAGES, View.FULL).filter(terms::lets).collect(Collectors.toSet()),
                        Stream.of(Handling.values())
                                .filter(terms.highest()::covers)
                                .filter(access.cleared()::covers)
                                .collect(Collectors.toSet())))
                .filter(scope -> !scope.areas().isEmpty()
                        && !scope.views().isEmpty()
                        && !scope.marks().isEmpty())
                .toList();
    }

    /**
     * An item for its reader, who leaves a receipt.
     *
     * @throws RefusedException if there is none that this person may read
     */
    @Transactional
    public ReceivedItem read(long id, StaffMember reader) {
        ReceivedItem item =
                items.readable(scopes(reader), id, agreements.today()).orElseThrow(Why.NO_SUCH_ITEM::refusal);
        Why.ITEM_CHANGED.when(
                !PartnerPackage.hash(String.valueOf(item.content())).equals(item.sha256()), item.number());
        Role role = READERS.stream().filter(reader::has).findFirst().orElseThrow();
        rows.add(item.partner(), item.receipt(What.READ, role.name(), agreements.now()), null);
        audit.add(
                reader.id().value(),
                AuditAction.PARTNER_ITEM_READ,
                "partner " + item.partner(),
                "item %d, content %s".formatted(item.number(), item.sha256()));
        return item;
    }

    /** Takes the words out of every item whose last day is over, and says how many there were. */
    @Transactional
    public int expire() {
        Instant now = agreements.now();
        List<ReceivedItem> over = items.over(agreements.today());
        for (ReceivedItem item : over) {
            items.remove(item, What.EXPIRED, now);
            rows.add(item.partner(), item.receipt(What.EXPIRED, PartnerReceipt.PROGRAM, now), null);
        }
        over.stream()
                .collect(Collectors.groupingBy(ReceivedItem::partner, TreeMap::new, Collectors.counting()))
                .forEach((partner, gone) ->
                        audit.add("sekisho", AuditAction.PARTNER_ITEMS_EXPIRED, "partner " + partner, gone + " items"));
        return over.size();
    }

    /** The items that a partner was given, the newest first, and what it said became of them. */
    @Transactional(readOnly = true)
    public Seen seenBy(PartnerCode partner) {
        return new Seen(
                items.to(partner),
                rows.receiptsFrom(partner),
                rows.packages(partner).all(),
                rows.withoutWords(partner, MOST));
    }

    /**
     * What a partner saw of this office.
     *
     * @param receipts the newest first
     * @param packages that went there or came from there, the newest first
     * @param messages that went there, wait for it, or came from there, the newest first, without their words
     */
    public record Seen(
            List<GivenItem> items,
            List<PartnerReceipt> receipts,
            List<Carried> packages,
            List<PartnerMessage> messages) {

        public List<PartnerReceipt> of(GivenItem item) {
            return receipts.stream().filter(one -> one.number() == item.id()).toList();
        }

        /** Items that were called back and of which the partner has not said yet that they are gone. */
        public long owed() {
            return items.stream()
                    .filter(item -> standing(item) == Standing.OWED)
                    .count();
        }

        public Standing standing(GivenItem item) {
            if (item.sequence() == null) {
                return item.isRecalled() ? Standing.KEPT : Standing.WAITS;
            }
            if (item.isLost()) {
                return Standing.LOST;
            }
            if (!item.isRecalled()) {
                return Standing.SENT;
            }
            if (item.recallSequence() == null) {
                return Standing.ASKED;
            }
            boolean gone = of(item).stream().anyMatch(one -> one.what() == What.RETURNED || one.what() == What.EXPIRED);
            return gone ? Standing.RECALLED : Standing.OWED;
        }
    }

    /** States of an item that was given. */
    public enum Standing {
        WAITS,
        SENT,
        /** The package with it never came: it can be given again. */
        LOST,
        /** It was called back before it was sent. */
        KEPT,
        /** It was called back, and the next package asks for it. */
        ASKED,
        /** It was asked for, and the partner has not said yet that it is gone. */
        OWED,
        RECALLED
    }
}
