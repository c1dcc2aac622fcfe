package org.sekisho.office.partner;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.partner.PartnerRefusedException.Why;
import org.sekisho.office.referral.ReferralPackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes what waits for a partner into a package: items, recalls, receipts and messages, signed, and sealed for that partner alone. */
@Service
@Lazy
public class Outbox {

    /** Four of the longest items; what is sealed stays below its bound whatever the characters. */
    private static final long MOST_CHARACTERS = 4L * PartnerPackage.LONGEST;

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Agreements agreements;
    private final JdbcGiven given;
    private final JdbcPartnerRows rows;
    private final JdbcMessages messages;
    private final PartnerKeys keys;
    private final AuditTrail audit;

    Outbox(
            Agreements agreements,
            JdbcGiven given,
            JdbcPartnerRows rows,
            JdbcMessages messages,
            PartnerKeys keys,
            AuditTrail audit) {
        this.agreements = agreements;
        this.given = given;
        this.rows = rows;
        this.messages = messages;
        this.keys = keys;
        this.audit = audit;
    }

    /**
     * A package that was written.
     *
     * @param file where it lies
     * @param content how much is in it
     */
    public record Written(Path file, String content) {}

    /**
     * Writes a package into a folder. If that fails, all of it still waits.
     *
     * @throws PartnerRefusedException if nothing may be sent, or nothing waits
     */
    @Transactional
    public Written export(PartnerCode partner, Path folder, String by) {
        ProposedAgreement agreement = agreements.inForce(partner);
        Instant now = agreements.now();
        rows.lastMoment(partner)
                .filter(last -> last.isAfter(now))
                .ifPresent(last -> Why.CLOCK_BEHIND.when(true, partner, last));
        List<GivenItem> items = fitting(items(agreement.terms()));
        List<GivenItem> recalls = given.toRecall(partner);
        PartnerPackage made = packed(agreement, items, recalls, now);
        Why.NOTHING_WAITS.when(made.isEmpty() && !mustBeSent(made, partner), partner);
        byte[] content = made.bytes();
        given.packed(items, recalls, made.sequence());
        messages.packed(partner, made);
        rows.packed(partner, made.sequence());
        rows.add(
                partner,
                false,
                new JdbcPartnerRows.Handled(made.agreement(), made.sequence(), PartnerPackage.hash(content), by, now));
        Path file = folder.resolve("%s-%06d.sekisho".formatted(partner, made.sequence()));
        audit.add(
                by,
                AuditAction.PARTNER_PACKAGE_WRITTEN,
                "partner " + partner,
                "%s, agreement %d, content %s"
                        .formatted(made, agreement.terms().version(), PartnerPackage.hash(content)));
        write(file, BouncyCastleCms.sealed(content, keys, agreement.terms().theirs()));
        return new Written(file, made.toString());
    }

    private List<GivenItem> items(Agreement terms) {
        return given.waiting(terms.partner(), agreements.today()).stream()
                .filter(item -> terms.lets(item.view(), item.area(), item.mark()))
                .toList();
    }

    private List<PartnerMessage> messages(Agreement terms) {
        return messages.waiting(terms.partner()).stream()
                .filter(message -> terms.lets(message.kind().view()))
                .toList();
    }

    /** The first items, up to the size of a package; the others wait for the next. */
    private static List<GivenItem> fitting(List<GivenItem> items) {
        long characters = 0;
        int fit = 0;
        while (fit < items.size() && characters + items.get(fit).content().length() <= MOST_CHARACTERS) {
            characters += items.get(fit).content().length();
            fit++;
        }
        return items.subList(0, fit);
    }

    private PartnerPackage packed(
            ProposedAgreement agreement, List<GivenItem> items, List<GivenItem> recalls, Instant now) {
        PartnerCode partner = agreement.terms().partner();
        JdbcPartnerRows.Handled last = rows.last(partner, false).orElse(null);
        int sequence = last == null ? 1 : last.sequence() + 1;
        Agreement terms = agreement.terms();
        int begins = rows.beginning(partner, terms.version()).orElse(sequence);
        String from = keys.own().fingerprint();
        String to = terms.theirs().fingerprint();
        return new PartnerPackage(
                PartnerPackage.FORM,
                from,
                to,
                terms.version(),
                begins,
                sequence,
                last == null || begins == sequence ? terms.chain(from, to) : last.sha256(),
                now,
                now.plus(PartnerPackage.ON_ITS_WAY),
                items.stream().map(Outbox::item).toList(),
                recalls.stream()
                        .map(item -> new PartnerPackage.Recall(item.id(), String.valueOf(item.recallWhy())))
                        .toList(),
                rows.waiting(partner),
                messages(terms).stream()
                        .map(PartnerMessage::travelling)
                        .limit(PartnerPackage.MOST_MESSAGES)
                        .toList(),
                rows.lost(partner));
    }

    /** A chain that follows on another is begun, and what never came is told, even if nothing else waits. */
    private boolean mustBeSent(PartnerPackage made, PartnerCode partner) {
        return made.isFirst() && made.sequence() > 1 || rows.owesLost(partner);
    }

    private static PartnerPackage.Item item(GivenItem given) {
        return new PartnerPackage.Item(
                given.id(),
                ReferralPackage.read(given.content()).filing(),
                given.area(),
                given.view(),
                given.mark(),
                given.expiresOn(),
                given.sha256(),
                given.content());
    }

    /** The file goes again if the transaction does not hold; what was not recorded as written must not travel. */
    private static void write(Path file, byte[] sealed) {
        try {
            Files.write(file, sealed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED && !file.toFile().delete()) {
                        LOG.error("{} was not recorded as written: take it away, and do not send it", file);
                    }
                }
            });
        } catch (FileAlreadyExistsException there) {
            throw Why.FILE_THERE.refusal(file);
        } catch (IOException e) {
            throw Why.FOLDER.refusal(file);
        }
    }

    /** Whether the next package to a partner would have anything in it. */
    @Transactional
    public boolean hasSomething(PartnerCode partner) {
        return agreements.inForce().stream()
                .filter(terms -> terms.partner().equals(partner))
                .anyMatch(this::hasSomething);
    }

    private boolean hasSomething(Agreement terms) {
        PartnerCode partner = terms.partner();
        return !items(terms).isEmpty()
                || !given.toRecall(partner).isEmpty()
                || !rows.waiting(partner).isEmpty()
                || !messages(terms).isEmpty()
                || rows.owesLost(partner)
                || beginsAnew(partner);
    }

    /** Whether a new version of the agreement is in force by which nothing was written yet, and something was before it. */
    private boolean beginsAnew(PartnerCode partner) {
        int version =
                agreements.newest(partner).map(one -> one.terms().version()).orElse(0);
        return rows.last(partner, false)
                .filter(last -> last.agreement() < version)
                .isPresent();
    }
}
