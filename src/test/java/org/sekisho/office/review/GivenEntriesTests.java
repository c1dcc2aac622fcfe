package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.refused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.precedent.Screened;
import org.sekisho.office.review.Decision.SecondBecause;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Entries that people give cases in which no run could find them. */
class GivenEntriesTests {

    private static final StaffMember ONE =
            DeskOffice.person("one", Set.of(Role.EXAMINER), Set.of(), true, Handling.SECRET);
    private static final StaffMember SOME = DeskOffice.examiner("some");
    private static final StaffMember OCEAN =
            DeskOffice.person("ocean", Set.of(Role.EXAMINER), Set.of("ocean"), false, Handling.CONFIDENTIAL);
    private static final StaffMember SECOND = DeskOffice.reviewer("second");

    private final DeskOffice office = new DeskOffice(1000, 0);
    private final GivenFixture fixture = new GivenFixture(office);
    private final GivenEntries given = fixture.entries();
    private final CaseId found = office.open("quantum", null, 5);
    private final CaseId unread = office.open(null, null, 0);

    @BeforeEach
    void aPageIsNotRead() {
        fixture.notRead(unread);
    }

    private CaseAnswer give(CaseId id, String code, boolean mayVanish, StaffMember person) {
        EntryDraft draft = new EntryDraft(code, "page 2", "A towed array is claimed.", mayVanish);
        return office.within(() -> given.give(id, draft, person));
    }

    /** Proposed, since closing what was not read takes two, and confirmed. */
    private void given(String code) {
        assertThat(give(unread, code, false, ONE)).isInstanceOf(CaseAnswer.Proposed.class);
        confirmed(unread);
    }

    private void confirmed(CaseId id) {
        long proposal = fixture.proposals().waiting(seen(id)).get(0).id();
        assertThat(office.within(() -> fixture.proposals().answer(id, proposal, true, SECOND)))
                .isInstanceOf(CaseAnswer.Done.class);
    }

    private DeskCase seen(CaseId id) {
        return office.within(() -> office.desk().see(id, ONE)).orElseThrow();
    }

    private DeskCase decided(CaseId id, DecisionKind kind, DecisionReason reason) {
        DecisionDraft draft = new DecisionDraft(kind, reason, "so");
        CaseAnswer answer = office.within(() -> office.desk().decide(id, seen(id).version(), draft, ONE));
        assertThat(answer).isInstanceOf(CaseAnswer.Done.class);
        return ((CaseAnswer.Done) answer).now();
    }

    private void closed(CaseId id) {
        DeskCase proposed = decided(id, DecisionKind.NO_CONCERN, DecisionReason.READ_BY_EYE);
        office.within(() -> office.desk().answer(id, proposed.version(), true, "", SECOND));
        assertThat(seen(id).standing().status()).isEqualTo(CaseStatus.CLOSED);
    }

    private boolean seesIt(StaffMember person) {
        return office.within(() -> office.desk().see(unread, person)).isPresent();
    }

