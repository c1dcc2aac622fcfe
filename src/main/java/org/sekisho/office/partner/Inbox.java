package org.sekisho.office.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sekisho.machine.database.DeadlockRetry;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.partner.CarriedPackages.Carried;
import org.sekisho.office.partner.PartnerPackage.Item;
import org.sekisho.office.partner.PartnerPackage.Recall;
import org.sekisho.office.partner.PartnerReceipt.What;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Takes packages of partners in, whole or not at all. A package that is refused is on the audit trail with the reason, and has changed
 * nothing else.
 */
@Service
@Lazy
public record Inbox(
        Agreements agreements,
        JdbcItems items,
        JdbcPartnerRows rows,
        PartnerMessages messages,
        AlikeItems alike,
        PartnerKeys keys,
        AuditTrail audit,
        PlatformTransactionManager transactions) {

    /** How far two offices' clocks may be apart. */
    private static final Duration CLOCKS_APART = Duration.ofHours(1);

    /** More packages than a chain ever leaves behind. */
    private static final int MOST_LOST = 1_000;

    /** A package that holds, or was taken in. */
    public record Checked(ProposedAgreement agreement, PartnerPackage content, String sha256) {

        /** Says of whom it is, what was done with it, and how much is in it. */
        public String told(String what) {
            return "Package %d of %s %s: %s"
                    .formatted(content.sequence(), agreement.terms().partner(), what, content.counted());
        }
    }

    /**
     * Says whether a package would be taken in, and takes in nothing.
     *
     * @throws RefusedException why it would not
     */
    public Checked verify(byte[] file) {
        return DeadlockRetry.transaction(transactions).execute(status -> checked(file));
    }

    /**
     * Takes a package in.
     *
     * @throws RefusedException why it was not, which is on the audit trail
     */
    public Checked take(byte[] file, String by) {
        try {
            return DeadlockRetry.transaction(transactions).execute(status -> takeIn(checked(file), by));
        } catch (RefusedException no) {
            audit.add(
                    by,
                    AuditAction.PARTNER_PACKAGE_REFUSED,
                    "a package",
                    "%s, file %s".formatted(no.reason(), PartnerPackage.hash(file)));
            throw no;
        }
    }

    private Checked checked(byte[] file) {
        BouncyCastleCms.Opened opened = BouncyCastleCms.opened(file, keys);
        ProposedAgreement agreement = agreements.newestOfEach().stream()
                .filter(one -> one.terms().certificates().signing().equals(opened.signer()))
                .findFirst()
                .orElseThrow(Why.UNKNOWN_SENDER::refusal);
        Agreement terms = agreements.inForceWith(agreement.terms().partner());
        PartnerPackage content = PartnerPackage.read(opened.content());
        String sha256 = PartnerPackage.hash(opened.content());
        CarriedPackages carried = rows.packagesAlone(terms.partner());
        checkWhoseItIs(terms, content);
        checkTimes(terms.partner(), content, carried);
        checkPlace(terms, content, sha256, carried);
        checkItems(terms, content, carried);
        checkReceipts(terms.partner(), content);
        messages.check(terms, content.messages());
        content.lost().forEach(lost -> Why.LOST_UNKNOWN.when(!carried.wentBefore(terms.version(), lost), lost));
        return new Checked(agreement, content, sha256);
    }

    private void checkWhoseItIs(Agreement terms, PartnerPackage content) {
        Why.UNKNOWN_SENDER.when(!content.from().equals(terms.certificates().fingerprint()));
        Why.OTHER_RECIPIENT.when(!keys.areOf(content.to()));
        Why.OTHER_VERSION.when(
                content.agreement() != terms.version(), content.agreement(), terms.partner(), terms.version());
    }

    private void checkTimes(PartnerCode partner, PartnerPackage content, CarriedPackages carried) {
        Instant now = agreements.now();
        carried.refuseBefore(partner, now);
        Why.FROM_THE_FUTURE.when(content.made().isAfter(now.plus(CLOCKS_APART)), content.made());
        Why.PACKAGE_OVER.when(content.until().isBefore(now), content.until());
    }

    /** Each package follows on the one before it, which it names by its hash; the first of a chain names the terms. */
    private static void checkPlace(Agreement terms, PartnerPackage content, String sha256, CarriedPackages carried) {
        PartnerCode partner = terms.partner();
        Carried last = carried.last(true).orElse(null);
        int lastSequence = last == null ? 0 : last.sequence();
        if (content.sequence() <= lastSequence) {
            Why.TAKEN_IN_ALREADY.when(carried.came(content.sequence(), sha256), content.sequence(), partner);
            throw Why.OLD_SEQUENCE.refusal(content.sequence(), partner, lastSequence);
        }
        if (last != null && last.agreement() == content.agreement()) {
            Why.MISSING_BEFORE.when(content.sequence() > lastSequence + 1, lastSequence + 1, partner);
            Why.CHAIN_CUT.when(!content.previous().equals(last.sha256()), content.sequence(), partner);
        } else {
            checkBeginning(terms, content, lastSequence);
        }
    }

    private static void checkBeginning(Agreement terms, PartnerPackage content, int lastSequence) {
        Why.MISSING_BEFORE.when(!content.isFirst(), content.begins(), terms.partner());
        boolean mayFollow =
                content.sequence() == 1 || terms.version() > 1 && content.sequence() <= lastSequence + MOST_LOST;
        Why.MISSING_BEFORE.when(!mayFollow, lastSequence + 1, terms.partner());
        Why.OTHER_TERMS.when(
                !content.previous().equals(terms.chain(content.from(), content.to())),
                content.sequence(),
                terms.partner(),
                terms.version());
    }

    private void checkItems(Agreement terms, PartnerPackage content, CarriedPackages carried) {
        PartnerCode partner = terms.partner();
        Set<Long> numbers = new HashSet<>();
        for (Item item : content.items()) {
            boolean again = !numbers.add(item.number());
            Why.ITEM_KNOWN.when(again || items.find(partner, item.number()).isPresent(), item.number());
            Why.ITEM_CHANGED.when(
                    !PartnerPackage.hash(item.content()).equals(item.sha256()) || !item.isReadable(), item.number());
            Why.ITEM_NOT_LET.when(!isLet(item, terms, content), item.number());
        }
        boolean somethingIsLost =
                content.isFirst() && content.sequence() > 1 || !carried.lost().isEmpty();
        for (Recall recall : content.recalls()) {
            boolean known = items.find(partner, recall.number()).isPresent();
            Why.RECALL_UNKNOWN.when(!known && !somethingIsLost, recall.number());
        }
    }

    private boolean isLet(Item item, Agreement terms, PartnerPackage content) {
        LocalDate last =
                terms.keptUntil(agreements.today().plusDays(1)); // it is tomorrow already at an office further east
        LocalDate packed = content.made().atZone(ZoneOffset.UTC).toLocalDate();
        return terms.lets(item.view(), item.area(), item.mark())
                && !item.keepUntil().isAfter(last)
                && !item.keepUntil().isBefore(packed.minusDays(1)); // it is the day of another office
    }

    private void checkReceipts(PartnerCode partner, PartnerPackage content) {
        Map<Long, String> sent = new HashMap<>();
        if (!content.receipts().isEmpty()) {
            items.to(partner).stream()
                    .filter(item -> item.sequence() != null)
                    .forEach(item -> sent.put(item.id(), item.sha256()));
        }
        for (PartnerReceipt receipt : content.receipts()) {
            boolean known = receipt.sha256().equals(sent.get(receipt.number()))
                    && !receipt.at().isAfter(content.made().plus(CLOCKS_APART));
            Why.RECEIPT_UNKNOWN.when(!known, receipt.number(), partner);
        }
    }

    private Checked takeIn(Checked checked, String by) {
        PartnerCode partner = checked.agreement.terms().partner();
        PartnerPackage content = checked.content;
        Instant now = agreements.now();
        for (Item item : content.items()) {
            items.add(partner, checked.agreement.id(), content.sequence(), item, now);
            rows.add(
                    partner,
                    new PartnerReceipt(item.number(), item.sha256(), What.ARRIVED, PartnerReceipt.PROGRAM, now),
                    null);
        }
        int left = alike.ofPackage(partner, content.sequence()).left().size();
        content.recalls()
                .forEach(recall -> items.find(partner, recall.number())
                        .filter(item -> item.content() != null)
                        .ifPresent(item -> {
                            items.remove(item, What.RETURNED, now);
                            rows.add(partner, item.receipt(What.RETURNED, PartnerReceipt.PROGRAM, now), null);
                        }));
        content.receipts().forEach(receipt -> rows.add(partner, receipt, content.sequence()));
        rows.lost(partner, content.lost(), now);
        messages.take(partner, content, by);
        rows.add(partner, new Carried(true, content.agreement(), content.sequence(), checked.sha256, by, now));
        audit.add(
                by,
                AuditAction.PARTNER_PACKAGE_TAKEN_IN,
                "partner " + partner,
                "%s, agreement %d, content %s%s"
                        .formatted(
                                content,
                                content.agreement(),
                                checked.sha256,
                                left == 0 ? "" : ", %d items not held against cases".formatted(left)));
        return checked;
    }
}
