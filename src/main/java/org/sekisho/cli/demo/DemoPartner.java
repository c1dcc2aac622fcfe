package org.sekisho.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sekisho.office.partner.Agreements;
import org.sekisho.office.partner.Giving;
import org.sekisho.office.partner.Inbox;
import org.sekisho.office.partner.Outbox;
import org.sekisho.office.partner.PartnerCode;
import org.sekisho.office.partner.PartnerIdentity;
import org.sekisho.office.partner.PartnerKeys;
import org.sekisho.office.partner.ProposedAgreement;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseQueue;
import org.sekisho.office.review.QueueFilter;
import org.sekisho.office.review.QueuedCase;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** One of two offices of a demonstration, which give each other passages about quantum technology. */
@Service
@Lazy
public record DemoPartner(
        Agreements agreements,
        PartnerKeys keys,
        Giving giving,
        Outbox outbox,
        Inbox inbox,
        CaseQueue queue,
        Staff staff) {

    private static final String AREA = "quantum";

    private static final String WHY = "Made by sekisho demo --partner.";

    private static final String FILE = """
            partner: %s
            version: 1
            name: {en: %s, ja: %s}
            purpose: to show what partners see of each other
            onward: to nobody outside the examiners of that office
            areas: [%s]
            views: [passages, heads]
            highest: secret
            from: 2020-01-01
            until: 2099-12-31
            keepDays: 90
            certificates: |
            %s""";

    /** The offices: the one whose desk opens first, and its ally. */
    public enum Office {
        HOME("home-office", "The office at home", "自国の庁"),
        ALLY("ally-office", "The ally's office", "相手国の庁");

        private final PartnerCode code;
        private final String english;
        private final String japanese;

        Office(String code, String english, String japanese) {
            this.code = new PartnerCode(code);
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Has two offices agree, and each give the other passages of a filing; nothing if they did before. */
    public static void meet(DemoPartner home, DemoPartner ally, Path folder) {
        if (home.agree(Office.ALLY, ally.keys.own()) && ally.agree(Office.HOME, home.keys.own())) {
            home.give(Office.ALLY);
            ally.give(Office.HOME);
            carry(home, Office.ALLY, ally, folder);
            carry(ally, Office.HOME, home, folder);
        }
    }

    /** Two people agree on both sides; false if there is an agreement. */
    private boolean agree(Office other, PartnerIdentity theirs) {
        if (!agreements.ofEachPartner().isEmpty()) {
            return false;
        }
        String file = FILE.formatted(
                other.code, other.english, other.japanese, AREA, theirs.pem().indent(2));
        ProposedAgreement made = agreements.propose("demonstration.yml", file, WHY, "user-administrator");
        agreements.approve(made.id(), theirs.readAloud(), "sekisho demo");
        return true;
    }

    /** Gives the first filing of the queue that may be given. */
    private void give(Office other) {
        StaffMember examiner = staff.byId(new StaffId("examiner")).orElseThrow();
        QueueFilter filter = new QueueFilter(null, null, null, AREA, null, null, false);
        for (QueuedCase one : queue.page(filter, null, examiner).cases()) {
            if (giving.give(one.id(), other.code, AREA, examiner) instanceof CaseAnswer.Done) {
                return;
            }
        }
    }

    /** Carries what waits from one to the other, if anything does. */
    private static void carry(DemoPartner from, Office to, DemoPartner other, Path folder) {
        if (from.outbox.hasSomething(to.code)) {
            Outbox.Written written = from.outbox.export(to.code, folder, "operator");
            try {
                other.inbox.take(Files.readAllBytes(written.file()), "operator");
            } catch (IOException e) {
                throw new UncheckedIOException("%s cannot be read".formatted(written.file()), e);
            }
        }
    }
}
