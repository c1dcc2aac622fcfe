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
import org.junit.jupiter.api.Test;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.edition.EditionSettings.ListApproval;
import org.springframework.dao.DataIntegrityViolationException;

/** An edition is one person's proposal and another's decision, and counts from its day. */
class ListProposalsTests {

    private final EditionOffice office = new EditionOffice(ListApproval.TWO_PERSONS);
    private final ListProposals proposals = office.proposals();
    private final ListDrafts drafts = office.drafts();

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
                        "author LIST_PROPOSED list seas, proposal 1",
                        "approver LIST_APPROVED list seas, proposal 1",
                        "author LIST_PROPOSED list seas, proposal 2",
                        "approver LIST_APPROVED list seas, proposal 2");
    }

    @Test
    void isNotApprovedByWhoWroteAnyOfIt() {
        ListProposal theirs = proposals.propose(proposed("1", "sonar"), "author");
        proposals.sendBack(theirs.id(), "approver", "hydrophones are missing");
        ListProposal colleagues = proposals.propose(proposed("1", "hydrophone"), "colleague");

        assertThat(colleagues.authors()).containsExactly("author", "colleague");
        refuses(ListProposalRefusal.AUTHOR, () -> approve(colleagues, "author"));
        refuses(ListProposalRefusal.AUTHOR, () -> approve(colleagues, "colleague"));
        refuses(ListProposalRefusal.AUTHOR, () -> proposals.sendBack(colleagues.id(), "colleague", "no"));
        assertThat(state(colleagues)).isEqualTo(ListState.IN_REVIEW);
        approve(colleagues, "approver");
    }

    /** Whoever gets around the program. */
    @Test
    void isNotApprovedByWhoWroteItInTheDatabaseEither() {
        ListProposal theirs = proposals.propose(proposed("1", "sonar"), "author");
        String step = "INSERT INTO list_step (proposal_id, authors, what, taken_by, taken_at, comment, in_force_from)"
                + " VALUES (%d, '%s', 'APPROVED', 'author', NOW(), '', '2026-11-26')";

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> office.rows().change(step.formatted(theirs.id(), ",author,")));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> office.rows().change(step.formatted(theirs.id(), ",approver,")));
        office.rows().change(step.formatted(theirs.id(), ",author,").replace("'author', NOW", "'approver', NOW"));
        assertThat(office.seals().differing())
                .extracting(differing -> differing.words())
                .containsExactly(
                        "list seas, proposal 1: what is written of it is not what its newest record says (edition: list_step)");
    }

    @Test
    void bindsAnApprovalToWhatWasLookedAt() {
        ListProposal theirs = proposals.propose(proposed("1", "sonar"), "author");
        ListProposal edited = proposals.propose(proposed("1", "hydrophone"), "author");

        refuses(ListProposalRefusal.OVER, () -> approve(theirs, "approver"));
        refuses(
                ListProposalRefusal.OTHER_CONTENT,
                () -> proposals.approve(edited.id(), theirs.edition().sha256(), "approver", ""));
        assertThat(state(theirs)).isEqualTo(ListState.REPLACED);
        assertThat(inForce()).isEqualTo("none");
    }

    @Test
    void tellsTwoAuthorsOfEachOther() {
        approved("1", "sonar", TODAY);
        String base = proposals.of("seas").latest().orElseThrow().edition().sha256();
        ListProposal theirs = proposals.propose(proposed("2", "hydrophone"), "author");

        refuses(ListProposalRefusal.OTHER_WAITS, () -> proposals.propose(proposed("3", "geophone"), "colleague"));
        approve(theirs, "approver");
        ProposedEdition late =
                new ProposedEdition(Path.of("seas.yml"), list("3", "geophone"), null, "a sample", base, null, null);
        refuses(ListProposalRefusal.OVERTAKEN, () -> proposals.propose(late, "colleague"));
    }

    @Test
    void takesThePlaceOfAnothersProposalOnlyIfItSaysSo() {
        ListProposal theirs = proposals.propose(proposed("1", "sonar"), "author");
        ListProposal colleagues = proposals.propose(
                new ProposedEdition(Path.of("seas.yml"), list("1", "geophone"), null, "both", null, theirs.id(), null),
                "colleague");

        assertThat(state(theirs)).isEqualTo(ListState.REPLACED);
        assertThat(colleagues.authors()).containsExactly("author", "colleague");
    }

    @Test
    void isPublishedAtOnceAndApprovedAfterwards() {
        approved("1", "sonar", TODAY);
        ListProposal urgent = proposals.publish(proposed("2", "[sonar, hydrophone]"), "author");

        assertThat(inForce()).isEqualTo("2");
        assertThat(state(urgent)).isEqualTo(ListState.IN_FORCE_UNAPPROVED);
        assertThat(notes())
                .singleElement()
                .asString()
                .endsWith("is in force without an approval: proposal 2 waits for one");
        refuses(ListProposalRefusal.AUTHOR, () -> approve(urgent, "author"));
        office.later(Duration.ofDays(3));
        ListProposal later = approve(urgent, "approver");
        assertThat(later.inForceFrom()).contains(TODAY);
        assertThat(notes()).isEmpty();
    }

    /** One person alone lets no filing pass that the list would have found. */
    @Test
    void isPublishedOnlyIfItTakesNothingAway() {
        approved("1", "[sonar, hydrophone]", TODAY);

        refuses(ListProposalRefusal.TAKES_AWAY, () -> proposals.publish(proposed("2", "sonar"), "author"));
        refuses(
                ListProposalRefusal.TAKES_AWAY,
                () -> proposals.publish(
                        with(list("2", "[sonar, hydrophone]").replace("queue: secrecy", "queue: watch")), "author"));
        refuses(
                ListProposalRefusal.TAKES_AWAY,
                () -> proposals.publish(with(list("2", "[sonar, hydrophone]").replace("SEA-01", "SEA-02")), "author"));
        refuses(
                ListProposalRefusal.TAKES_AWAY,
                () -> proposals.publish(
                        with(list("2", "[sonar, hydrophone]")
                                .replace("    examples:", "    unless: [{words: toy, reason: a toy}]\n    examples:")),
                        "author"));
        assertThat(inForce()).isEqualTo("1");
        proposals.publish(proposed("2", "[sonar, hydrophone, geophone]"), "author");
        assertThat(inForce()).isEqualTo("2");
    }

    private static ProposedEdition with(String list) {
        return new ProposedEdition(Path.of("seas.yml"), list, null, "a sample", null, null, null);
    }

    @Test
    void isOutOfForceAgainIfNobodyApprovesIt() {
        approved("1", "sonar", TODAY);
        ListProposal urgent = proposals.publish(proposed("2", "[sonar, hydrophone]"), "author");

        proposals.sendBack(urgent.id(), "approver", "not urgent");

        assertThat(inForce()).isEqualTo("1");
        assertThat(state(urgent)).isEqualTo(ListState.SENT_BACK);
    }

    @Test
    void isWithdrawnBeforeItsDayAndNotAfterIt() {
        approved("1", "sonar", TODAY);
        ListProposal second = approved("2", "hydrophone", TODAY.plusDays(5));

        refuses(ListProposalRefusal.NOT_AUTHOR, () -> proposals.withdraw(second.id(), "colleague", ""));
        proposals.withdraw(second.id(), "approver", "too early");
        assertThat(state(second)).isEqualTo(ListState.WITHDRAWN);
        ListProposal third = approved("2", "geophone", TODAY.plusDays(1));
        office.later(Duration.ofDays(1));
        refuses(ListProposalRefusal.IN_FORCE, () -> proposals.withdraw(third.id(), "author", ""));
        assertThat(inForce()).isEqualTo("2");
    }

    /** Back to what was. */
    @Test
    void maybeAnEarlierOneAgain() {
        approved("1", "sonar", TODAY);
        approved("2", "hydrophone", TODAY);
        refuses(ListProposalRefusal.SAME_CONTENT, () -> proposals.propose(proposed("2", "hydrophone"), "author"));

        approved("1", "sonar", TODAY);

        assertThat(inForce()).isEqualTo("1");
    }

    @Test
    void refusesWhatCannotBe() {
        approved("1", "sonar", TODAY.plusDays(9));

        refuses(ListProposalRefusal.NAME_TAKEN, () -> proposals.propose(proposed("1", "hydrophone"), "author"));
        refuses(
                ListProposalRefusal.DAY_PAST,
                () -> proposals.propose(proposed("2", "geophone", TODAY.minusDays(1)), "author"));
        refuses(
                ListProposalRefusal.DAY_TAKEN,
                () -> proposals.propose(proposed("2", "geophone", TODAY.plusDays(3)), "author"));
        refuses(ListProposalRefusal.DAY_TAKEN, () -> proposals.publish(proposed("2", "[sonar, geophone]"), "author"));
        refuses(ListProposalRefusal.NO_SUCH_PROPOSAL, () -> proposals.approve(99, "", "approver", ""));
        refuses(
                ListProposalRefusal.NO_REASON,
                () -> proposals.propose(
                        new ProposedEdition(Path.of("s.yml"), list("2", "x"), null, " ", null, null, null), "author"));
        assertThat(proposals.propose(proposed("2", "geophone"), "author").startsOn())
                .isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void isNotProposedIfARunCouldNotUseIt() {
        String wrong = list("1", "sonar").replace("It is a sonar.", "It is a lamp.");

        assertThatExceptionOfType(ListProblemsException.class)
                .isThrownBy(() -> proposals.propose(
                        new ProposedEdition(Path.of("s.yml"), wrong, null, "why", null, null, null), "author"))
                .withMessageContaining("example must match SEA-01");
        assertThat(proposals.all()).isEmpty();
        assertThat(office.audited()).isEmpty();
    }

    @Test
    void keepsADraftUntilItIsProposed() {
        ListDraft begun = drafts.begun("seas", "author", list("1", "sonar"));
        drafts.keep(begun.with(new ListDraft.Typed("SEA-01", "- code: SEA-0")));

        assertThat(drafts.of("seas", "approver")).isEmpty();
        ListDraft kept = drafts.of("seas", "author").orElseThrow();
        assertThat(kept.content()).contains("sonar");
        assertThat(kept.typed()).containsExactly(new ListDraft.Typed("SEA-01", "- code: SEA-0"));
        drafts.keep(kept.with(new ListDraft.Typed("SEA-02", "- code: SEA")).with(new ListDraft.Typed("SEA-01", "- ")));
        assertThat(drafts.of("seas", "author").orElseThrow().typed())
                .containsExactly(new ListDraft.Typed("SEA-01", "- "), new ListDraft.Typed("SEA-02", "- code: SEA"));
        drafts.keep(drafts.of("seas", "author")
                .orElseThrow()
                .with(list("1", "geophone"))
                .without("SEA-02"));
        assertThat(drafts.of("seas", "author").orElseThrow().typed())
                .containsExactly(new ListDraft.Typed("SEA-01", "- "));
        proposals.propose(proposed("1", "sonar"), "author");
        assertThat(drafts.of("seas", "author")).isEmpty();
    }

    @Test
    void tellsADraftOfAnEditionThatWasApprovedSince() {
        drafts.keep(drafts.begun("seas", "colleague", list("2", "geophone")));
        approved("1", "sonar", TODAY);

        assertThat(drafts.isOvertaken(colleagues())).isTrue();
        drafts.putOnLatest("seas", "colleague");
        assertThat(drafts.isOvertaken(colleagues())).isFalse();
        assertThat(colleagues().content()).contains("geophone");
    }

    private ListDraft colleagues() {
        return drafts.of("seas", "colleague").orElseThrow();
    }

    private ListProposal approved(String edition, String word, LocalDate from) {
        return approve(proposals.propose(proposed(edition, word, from), "author"), "approver");
    }

    private ListProposal approve(ListProposal proposal, String by) {
        return proposals.approve(proposal.id(), proposal.edition().sha256(), by, "");
    }

    private ListState state(ListProposal proposal) {
        ListHistory history = proposals.of("seas");
        ListProposal now = proposals.byId(proposal.id()).orElseThrow();
        return history.stateOf(now, proposals.today());
    }

    private String inForce() {
        return proposals
                .of("seas")
                .inForceOn(proposals.today())
                .map(one -> one.edition().name())
                .orElse("none");
    }

    private List<String> notes() {
        return office.inForce().today(List.of()).notes();
    }

    private static void refuses(ListProposalRefusal reason, ThrowingCallable asked) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(asked)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
