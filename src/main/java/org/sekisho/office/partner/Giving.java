package org.sekisho.office.partner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.referral.CasePackages;
import org.sekisho.office.referral.NamedPlaces;
import org.sekisho.office.referral.ReferralPackage;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.Refusal;
import org.sekisho.office.staff.Proposal;
import org.sekisho.office.staff.Proposal.Kind;
import org.sekisho.office.staff.Proposals;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Gives partners passages of filings, as authorities are sent them, or whole texts where two people want it, and calls them back. What is
 * given waits for the next package; what is called back before that never leaves.
 */
@Service
@Lazy
public record Giving(
        CaseActs acts, CasePackages packages, Agreements agreements, JdbcItems items, Proposals proposals) {

    private static final int LONGEST = 2_000;

    /** Reasons for not giving, or not calling back. */
    public enum No implements Refusal {
        /** The person's roles do not let them. */
        ROLE,
        /** The case was not found in that area. */
        NOT_ITS_AREA,
        /** There is nothing about the area to give. */
        NOTHING_TO_GIVE,
        /** The agreement is not in force, or does not let that be given; the hint says why. */
        AGREEMENT,
        /** It is more than a package may bring, and would be refused there with all that follows. */
        TOO_LARGE,
        /** The partner has the very same already. */
        GIVEN_ALREADY,
        /** No order was ever given on the case. */
        NO_ORDER,
        /** Nobody confirms what they asked for themselves. */
        OWN,
        /** It was answered, is too old, or the case stands otherwise by now. */
        OVER,
        /** No such item is of this case. */
        NO_SUCH_ITEM,
        /** It was called back already. */
        RECALLED_ALREADY,
        /** There is no reason, or it is too long. */
        NO_REASON;

        @Override
        public String key() {
            return "partner.why." + name();
        }
    }

    /** Gives the passages of a case's filing that were found for an area. */
    public CaseAnswer give(CaseId id, PartnerCode partner, String area, StaffMember person) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), No.ROLE);
            give(act, checked(act, new Asked(partner.value(), area), View.PASSAGES, act.by()));
        });
    }

    /** Proposes to give the whole text of a case's filing: another person who may decide or confirm the case answers. */
    public CaseAnswer askForWhole(CaseId id, PartnerCode partner, String area, StaffMember person) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), No.ROLE);
            Asked asked = new Asked(partner.value(), area);
            checked(act, asked, View.FULL, act.by());
            act.propose(
                    proposals,
                    new Proposal.Draft(
                            act.about().subject(), id.value(), Kind.WHOLE_TEXT, partner + ", " + area, asked, null));
        });
    }

    /** Somebody else confirms that the whole text is given, and it waits for the next package; or it is refused, by who asked, too. */
    public CaseAnswer answer(CaseId id, long proposal, boolean agreed, StaffMember second) {
        return acts.perform(id, second, act -> {
            Proposal asked = act.need(
                    proposals
                            .lock(proposal)
                            .filter(one -> one.about().equals(act.about().subject()) && one.kind() == Kind.WHOLE_TEXT)
                            .orElse(null),
                    No.OVER);
            boolean own = asked.isOf(act.by());
            act.refuseIf(own && agreed, No.OWN);
            act.refuseIf(!own && !act.mayDecide() && !act.mayConfirm(), No.ROLE);
            if (agreed) {
                Asked what = Objects.requireNonNull(asked.what(Asked.class));
                give(act, checked(act, what, View.FULL, new StaffId(asked.proposedBy())));
            }
            proposals.answer(asked, agreed, act.by().value());
        });
    }

    /** A request to give something about an area to a partner. */
    private record Asked(String partner, String area) {}

    /** The item as it would be given, by the rules and as the case stands now. */
    private GivenItem checked(Act act, Asked asked, View view, StaffId by) {
        DeskCase about = act.about();
        PartnerCode partner = new PartnerCode(asked.partner);
        act.refuseIf(!about.areas().contains(asked.area), No.NOT_ITS_AREA);
        ProposedAgreement agreement = agreement(act, partner, asked.area, view);
        NamedPlaces besides = view == View.FULL ? NamedPlaces.ALL : NamedPlaces.NONE;
        ReferralPackage content = packages.of(about, asked.area, besides)
                .filter(found -> !found.holdsNothing())
                .orElse(null);
        byte[] bytes = act.need(content, No.NOTHING_TO_GIVE).bytes();
        act.refuseIf(bytes.length > PartnerPackage.LONGEST, No.TOO_LARGE);
        act.refuseIf(isGiven(about.id(), partner, asked.area, bytes), No.GIVEN_ALREADY);
        return new GivenItem(
                0,
                partner,
                agreement.id(),
                about.id(),
                asked.area,
                view,
                about.handling(),
                new String(bytes, StandardCharsets.UTF_8),
                PartnerPackage.hash(bytes),
                agreement.terms().keptUntil(agreements.today()),
                by,
                act.now(),
                null,
                null,
                null,
                null,
                null);
    }

    private void give(Act act, GivenItem item) {
        long number = items.add(item);
        act.note(
                AuditAction.PARTNER_ITEM_GIVEN,
                "item %d to %s about %s, %s, %s, until %s, content %s"
                        .formatted(
                                number,
                                item.partner(),
                                item.area(),
                                item.view(),
                                item.mark(),
                                item.expiresOn(),
                                item.sha256()));
    }

    /** Whether the partner has the very same already, or will with the next package. */
    private boolean isGiven(CaseId id, PartnerCode partner, String area, byte[] content) {
        return items.ofCase(id).stream()
                .anyMatch(item -> item.partner().equals(partner)
                        && item.area().equals(area)
                        && item.sha256().equals(PartnerPackage.hash(content))
                        && !item.isRecalled()
                        && !item.isLost()
                        && !item.expiresOn().isBefore(agreements.today()));
    }

    private ProposedAgreement agreement(Act act, PartnerCode partner, String area, View view) {
        try {
            ProposedAgreement inForce = agreements.inForce(partner);
            Why.NOT_LET.when(
                    !inForce.terms().lets(view, area, act.about().handling()),
                    partner,
                    area,
                    act.about().handling().word());
            return inForce;
        } catch (RefusedException no) {
            act.refuseIf(true, No.AGREEMENT, String.valueOf(no.getMessage()));
            throw no;
        }
    }

    /** Calls an item back: it is not sent if it still waits; otherwise the next package asks for its return. */
    public CaseAnswer recall(CaseId id, long number, String why, StaffMember person) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), No.ROLE);
            act.refuseIf(why.isBlank() || why.length() > LONGEST, No.NO_REASON);
            GivenItem item = act.need(
                    items.ofCase(id).stream()
                            .filter(one -> one.id() == number)
                            .findFirst()
                            .orElse(null),
                    No.NO_SUCH_ITEM);
            act.refuseIf(item.isRecalled(), No.RECALLED_ALREADY);
            items.recall(item, why.strip(), act.by(), act.now());
            act.note(
                    AuditAction.PARTNER_ITEM_RECALLED,
                    "item %d from %s, %s"
                            .formatted(number, item.partner(), item.sequence() == null ? "not sent yet" : "sent"));
        });
    }

    /** The items that were given of a case to which the caller has been let, the oldest first. */
    public List<GivenItem> of(DeskCase about) {
        return items.ofCase(about.id());
    }
}
