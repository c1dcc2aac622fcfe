package org.sekisho.office.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.office.edition.EditionOffice.TODAY;

import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.edition.EditionSettings.ListApproval;
import org.springframework.dao.DataIntegrityViolationException;

/** A consulted authority agrees to an entry as it is proposed, and to nothing else. */
class ListConsentsTests {

    private EditionOffice office;

    @BeforeEach
    void open() {
        office = new EditionOffice(ListApproval.TWO_PERSONS);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anApprovalWithoutThemCarriesAReason() {
        ListProposal proposal = propose("1", "sonar", "Coast Office");

        refuses(ListProposalRefusal.CONSENT_OWED, () -> approve(proposal, " "));
        ListProposal approved = approve(proposal, "the letter is under way");

        assertThat(approved.last().consentsOwed()).isEqualTo(1);
    }

    @Test
    void isNotedByItsLetterAndThenNoReasonIsNeeded() {
        ListProposal proposal = propose("1", "sonar", "沿岸庁, Nobody we know");
        note(proposal, Consent.Said.REFUSED);
        refuses(ListProposalRefusal.CONSENT_OWED, () -> approve(proposal, ""));

        note(proposal, Consent.Said.CONSENTED);

        ConsultedEntry entry = office.consents().of(proposal).get(0);
        assertThat(entry.others()).containsExactly("Nobody we know");
        assertThat(entry.authorities().get(0).consent())
                .extracting(Consent::reference, Consent::by, Consent::on, Consent::notedBy)
                .containsExactly("CO 12/2026", "head of charts", TODAY, "author");
        assertThat(approve(proposal, "").last().consentsOwed()).isZero();
        assertThat(office.audited()).contains("author LIST_CONSENT_NOTED list seas, proposal 1");
        assertThat(office.seals().differing()).isEmpty();
    }

    @Test
    void isVoidOnceTheEntryIsAnother() {
        note(propose("1", "sonar", "coast"), Consent.Said.CONSENTED);
        ListProposal same = propose("1a", "sonar", "coast");
        assertThat(owed(same)).isZero();

        assertThat(owed(propose("1b", "hydrophone", "coast"))).isEqualTo(1);
    }

    /** Or an author would take out the authority and need not ask it. */
    @Test
    void isOwedByThoseWhomTheEntryNamedBeforeToo() {
        approve(propose("1", "sonar", "coast"), "it is the first");

        assertThat(owed(propose("2", "sonar", null))).isEqualTo(1);
    }

    @Test
    void isOwedAfterAnEditionWasPublishedAtOnce() {
        approve(propose("1", "sonar", "coast"), "it is the first");
        ListProposal urgent = office.proposals().publish(proposed("2", "[sonar, hydrophone]", "coast"), "author");

        assertThat(owed(urgent)).isEqualTo(1);
        refuses(ListProposalRefusal.CONSENT_OWED, () -> approve(urgent, ""));
        note(urgent, Consent.Said.CONSENTED);
        assertThat(approve(urgent, "").last().consentsOwed()).isZero();
    }

    @Test
    void isNotTakenFromWhoWasNotAskedOrWithoutALetter() {
        ListProposal proposal = propose("1", "sonar", "coast");

        refuses(ListProposalRefusal.NOT_CONSULTED, () -> note(proposal, "SEA-09", "coast", "CO 12/2026", TODAY));
        refuses(ListProposalRefusal.NOT_CONSULTED, () -> note(proposal, "SEA-01", "space", "CO 12/2026", TODAY));
        refuses(ListProposalRefusal.CONSENT_NOT_WHOLE, () -> note(proposal, "SEA-01", "coast", " ", TODAY));
        refuses(
                ListProposalRefusal.CONSENT_NOT_WHOLE,
                () -> note(proposal, "SEA-01", "coast", "CO 12/2026", TODAY.plusDays(1)));
    }

    @Test
    void tellsHowManyEditionsOfAYearWerePutIntoForceAtOnce() {
        approve(propose("1", "sonar", null), "");
        ListProposal first = office.proposals().publish(proposed("2", "[sonar, hydrophone]", null), "author");
        approve(first, "");
        ListProposal second = office.proposals().publish(proposed("3", "[sonar, hydrophone, array]", null), "author");
        office.proposals().sendBack(second.id(), "approver", "too much");
        office.proposals().publish(proposed("4", "[sonar, hydrophone, buoy]", null), "author");

        UrgentShare share = UrgentShare.of(office.proposals().of("seas"), TODAY).get(0);

        assertThat(share).isEqualTo(new UrgentShare(2026, 4, 3, 1, 1));
        assertThat(share.percent()).isEqualTo(75);
        assertThat(share.notYet()).isEqualTo(1);
    }

    /** Whoever gets around the program. */
    @Test
    void theDatabaseTakesNoApprovalThatOwesConsentsAndSaysNothing() {
        ListProposal proposal = propose("1", "sonar", "coast");
        String step =
                "INSERT INTO list_step (proposal_id, authors, what, taken_by, taken_at, comment, in_force_from, consents_owed)"
                        + " VALUES (%d, ',author,', 'APPROVED', 'approver', NOW(), ' ', '2026-11-26', 1)";

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> office.rows().change(step.formatted(proposal.id())));
    }

    private long owed(ListProposal proposal) {
        return office.consents().of(proposal).stream()
                .flatMap(entry -> entry.authorities().stream())
                .filter(ConsultedEntry.Asked::isOwed)
                .count();
    }

    private ListProposal propose(String edition, String word, @Nullable String consulted) {
        return office.proposals().propose(proposed(edition, word, consulted), "author");
    }

    private static ProposedEdition proposed(String edition, String word, @Nullable String consulted) {
        String list = EditionOffice.list(edition, word);
        String content = consulted == null
                ? list
                : list.replace("    basis:", "    consulted: [%s]\n    basis:".formatted(consulted));
        return new ProposedEdition(Path.of("seas.yml"), content, TODAY, "a sample", null, null, null);
    }

    private ListProposal approve(ListProposal proposal, String comment) {
        return office.proposals().approve(proposal.id(), proposal.edition().sha256(), "approver", comment);
    }

    private void note(ListProposal proposal, Consent.Said said) {
        office.consents()
                .note(
                        proposal.id(),
                        new ConsentDraft("SEA-01", "coast", said, " CO 12/2026 ", "head of charts", TODAY),
                        "author");
    }

    private void note(ListProposal proposal, String entry, String authority, String reference, LocalDate on) {
        office.consents()
                .note(
                        proposal.id(),
                        new ConsentDraft(entry, authority, Consent.Said.CONSENTED, reference, "head of charts", on),
                        "author");
    }

    private static void refuses(ListProposalRefusal reason, ThrowingCallable asked) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(asked)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
