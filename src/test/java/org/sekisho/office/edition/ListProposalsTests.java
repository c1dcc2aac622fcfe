package org.sekisho.office.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.office.edition.EditionOffice.TODAY;
import static org.sekisho.office.edition.EditionOffice.list;
import static org.sekisho.office.edition.EditionOffice.proposed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.office.edition.ListProposalRefusedException.Reason;
import org.springframework.dao.DataIntegrityViolationException;

/** An edition is one person's proposal and another's decision, and counts from its day. */
class ListProposalsTests {

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
    void goesFromAProposalToBeingInForceOnItsDay() {
        ListProposal first = approved("1", "sonar", TODAY);

        assertThat(state(first)).isEqualTo(ListState.IN_FORCE);
        ListProposal second = approved("2", "hydrophone", null);
        assertThat(second.inForceFrom()).contains(TODAY.plusDays(1));
        assertThat(state(second)).isEqualTo(ListState.SCHEDULED);
        assertThat(inForce()).isEqualTo("1");

        office.later(Duration.ofHours(15)); // half an hour before midnight in Tokyo, and long after it in London
        assertThat(inForce()).isEqualTo("1");
        office.later(Duration.ofHours(1));
        assertThat(inForce()).isEqualTo("2");
        assertThat(state(first)).isEqualTo(ListState.SUPERSEDED);
        assertThat(office.audited())
                .containsExactly(
                        "ann LIST_PROPOSED list seas, proposal 1",
                        "bob LIST_APPROVED list seas, proposal 1",
                        "ann LIST_PROPOSED list seas, proposal 2",
                        "bob LIST_APPROVED list seas, proposal 2");
    }

    @Test
    void isNotApprovedByWhoWroteAnyOfIt() {
        ListProposal anns = office.proposals().propose(proposed("1", "sonar"), "ann");
        office.proposals().sendBack(anns.id(), "bob", "hydrophones are missing");
        ListProposal carols = office.proposals().propose(proposed("1", "hydrophone"), "carol");

        assertThat(carols.authors()).containsExactly("ann", "carol");
        refuses(Reason.AUTHOR, () -> approve(carols, "ann"));
        refuses(Reason.AUTHOR, () -> approve(carols, "carol"));
        refuses(Reason.AUTHOR, () -> office.proposals().sendBack(carols.id(), "carol", "no"));
        assertThat(state(carols)).isEqualTo(ListState.IN_REVIEW);
        approve(carols, "bob");
    }

