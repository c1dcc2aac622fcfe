package org.sekisho.office.partner;

import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes new keys for packages, which leaves a record: from then on other offices have to know them. */
@Service
@Lazy
public class KeyRenewal {

    private final PartnerKeys keys;
    private final AuditTrail audit;

    KeyRenewal(PartnerKeys keys, AuditTrail audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @Transactional
    public PartnerIdentity renew(String by) {
        PartnerIdentity before = keys.own();
        PartnerIdentity made = keys.renew();
        audit.add(
                by,
                AuditAction.PARTNER_KEYS_RENEWED,
                "the keys for packages",
                "%s in place of %s".formatted(made.fingerprint(), before.fingerprint()));
        return made;
    }
}
