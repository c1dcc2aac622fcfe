package org.sekisho.office.unread;

import java.util.List;
import org.sekisho.intake.filing.HeldDeliveries;
import org.sekisho.intake.filing.HeldDeliveries.Held;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of the inboxes that bring more than one may, and that an operator accepts. */
@Service
public class AcceptedDeliveries {

    private final HeldDeliveries deliveries;
    private final AuditTrail audit;

    AcceptedDeliveries(HeldDeliveries deliveries, AuditTrail audit) {
        this.deliveries = deliveries;
        this.audit = audit;
    }

    /**
     * Lets the next run take in all of a file of an inbox that brings more than one may.
     *
     * @param sha256 the first digits of its hash, as many as tell it from others that wait
     */
    @Transactional(rollbackFor = RequestRefusedException.class)
    public Held accept(String sha256, String because, String actor) throws RequestRefusedException {
        List<Held> meant = deliveries.all().stream()
                .filter(held -> held.acceptedBy() == null && held.sha256().startsWith(sha256))
                .toList();
        if (meant.size() != 1) {
            throw new RequestRefusedException("%d deliveries that wait begin so.".formatted(meant.size()));
        }
        Held held = meant.get(0);
        deliveries.accept(held, actor);
        audit.add(
                actor,
                AuditAction.DELIVERY_ACCEPTED,
                held.sha256(),
                "%d taken in, %d waiting, because: %s".formatted(held.taken(), held.waiting(), because));
        return held;
    }
}