    /** Whoever gets around the program. */
    @Test
    void isNotApprovedByWhoWroteItInTheDatabaseEither() {
        ListProposal anns = office.proposals().propose(proposed("1", "sonar"), "ann");
        String step = "INSERT INTO list_step (proposal_id, authors, what, taken_by, taken_at, comment, in_force_from)"
                + " VALUES (%d, '%s', 'APPROVED', 'ann', NOW(), '', '2026-11-26')";

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        office.jdbc().sql(step.formatted(anns.id(), ",ann,")).update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        office.jdbc().sql(step.formatted(anns.id(), ",bob,")).update());
        office.jdbc()
                .sql(step.formatted(anns.id(), ",ann,").replace("'ann', NOW", "'bob', NOW"))
                .update();
        assertThat(office.seals().differing())
                .extracting(differing -> differing.words())
                .containsExactly(
                        "list seas, proposal 1: what is written of it is not what its newest record says (edition)");
    }

    @Test
    void bindsAnApprovalToWhatWasLookedAt() {
        ListProposal anns = office.proposals().propose(proposed("1", "sonar"), "ann");
        ListProposal edited = office.proposals().propose(proposed("1", "hydrophone"), "ann");

        refuses(Reason.OVER, () -> approve(anns, "bob"));
        refuses(
                Reason.OTHER_CONTENT,
                () -> office.proposals().approve(edited.id(), anns.edition().sha256(), "bob", ""));
        assertThat(state(anns)).isEqualTo(ListState.REPLACED);
        assertThat(inForce()).isEqualTo("none");
    }

    @Test
    void tellsTwoAuthorsOfEachOther() {
        approved("1", "sonar", TODAY);
        String base =
                office.proposals().of("seas").latest().orElseThrow().edition().sha256();
        ListProposal anns = office.proposals().propose(proposed("2", "hydrophone"), "ann");

        refuses(Reason.OTHER_WAITS, () -> office.proposals().propose(proposed("3", "geophone"), "carol"));
        approve(anns, "bob");
        ProposedEdition late =
                new ProposedEdition(Path.of("seas.yml"), list("3", "geophone"), null, "a sample", base, null, null);
        refuses(Reason.OVERTAKEN, () -> office.proposals().propose(late, "carol"));
    }

    @Test
    void takesThePlaceOfAnothersProposalOnlyIfItSaysSo() {
        ListProposal anns = office.proposals().propose(proposed("1", "sonar"), "ann");
        ListProposal carols = office.proposals()
                .propose(
                        new ProposedEdition(
                                Path.of("seas.yml"), list("1", "geophone"), null, "both", null, anns.id(), null),
                        "carol");

        assertThat(state(anns)).isEqualTo(ListState.REPLACED);
        assertThat(carols.authors()).containsExactly("ann", "carol");
    }

    @Test
    void isPublishedAtOnceAndApprovedAfterwards() {
        approved("1", "sonar", TODAY);
        ListProposal urgent = office.proposals().publish(proposed("2", "hydrophone"), "ann");

        assertThat(inForce()).isEqualTo("2");
        assertThat(state(urgent)).isEqualTo(ListState.IN_FORCE_UNAPPROVED);
        assertThat(notes())
                .singleElement()
                .asString()
                .endsWith("is in force without an approval: proposal 2 waits for one");
        refuses(Reason.AUTHOR, () -> approve(urgent, "ann"));
        office.later(Duration.ofDays(3));
        ListProposal later = approve(urgent, "bob");
        assertThat(later.inForceFrom()).contains(TODAY);
        assertThat(notes()).isEmpty();
    }

    @Test
    void isOutOfForceAgainIfNobodyApprovesIt() {
        approved("1", "sonar", TODAY);
        ListProposal urgent = office.proposals().publish(proposed("2", "hydrophone"), "ann");

        office.proposals().sendBack(urgent.id(), "bob", "not urgent");

        assertThat(inForce()).isEqualTo("1");
        assertThat(state(urgent)).isEqualTo(ListState.SENT_BACK);
    }

    @Test
    void isWithdrawnBeforeItsDayAndNotAfterIt() {
        approved("1", "sonar", TODAY);
        ListProposal second = approved("2", "hydrophone", TODAY.plusDays(5));

        refuses(Reason.NOT_AUTHOR, () -> office.proposals().withdraw(second.id(), "carol", ""));
        office.proposals().withdraw(second.id(), "bob", "too early");
        assertThat(state(second)).isEqualTo(ListState.WITHDRAWN);
        ListProposal third = approved("2", "geophone", TODAY.plusDays(1));
        office.later(Duration.ofDays(1));
        refuses(Reason.IN_FORCE, () -> office.proposals().withdraw(third.id(), "ann", ""));
        assertThat(inForce()).isEqualTo("2");
    }

    /** Back to what was. */
    @Test
    void maybeAnEarlierOneAgain() {
        approved("1", "sonar", TODAY);
        approved("2", "hydrophone", TODAY);
        refuses(Reason.SAME_CONTENT, () -> office.proposals().propose(proposed("2", "hydrophone"), "ann"));

        approved("1", "sonar", TODAY);

        assertThat(inForce()).isEqualTo("1");
    }

    @Test
    void refusesWhatCannotBe() {
        approved("1", "sonar", TODAY.plusDays(9));

        refuses(Reason.NAME_TAKEN, () -> office.proposals().propose(proposed("1", "hydrophone"), "ann"));
        refuses(
                Reason.DAY_PAST,
                () -> office.proposals().propose(proposed("2", "geophone", TODAY.minusDays(1)), "ann"));
        refuses(
                Reason.DAY_TAKEN,
                () -> office.proposals().propose(proposed("2", "geophone", TODAY.plusDays(3)), "ann"));
        refuses(Reason.DAY_TAKEN, () -> office.proposals().publish(proposed("2", "geophone"), "ann"));
        refuses(Reason.NO_SUCH_PROPOSAL, () -> office.proposals().approve(99, "", "bob", ""));
        refuses(
                Reason.NO_REASON,
                () -> office.proposals()
                        .propose(
                                new ProposedEdition(Path.of("s.yml"), list("2", "x"), null, " ", null, null, null),
                                "ann"));
        assertThat(office.proposals().propose(proposed("2", "geophone"), "ann").startsOn())
                .isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void isNotProposedIfARunCouldNotUseIt() {
        String wrong = list("1", "sonar").replace("It is a sonar.", "It is a lamp.");

        assertThatExceptionOfType(ListProblemsException.class)
                .isThrownBy(() -> office.proposals()
                        .propose(new ProposedEdition(Path.of("s.yml"), wrong, null, "why", null, null, null), "ann"))
                .withMessageContaining("example must match SEA-01");
        assertThat(office.proposals().all()).isEmpty();
        assertThat(office.audited()).isEmpty();
    }

    @Test
    void keepsADraftUntilItIsProposed() {
        ListDraft begun = office.drafts().begun("seas", "ann", list("1", "sonar"));
        office.drafts().keep(begun.with(new ListDraft.Typed("SEA-01", "- code: SEA-0")));

        assertThat(office.drafts().of("seas", "bob")).isEmpty();
        ListDraft kept = office.drafts().of("seas", "ann").orElseThrow();
        assertThat(kept.content()).contains("sonar");
        assertThat(kept.typed()).isEqualTo(new ListDraft.Typed("SEA-01", "- code: SEA-0"));
        office.proposals().propose(proposed("1", "sonar"), "ann");
        assertThat(office.drafts().of("seas", "ann")).isEmpty();
    }

    @Test
    void tellsADraftOfAnEditionThatWasApprovedSince() {
        office.drafts().keep(office.drafts().begun("seas", "carol", list("2", "geophone")));
        approved("1", "sonar", TODAY);

        assertThat(office.drafts().isOvertaken(carols())).isTrue();
        office.drafts().putOnLatest("seas", "carol");
        assertThat(office.drafts().isOvertaken(carols())).isFalse();
        assertThat(carols().content()).contains("geophone");
    }

    private ListDraft carols() {
        return office.drafts().of("seas", "carol").orElseThrow();
    }

    private ListProposal approved(String edition, String word, LocalDate from) {
        return approve(office.proposals().propose(proposed(edition, word, from), "ann"), "bob");
    }

    private ListProposal approve(ListProposal proposal, String by) {
        return office.proposals().approve(proposal.id(), proposal.edition().sha256(), by, "");
    }

    private ListState state(ListProposal proposal) {
        ListHistory history = office.proposals().of("seas");
        ListProposal now = office.proposals().byId(proposal.id()).orElseThrow();
        return history.stateOf(now, office.proposals().today());
    }

    private String inForce() {
        return office.proposals()
                .of("seas")
                .inForceOn(office.proposals().today())
                .map(one -> one.edition().name())
                .orElse("none");
    }

    private List<String> notes() {
        return office.inForce().today(List.of()).notes();
    }

    private static void refuses(Reason reason, ThrowingCallable asked) {
        assertThatExceptionOfType(ListProposalRefusedException.class)
                .isThrownBy(asked)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
