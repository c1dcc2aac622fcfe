package org.sekisho.cli.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.edition.ListDrafts;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.edition.PreviewDraft;
import org.sekisho.office.edition.PreviewThread;
import org.sekisho.office.edition.Previews;
import org.sekisho.office.edition.ProposedEdition;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.ReferralDraft;
import org.sekisho.office.referral.Referring;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseOrders;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.OrderDecision;
import org.sekisho.office.review.OrderRenewals;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;

/** Work for those who look after lists, orders and referrals: each of them finds something to do at once. */
@Service
record DemoWork(
        KeptEditions editions,
        EditionSettings settings,
        ListProposals proposals,
        ListDrafts drafts,
        Previews previews,
        PreviewThread worker,
        Referring referring,
        Authorities authorities,
        CaseOrders orders,
        OrderRenewals renewals,
        OfficeTime time) {

    private static final String WHY = "Made by sekisho demo, so that there is something to answer.";

    private static final String NAME = "2030-01";
    private static final String NEXT = "2030-02";

    private static final String ENTRY = """
            entries:
              - code: DEMO-01
                title: Gliders under water (demonstration)
                area: ocean
                queue: secrecy
                basis: {reason: Made by sekisho demo. It follows nothing.}
                rules:
                  - words: glider near/5 water
                examples: {match: [A glider dives into the water.], noMatch: [A lamp.]}
            """;

    /**
     * The first list is published with an entry more, which its approver answers afterwards and the next run screens again by; the
     * others are proposed. Of each the author goes on writing, and a preview of what was published is worked on. Nothing is to do where
     * lists come from files.
     */
    void ofLists(String author) {
        if (!settings.takesTwo()) {
            return;
        }
        boolean first = true;
        for (KeyTechnologyList list : editions.inUse().stream()
                .flatMap(edition -> editions.list(edition.id()).stream())
                .toList()) {
            String named = list.source().replaceFirst("(?m)^edition: .*", "edition: " + NAME);
            String more = named.replaceFirst("(?m)^entries:\\R", ENTRY);
            ProposedEdition edition = new ProposedEdition(Path.of(list.file()), more, null, WHY, null, null, null);
            if (first) {
                ListProposal published = proposals.publish(edition, author);
                proposals.list(published.id()).ifPresent(after -> previews.ask(new PreviewDraft(after, null), author));
            } else {
                proposals.propose(edition, author);
            }
            String id = list.edition().list().value();
            drafts.keep(drafts.begun(id, author, more.replace("edition: " + NAME, "edition: " + NEXT)));
            first = false;
        }
        worker.wake();
    }

    /** Puts a case before the first authority that is asked about one of its areas, which owes an answer from now on. */
    void referral(DeskCase about, StaffMember examiner) {
        about.areas().stream()
                .flatMap(area -> authorities.askedAbout(area).stream()
                        .map(authority -> new ReferralDraft.Ask(authority.code(), area)))
                .findFirst()
                .ifPresent(ask ->
                        referring.refer(about.id(), new ReferralDraft(List.of(ask), time.today(), WHY), examiner));
    }

    /**
     * Notes an order that has nearly run its year or, where the filing is younger than that, one of today, or of yesterday where it is not
     * today yet in the office of the filing; its renewal waits for a second person.
     */
    void order(DeskCase about, StaffMember examiner) {
        LocalDate today = time.today();
        boolean given = Stream.of(today.minusYears(1).plusDays(14), today, today.minusDays(1))
                .anyMatch(day -> orders.given(about.id(), day, examiner) instanceof CaseAnswer.Done);
        if (given) {
            renewals.decide(about.id(), OrderDecision.Kind.RENEW, WHY, examiner);
        }
    }
}
