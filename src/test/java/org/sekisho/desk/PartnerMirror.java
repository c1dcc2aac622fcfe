package org.sekisho.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sekisho.office.partner.Agreements;
import org.sekisho.office.partner.Giving;
import org.sekisho.office.partner.Inbox;
import org.sekisho.office.partner.Outbox;
import org.sekisho.office.partner.PartnerCode;
import org.sekisho.office.partner.PartnerKeys;
import org.sekisho.office.partner.ProposedAgreement;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Component;

/** A partner that is the office itself: what it gives comes back to it. */
@Component
class PartnerMirror {

    static final PartnerCode CODE = new PartnerCode("mirror");

    private final Agreements agreements;
    private final Giving giving;
    private final Outbox outbox;
    private final Inbox inbox;
    private final PartnerKeys keys;
    private final Staff staff;

    PartnerMirror(Agreements agreements, Giving giving, Outbox outbox, Inbox inbox, PartnerKeys keys, Staff staff) {
        this.agreements = agreements;
        this.giving = giving;
        this.outbox = outbox;
        this.inbox = inbox;
        this.keys = keys;
        this.staff = staff;
    }

    void agree(int version) {
        ProposedAgreement made = agreements.propose(
                "mirror.yml", """
                partner: mirror
                version: %d
                name: {en: The ally's office, ja: 相手国の特許庁}
                purpose: to compare filings about quantum technology
                onward: to nobody
                areas: [quantum]
                views: [passages, full, heads]
                highest: confidential
                from: 2020-01-01
                until: 2099-12-31
                keepDays: 30
                certificates: |
                %s""".formatted(version, keys.own().pem().indent(2)), "a treaty", "one");
        agreements.approve(made.id(), keys.own().readAloud(), "two");
    }

    /** Carries what waits from the office to itself. */
    Inbox.Checked carry() {
        try {
            Path folder = Files.createTempDirectory("mirror");
            byte[] file =
                    Files.readAllBytes(outbox.export(CODE, folder, "operator").file());
            return inbox.take(file, "operator");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Agrees, and has the passages of a case about quantum given by an examiner, and come back. */
    void holdsItemOf(long id, String examiner) {
        StaffMember person = staff.byId(new StaffId(examiner)).orElseThrow();
        agree(1);
        giving.give(new CaseId(id), CODE, "quantum", person);
        carry();
    }
}
