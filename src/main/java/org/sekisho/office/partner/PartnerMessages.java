package org.sekisho.office.partner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditHead;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.TrailWitnesses;
import org.sekisho.office.partner.PartnerPackage.Message;
import org.springframework.stereotype.Service;

/**
 * Messages that travel in packages beside the items: numbers rather than words of filings. Each is of a kind, which the agreement has to
 * let. Among them are the ends of two offices' audit trails, each countersigned by the other: a package carries the end of its sender's
 * trail, and gives back the newest end of the recipient's that its sender keeps. Whoever changes a record has to have the partner change
 * its rows, too.
 */
@Service
public record PartnerMessages(Agreements agreements, JdbcPartnerRows rows, AuditTrail audit, AuditHeads heads)
        implements TrailWitnesses {

    /**
     * The ends of two trails.
     *
     * @param own of its sender
     * @param kept of its recipient; null as long as its sender has none
     */
    record Ends(AuditHead own, @Nullable AuditHead kept) implements MessageContent {

        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

        Ends {
            if (!isEnd(own) || kept != null && !isEnd(kept)) {
                throw new IllegalArgumentException("no end of a trail");
            }
        }

        /** False of words for a terminal in place of a hash. */
        private static boolean isEnd(AuditHead head) {
            return head.record() >= 0 && HASH.matcher(head.hash()).matches();
        }

        @Override
        public String told() {
            return "the trail of its sender ends at record %d, %s%s"
                    .formatted(
                            own.record(),
                            own.hash(),
                            kept == null
                                    ? ""
                                    : "; of its recipient's it keeps record %d, %s"
                                            .formatted(kept.record(), kept.hash()));
        }
    }

    /**
     * Has a message go with the next package.
     *
     * @throws RefusedException if the agreement is not in force, or does not let it be sent
     */
    PartnerMessage queue(PartnerCode partner, MessageKind kind, MessageContent content, String by) {
        Agreement terms = agreements.inForceWith(partner);
        Why.VIEW_NOT_LET.when(!terms.lets(kind.view()), partner, kind.view().word());
        String json = PartnerPackage.JSON.writeValueAsString(content);
        Why.MESSAGE_TOO_LONG.when(json.length() > PartnerPackage.LONGEST_MESSAGE);
        PartnerMessage message = new PartnerMessage(
                partner,
                false,
                rows.nextMessage(partner),
                kind,
                json,
                PartnerPackage.hash(json),
                null,
                agreements.now());
        rows.add(partner, message.travelling(), null, by, message.notedAt());
        audit.add(
                by,
                AuditAction.PARTNER_MESSAGE_QUEUED,
                "partner " + partner,
                "%s, content %s".formatted(message, message.sha256()));
        return message;
    }

    /** Has the ends of both trails go with the package that is being written. */
    void queueEnds(PartnerCode partner, String by) {
        AuditHead kept = rows.messages(partner, true, MessageKind.HEADS).stream()
                .findFirst()
                .map(newest -> ((Ends) newest.read()).own)
                .orElse(null);
        queue(partner, MessageKind.HEADS, new Ends(heads.end(), kept), by);
    }

    /** Refuses a package with a message that cannot be read, that came before, or that the agreement does not let. */
    void check(Agreement terms, List<Message> messages) {
        Set<Long> numbers = new HashSet<>();
        for (Message message : messages) {
            boolean again = !numbers.add(message.number());
            Why.MESSAGE_KNOWN.when(again || rows.isKnown(terms.partner(), message), message.number());
            Why.MESSAGE_CHANGED.when(
                    !PartnerPackage.hash(message.content()).equals(message.sha256()), message.number());
            Why.MESSAGE_NOT_LET.when(!terms.lets(message.kind().view()), message.number());
            Why.MESSAGE_UNREADABLE.when(!PartnerPackage.reads(() -> isLet(terms, message)), message.number());
        }
    }

    /** An end that is given back and that this trail does not have is refused: what a partner says can make no fault here. */
    private boolean isLet(Agreement terms, Message message) {
        MessageContent content = message.kind().read(message.content());
        if (content instanceof Ends ends && ends.kept != null) {
            Why.HEAD_DIFFERS.when(!heads.fits(ends.kept), terms.partner(), ends.kept.record());
        }
        return content.isLet(terms);
    }

    /** Takes in what was checked. */
    void take(PartnerCode partner, PartnerPackage content, String by) {
        content.messages().forEach(message -> rows.add(partner, message, content.sequence(), by, agreements.now()));
    }

    /** Messages from a partner, or else to it, the newest first. */
    public List<PartnerMessage> all(PartnerCode partner, boolean incoming) {
        return rows.messages(partner, incoming);
    }

    /** Orders that a partner told of, or else was told of, the newest first. */
    List<PartnerMessage> orders(PartnerCode partner, boolean incoming) {
        return rows.messages(partner, incoming, MessageKind.ORDER);
    }

    /** Without rows that somebody changed so that nobody can read them: the seals tell of those. */
    @Override
    public List<Kept> ends() {
        List<Kept> newest = new ArrayList<>();
        rows.newestFromEach(MessageKind.HEADS)
                .forEach(message -> PartnerPackage.reads(() -> newest.addAll(kept(message))));
        return newest;
    }

    private static List<Kept> kept(PartnerMessage message) {
        AuditHead kept = ((Ends) message.read()).kept;
        return kept == null ? List.of() : List.of(new Kept("Partner " + message.partner(), kept));
    }
}
