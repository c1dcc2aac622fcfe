package org.sekisho.office.partner;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.partner.CarriedPackages.Carried;
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
    private final JdbcItems items;
    private final JdbcPartnerRows rows;
    private final PartnerKeys keys;
    private final PartnerMessages messages;
    private final AuditTrail audit;

    Outbox(
            Agreements agreements,
            JdbcItems items,
            JdbcPartnerRows rows,
            PartnerKeys keys,
            PartnerMessages messages,
            AuditTrail audit) {
        this.agreements = agreements;
        this.items = items;
        this.rows = rows;
        this.keys = keys;
        this.messages = messages;
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
     * @throws RefusedException if nothing may be sent, or nothing waits
     */
    @Transactional
    public Written export(PartnerCode partner, Path folder, String by) {
        Agreement terms = agreements.inForceWith(partner);
        CarriedPackages carried = rows.packagesAlone(partner);
        Instant now = agreements.now();
        carried.refuseBefore(partner, now);
        String from = keys.own().fingerprint();
        Why.NOTHING_WAITS.when(!isWorthSending(packed(terms, from, carried, now), carried), partner);
        if (terms.lets(View.HEADS)) {
            messages.queueEnds(partner, by);
        }
        PartnerPackage made = packed(terms, from, carried, now);
        byte[] content = made.bytes();
        String sha256 = PartnerPackage.hash(content);
        rows.packed(partner, made);
        rows.add(partner, new Carried(false, made.agreement(), made.sequence(), sha256, by, now));
        Path file = folder.resolve("%s-%06d.sekisho".formatted(partner, made.sequence()));
        audit.add(
                by,
                AuditAction.PARTNER_PACKAGE_WRITTEN,
                "partner " + partner,
                "%s, agreement %d, content %s".formatted(made, terms.version(), sha256));
        write(file, BouncyCastleCms.sealed(content, keys, terms.certificates()));
        return new Written(file, made.toString());
    }

    private PartnerPackage packed(Agreement terms, String from, CarriedPackages carried, Instant now) {
        PartnerCode partner = terms.partner();
        Carried last = carried.last(false).orElse(null);
        int sequence = last == null ? 1 : last.sequence() + 1;
        int begins = carried.beginning(terms.version()).orElse(sequence);
        String to = terms.certificates().fingerprint();
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
                fitting(terms).stream().map(Outbox::item).toList(),
                items.toRecall(partner).stream()
                        .map(item -> new PartnerPackage.Recall(item.id(), String.valueOf(item.recallWhy())))
                        .toList(),
                rows.receiptsThatWait(partner),
                rows.messagesThatWait(partner).stream()
                        .filter(message -> terms.lets(message.kind().view()))
                        .map(PartnerMessage::travelling)
                        .limit(PartnerPackage.MOST_MESSAGES)
                        .toList(),
                carried.lost());
    }

    /** The first items that wait, up to the size of a package; the others wait for the next. */
    private List<GivenItem> fitting(Agreement terms) {
        List<GivenItem> waiting = items.waiting(terms.partner(), agreements.today()).stream()
                .filter(item -> terms.lets(item.view(), item.area(), item.mark()))
                .toList();
        long characters = 0;
        int fit = 0;
        while (fit < waiting.size() && characters + waiting.get(fit).content().length() <= MOST_CHARACTERS) {
            characters += waiting.get(fit).content().length();
            fit++;
        }
        return waiting.subList(0, fit);
    }

    /** A chain that follows on another is begun, and what never came is told, even if nothing else waits. */
    private static boolean isWorthSending(PartnerPackage made, CarriedPackages carried) {
        return !made.isEmpty() || made.isFirst() && made.sequence() > 1 || carried.owesLost();
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
        CarriedPackages carried = rows.packagesAlone(partner);
        return agreements.inForce().stream()
                .filter(terms -> terms.partner().equals(partner))
                .anyMatch(terms -> isWorthSending(packed(terms, "", carried, agreements.now()), carried));
    }

    /** Makes new keys, which leaves a record: from then on other offices have to know them. */
    @Transactional
    public void renewKeys(String by) {
        String before = keys.own().fingerprint();
        String made = keys.renew().fingerprint();
        audit.add(
                by,
                AuditAction.PARTNER_KEYS_RENEWED,
                "the keys for packages",
                "%s in place of %s".formatted(made, before));
    }
}