    @Test
    void giveTheCaseTheirAreaTheirLevelAndARankAndArePartOfTheQueue() {
        assertThat(seesIt(OCEAN)).isFalse();

        given("ocean-01");

        assertThat(seen(unread).areas()).containsExactly("ocean");
        assertThat(office.rows.word("SELECT first_area FROM review_case WHERE id = ?", unread.value()))
                .as("by which the queue is sorted")
                .isEqualTo("ocean");
        assertThat(seen(unread).standing().rank()).isEqualTo(6);
        assertThat(seesIt(OCEAN)).isTrue();
        assertThat(office.queue()
                        .page(new QueueFilter(null, null, null, null, "OCEAN-01", null, false), null, ONE)
                        .cases())
                .singleElement()
                .extracting(QueuedCase::entries)
                .isEqualTo(List.of("OCEAN-01"));
        assertThat(given.of(seen(unread)))
                .singleElement()
                .extracting(
                        GivenEntry::place,
                        GivenEntry::words,
                        entry -> entry.by().value())
                .containsExactly("page 2", "A towed array is claimed.", "one");
        assertThat(office.rows.words("SELECT CONCAT(actor, ' ', action, ' ', detail) FROM audit_record ORDER BY id"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("one CASE_ENTRY_GIVEN office OCEAN-01")
                        .doesNotContain("towed"));
    }

    @Test
    void areKeptWithWhatADecisionWasMadeOn() {
        given("OCEAN-01");
        decided(unread, DecisionKind.SECRECY_REVIEW, DecisionReason.ON_THE_LIST);

        assertThat(office.rows.word("SELECT seen FROM case_decision")).contains("\"given\"", "OCEAN-01");
    }

    @Test
    void areRefusedOfNoListAndWhatWasPerhapsMeantIsNamed() {
        assertThat(give(unread, "OCAEN-01", false, ONE)).satisfies(refused(GivenRefusal.NO_SUCH_ENTRY, "OCEAN-01"));
        assertThat(give(unread, "NOTHING-LIKE-IT", false, ONE)).satisfies(refused(GivenRefusal.NO_SUCH_ENTRY, ""));
    }

    @Test
    void areForEveryCaseUnlessTheRunFoundThemItself() {
        String code = office.rows.word("SELECT entry_code FROM entry_finding LIMIT 1");
        assertThat(give(found, code, false, ONE)).satisfies(refused(GivenRefusal.FOUND));
        String other = code.equals("OCEAN-01") ? "CYBER-01" : "OCEAN-01";
        assertThat(give(found, other, false, ONE))
                .as("a second technology beside those that were found")
                .isInstanceOf(CaseAnswer.Done.class);
    }

    @Test
    void takeAnExaminerAPlaceAndWordsAndAreGivenOnce() {
        assertThat(give(unread, "OCEAN-01", false, SECOND)).satisfies(refused(GivenRefusal.ROLE));
        EntryDraft nowhere = new EntryDraft("OCEAN-01", " ", "so", false);
        assertThat(office.within(() -> given.give(unread, nowhere, ONE))).satisfies(refused(GivenRefusal.NO_PLACE));
        EntryDraft silent = new EntryDraft("OCEAN-01", "page 2", " ", false);
        assertThat(office.within(() -> given.give(unread, silent, ONE))).satisfies(refused(GivenRefusal.NO_WORDS));
        given("OCEAN-01");
        assertThat(give(unread, "OCEAN-01", false, ONE)).satisfies(refused(GivenRefusal.GIVEN_ALREADY));
    }

    @Test
    void doNotPutTheCaseOutOfThePersonsSightUnlessTheySayThatTheyKnow() {
        assertThat(give(unread, "SPACE-01", false, SOME)).satisfies(refused(GivenRefusal.WOULD_VANISH));
        assertThat(given.of(seen(unread))).isEmpty();

        assertThat(give(unread, "SPACE-01", true, SOME)).isInstanceOf(CaseAnswer.Gone.class);
        assertThat(seesIt(SOME)).isFalse();
        assertThat(seen(unread).handling()).isEqualTo(Handling.SECRET);
    }

    @Test
    void openAClosedCaseAgainAndTwoHaveToCloseItThen() {
        closed(unread);

        assertThat(give(unread, "OCEAN-01", false, ONE)).isInstanceOf(CaseAnswer.Proposed.class);

        assertThat(seen(unread).standing().status()).isEqualTo(CaseStatus.OPEN);
        DeskCase proposed = decided(unread, DecisionKind.SECRECY_REVIEW, DecisionReason.ON_THE_LIST);
        assertThat(proposed.newest().secondBecause()).isEqualTo(SecondBecause.DEPARTS);
    }

    @Test
    void areNotGivenUnderAProposalThatWaitsForASecondPerson() {
        decided(unread, DecisionKind.NO_CONCERN, DecisionReason.READ_BY_EYE);

        assertThat(give(unread, "OCEAN-01", false, ONE)).satisfies(refused(GivenRefusal.STANDING));
    }

    @Test
    void areNotLostWhenTheFilingIsScreenedAgain() {
        given("OCEAN-01");

        office.within(() ->
                office.cases().openFor(2, List.of(Screened.inAreas(2, DeskOffice.number(unread), "space"))));

        assertThat(seen(unread).areas()).containsExactly("ocean", "space");
        assertThat(seen(unread).standing().rank()).isGreaterThan(6);
        assertThat(given.of(seen(unread))).hasSize(1);
    }

    @Test
    void goOnToTheNextVersionEvenWhereNothingIsFoundInItUntilTheyAreTakenBack() {
        given("OCEAN-01");

        CaseId second = nextVersion(2);
        assertThat(seen(second).areas()).containsExactly("ocean");
        assertThat(seen(second).standing().rank()).isEqualTo(6);
        assertThat(given.of(seen(second))).singleElement().satisfies(entry -> {
            assertThat(entry.carried()).isTrue();
            assertThat(entry.by()).isEqualTo(ONE.id());
        });

        long carried = given.of(seen(second)).get(0).id();
        assertThat(office.within(() -> given.takeBack(second, carried, "Not in this version.", ONE)))
                .isInstanceOf(CaseAnswer.Done.class); // closing it takes one: all of the new version was read
        assertThat(seen(second).areas()).isEmpty();
        assertThat(seen(second).standing().rank()).isZero();
        assertThat(casesOfVersion(3)).isEmpty();
    }

    private CaseId nextVersion(int version) {
        return casesOfVersion(version).get(0);
    }

    private List<CaseId> casesOfVersion(int version) {
        String number = DeskOffice.number(unread);
        office.rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (?, ?, TRUE, ?, LPAD(?, 64, '0'), 'inbox', NOW(6), 1)""", 900 + version, number, version, 900 + version);
        office.within(() ->
                office.cases().openFor(version, List.of(Screened.atLevels(900 + version, number, version))));
        return office.jdbc
                .sql("SELECT id FROM review_case WHERE filing_id = ?")
                .param(900 + version)
                .query((row, n) -> new CaseId(row.getLong("id")))
                .list();
    }

    @Test
    void areTakenBackWithAReasonAndStayToBeRead() {
        given("OCEAN-01");
        long id = given.of(seen(unread)).get(0).id();

        assertThat(office.within(() -> given.takeBack(unread, id, " ", ONE))).satisfies(refused(GivenRefusal.NO_WORDS));
        assertThat(office.within(() -> given.takeBack(unread, id, "The wrong page.", ONE)))
                .isInstanceOf(CaseAnswer.Proposed.class);
        assertThat(seen(unread).standing().rank()).isEqualTo(6);
        confirmed(unread);

        assertThat(given.of(seen(unread)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.takenBack().words()).isEqualTo("The wrong page."));
        assertThat(seesIt(OCEAN)).isFalse();
        assertThat(office.within(() -> given.takeBack(unread, id, "Again.", ONE)))
                .satisfies(refused(GivenRefusal.GIVEN_ALREADY));
    }
}
