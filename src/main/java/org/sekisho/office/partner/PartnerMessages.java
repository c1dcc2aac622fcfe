package org.sekisho.office.partner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.partner.PartnerPackage.Message;
import org.sekisho.office.partner.PartnerRefusedException.Why;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that travel in packages beside the items: numbers rather than words of filings. Each is of a kind, which the agreement has to
 * let, and which has one {@link Handler} at the other office.
 */
@Service
public class PartnerMessages {

    /** Reads and words messages of some kinds; a kind has one handler. */
    interface Handler {

        Set<MessageKind> kinds();

        /**
         * Whether a message can be taken in by an agreement. It is asked before anything of its package is taken in; what it cannot read
         * at all may throw.
         */
        boolean reads(Agreement terms, Message message);

        /** Words a message in lines for people. */
        String told(Message message);
    }

    private final Agreements agreements;
    private final JdbcPartnerRows rows;
    private final AuditTrail audit;
    private final List<Handler> handlers;

    /** @param handlers may queue messages themselves */
    PartnerMessages(Agreements agreements, JdbcPartnerRows rows, AuditTrail audit, @Lazy List<Handler> handlers) {
        this.agreements = agreements;
        this.rows = rows;
        this.audit = audit;
        this.handlers = handlers;
    }

    /**
     * Has a message go with the next package.
     *
     * @throws PartnerRefusedException if the agreement is not in force, or does not let it be sent
     */
    PartnerMessage queue(PartnerCode partner, MessageKind kind, String content, String by) {
        Agreement terms = agreements.inForce(partner).terms();
        Why.VIEW_NOT_LET.when(!terms.lets(kind.view()), partner, kind.view().word());
        Why.MESSAGE_TOO_LONG.when(content.length() > PartnerPackage.LONGEST_MESSAGE);
        String sha256 = PartnerPackage.hash(content);
        PartnerMessage message = new PartnerMessage(partner, rows.nextMessage(partner), kind, content, sha256, null);
        rows.add(partner, message.travelling(), null, by, agreements.now());
        audit.add(
                by,
                AuditAction.PARTNER_MESSAGE_QUEUED,
                "partner " + partner,
                "%s, content %s".formatted(message, sha256));
        return message;
    }

    /** Refuses a package with a message that its handler could not take in, that came before, or that the agreement does not let. */
    void check(Agreement terms, List<Message> messages) {
        Set<Long> numbers = new HashSet<>();
        for (Message message : messages) {
            boolean again = !numbers.add(message.number());
            Why.MESSAGE_KNOWN.when(again || rows.isKnown(terms.partner(), message), message.number());
            Why.MESSAGE_CHANGED.when(
                    !PartnerPackage.hash(message.content()).equals(message.sha256()), message.number());
            Why.MESSAGE_NOT_LET.when(!terms.lets(message.kind().view()), message.number());
            boolean readable =
                    PartnerPackage.reads(() -> handler(message.kind()).reads(terms, message));
            Why.MESSAGE_UNREADABLE.when(!readable, message.number());
        }
    }

    private Handler handler(MessageKind kind) {
        return handlers.stream()
                .filter(handler -> handler.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Takes in what was checked. */
    void take(PartnerCode partner, PartnerPackage content, String by) {
        content.messages().forEach(message -> rows.add(partner, message, content.sequence(), by, agreements.now()));
    }

    /** Messages from a partner, or else to it, the newest first. */
    @Transactional(readOnly = true)
    public List<PartnerMessage> all(PartnerCode partner, boolean incoming) {
        return rows.messages(partner, incoming);
    }

    /** Orders that a partner told of, or else was told of, the newest first. */
    List<PartnerMessage> orders(PartnerCode partner, boolean incoming) {
        return rows.messages(partner, incoming, MessageKind.ORDER);
    }

    /** Words a message in lines for people. */
    public String told(PartnerMessage message) {
        return handler(message.kind()).told(message.travelling());
    }
}
