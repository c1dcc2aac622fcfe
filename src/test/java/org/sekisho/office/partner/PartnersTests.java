package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.partner.PartnerReceipt.What;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Two offices that give each other passages, on real rows, by files that travel between them. */
class PartnersTests extends TwoOffices {

    @Test
    void whatIsGivenIsReadThereAndItsOwnerLearnsWhenAndByWhichRole() throws Exception {
        ReceivedItem item = sent();
        assertThat(there.find("KEY quanta", READER)).hasSize(1);
        assertThat(there.find("submarine", READER)).isEmpty();

        assertThat(there.within(() -> there.shared.read(item.id(), READER))
                        .passages()
                        .passages()
                        .get(0)
                        .words())
                .isEqualTo("A key of quanta.");
        here.take(there.export(here));

        SharedArea.Seen seen = here.within(() -> here.shared.seenBy(there.code));
        assertThat(seen.of(here.lastGiven(there)))
                .extracting(PartnerReceipt::what, PartnerReceipt::role)
                .containsExactlyInAnyOrder(tuple(What.ARRIVED, "SEKISHO"), tuple(What.READ, "EXAMINER"));
        assertThat(here.rows.words("SELECT role FROM partner_receipt"))
                .as("no name of a person travels")
                .doesNotContain("examiner");
        assertThat(there.audited()).contains("examiner PARTNER_ITEM_READ");
        assertThat(here.differing("given to partner")).isEmpty();
        assertThat(there.differing("partner")).isEmpty();
    }

    @Test
    void onlyWhoeverIsClearedForItFindsOrReadsIt() throws Exception {
        ReceivedItem item = sent();
        List<StaffMember> others = List.of(
                GivingOffice.person("ocean", Role.EXAMINER, Handling.SECRET, "ocean"),
                GivingOffice.person("open", Role.EXAMINER, Handling.OPEN, "quantum"),
                GivingOffice.person("operator", Role.OPERATOR, Handling.SECRET, "quantum"));
        assertThat(others).allSatisfy(other -> {
            assertThat(there.find("", other)).isEmpty();
            refused(Why.NO_SUCH_ITEM, () -> there.within(() -> there.shared.read(item.id(), other)));
        });
        assertThat(there.rows.words("SELECT what FROM partner_receipt")).containsExactly("ARRIVED");
    }

    @Test
    void whatReadsLikeACaseIsToldThereToWhoeverMayReadIt() throws Exception {
        here.words = "A receiver that draws a key from single quanta of light in a fibre.";
        there.words = "A receiver that draws its key from single quanta of light in one fibre.";
        CaseId earlier = there.caseAbout("quantum");
        CaseId ocean = there.caseAbout("ocean");
        ReceivedItem item = sent();
        assertThat(there.alike(earlier, READER)).containsExactly(item.filing());
        assertThat(there.alike(earlier, GivingOffice.person("open", Role.EXAMINER, Handling.OPEN, "quantum")))
                .isEmpty();
        assertThat(there.rows.words("SELECT case_id FROM partner_alike"))
                .as("not of another area, %s", ocean)
                .containsExactly(earlier.toString());
        there.words = "A lamp whose lid is held by a spring of steel and by nothing else at all.";
        CaseId other = there.caseAbout("quantum");
        CaseId family = there.caseAbout("quantum");
        there.rows.change("UPDATE partner_received SET filing = 'XX2026000001'");
        there.rows.change(
                "INSERT INTO filing_family (filing_id, application) VALUES (?, 'XX2026000001')", family.value());
        there.rows.change("UPDATE review_case SET run_id = 2 WHERE id IN (?, ?)", other.value(), family.value());

        assertThat(there.within(() -> there.alike.ofRun(2)).cases()).hasSize(1);
        assertThat(there.within(() -> there.alike.ofRun(2)).cases()).as("again").hasSize(1);

        assertThat(there.alike(family, READER)).hasSize(1);
        assertThat(there.alike(other, READER)).isEmpty();
        assertThat(there.rows.words("SELECT status FROM review_case")).containsOnly("SECRECY_REVIEW");
        assertThat(there.differing("partner")).isEmpty();
        there.later(61);
        assertThat(there.alike(family, READER)).as("after its last day").isEmpty();
    }

    @Test
    void aNightGoesOnAfterAnItemThatBreaksItAndKeepsOffWhatIsSuspended() throws Exception {
        here.words = "A receiver that draws a key from single quanta of light in a fibre.";
        sent();
        sent();
        there.words = here.words;
        CaseId about = there.caseAbout("quantum");
        there.rows.change("UPDATE partner_received SET content = '[' WHERE number = 1");
        AlikeItems.Compared compared = there.within(() -> there.alike.ofRun(1));
        assertThat(compared.cases()).containsExactly(about);
        assertThat(compared.left()).hasSize(1);
        there.within(() -> {
            there.agreements.suspend(here.code, "a doubt", "one");
            return about;
        });
        assertThat(there.within(() -> there.alike.ofRun(1)).cases()).isEmpty();
    }

    /** One that the other office cannot take in would keep all that follow out as well. */
    @Test
    void whatNoPackageTakesIsRefusedAndMuchTravelsInSeveral() throws Exception {
        here.words = "q".repeat(PartnerPackage.LONGEST);
        refused(here.give(here.caseAbout("quantum"), there), Giving.No.TOO_LARGE);
        for (int item = 0; item < 5; item++) {
            here.words = Integer.toString(item).repeat(PartnerPackage.LONGEST - 1_000);
            here.give(here.caseAbout("quantum"), there);
        }
        assertThat(there.take(here.export(there)).content().items()).hasSize(4);
        assertThat(there.take(here.export(there)).content().items()).hasSize(1);
    }

    @Test
    void messagesTravelOnceAndAreSealedOnBothSides() throws Exception {
        for (int number = 0; number <= PartnerPackage.MOST_MESSAGES; number++) {
            here.queue(there);
        }
        assertThat(there.take(here.export(there)).content().messages()).hasSize(PartnerPackage.MOST_MESSAGES);
        assertThat(there.take(here.export(there)).content().messages()).hasSize(1);
        assertThat(there.messages.all(here.code, true)).hasSize(PartnerPackage.MOST_MESSAGES + 1);
        refused(Why.NOTHING_WAITS, () -> here.export(there));
        for (GivingOffice office : List.of(here, there)) {
            assertThat(office.differing("partner")).isEmpty();
            office.rows.change("UPDATE partner_message SET content = '{ }' WHERE number = 2");
            assertThat(office.differing("partner")).hasSize(1);
        }
    }

    @Test
    void nothingWaitsThatNoPackageWouldBring() {
        here.queue(there);
        assertThat(waits()).isTrue();
        here.views = "passages";
        here.agreesWith(there, 2);
        assertThat(waits()).as("no statistics any more").isFalse();
        refused(Why.NOTHING_WAITS, () -> here.export(there));
        here.give(here.caseAbout("quantum"), there);
        assertThat(waits()).isTrue();
        here.within(() -> {
            here.agreements.suspend(there.code, "a doubt", "one");
            return there;
        });
        assertThat(waits()).as("suspended").isFalse();
    }

    private boolean waits() {
        return here.within(() -> here.outbox.hasSomething(there.code));
    }

    @Test
    void theVerySameIsNotGivenTwice() {
        CaseId about = here.caseAbout("quantum");
        here.give(about, there);
        refused(here.give(about, there), Giving.No.GIVEN_ALREADY);
        here.words = "Another key.";
        assertThat(here.give(about, there)).isInstanceOf(CaseAnswer.Done.class);
    }

    @Test
    void aWholeTextTakesAnotherPersonAndAnAgreementThatLetsIt() throws Exception {
        CaseId about = here.caseAbout("quantum");
        refused(ask(about), Giving.No.AGREEMENT);
        here.views = "passages, full";
        there.views = here.views;
        here.agreesWith(there, 2);
        there.agreesWith(here, 2);
        StaffMember second = GivingOffice.person("second", Role.SECOND_REVIEWER, Handling.CONFIDENTIAL, "quantum");
        assertThat(ask(about)).isInstanceOf(CaseAnswer.Proposed.class);
        refused(Why.NOTHING_WAITS, () -> here.export(there));
        refused(answer(about, READER), Giving.No.OWN);
        refused(
                answer(about, GivingOffice.person("clerk", Role.SERVICE_ACCOUNT, Handling.SECRET, "quantum")),
                Giving.No.ROLE);
        assertThat(answer(about, second)).isInstanceOf(CaseAnswer.Done.class);
        refused(answer(about, second), Giving.No.OVER);

        there.take(here.export(there));
        assertThat(there.find("", READER)).extracting(ReceivedItem::view).containsExactly(View.FULL);
        assertThat(here.lastGiven(there).givenBy()).isEqualTo(READER.id());
        assertThat(here.audited()).contains("second PARTNER_ITEM_GIVEN", "second PROPOSAL_CONFIRMED");
    }

    private CaseAnswer ask(CaseId about) {
        return here.within(() -> here.giving.askForWhole(about, there.code, "quantum", READER));
    }

    private CaseAnswer answer(CaseId about, StaffMember by) {
        long asked =
                Long.parseLong(here.rows.words("SELECT MAX(id) FROM proposal").get(0));
        return here.within(() -> here.giving.answer(about, asked, true, by));
    }

    @Test
    void whatIsCalledBackBeforeItIsSentNeverLeaves() throws Exception {
        CaseId about = here.caseAbout("quantum");
        here.give(about, there);
        here.within(() -> here.giving.recall(about, here.lastGiven(there).id(), "a mistake", READER));
        refused(Why.NOTHING_WAITS, () -> here.export(there));
    }

    @Test
    void whatIsRaisedBeforeItIsSentDoesNotLeave() throws Exception {
        CaseId about = here.caseAbout("quantum");
        here.give(about, there);
        here.rows.change("UPDATE review_case SET handling = 'SECRET'");
        refused(Why.NOTHING_WAITS, () -> here.export(there));
        here.rows.change("UPDATE review_case SET handling = 'OPEN'");
        assertThat(there.take(here.export(there)).content().items()).hasSize(1);
    }

    @Test
    void whatIsCalledBackLaterIsGoneThereAndOwedUntilTheReceipt() throws Exception {
        CaseId about = here.caseAbout("quantum");
        here.give(about, there);
        there.take(here.export(there));
        here.within(() -> here.giving.recall(about, here.lastGiven(there).id(), "a mistake", READER));
        byte[] recall = here.export(there);
        assertThat(here.within(() -> here.shared.seenBy(there.code)).owed()).isEqualTo(1);

        there.take(recall);
        assertThat(there.find("", READER)).isEmpty();
        assertThat(there.rows.words("SELECT gone_why FROM partner_received WHERE content IS NULL"))
                .containsExactly("RETURNED");
        here.take(there.export(here));
        assertThat(here.within(() -> here.shared.seenBy(there.code)).owed()).isZero();
        refused(
                here.within(
                        () -> here.giving.recall(about, here.lastGiven(there).id(), "again", READER)),
                Giving.No.RECALLED_ALREADY);
    }

    @Test
    void itIsGoneOnItsDay() throws Exception {
        ReceivedItem item = sent();
        there.later(60);
        assertThat(there.find("", READER)).as("its last day").hasSize(1);
        there.later(1);
        assertThat(there.find("", READER)).isEmpty();
        refused(Why.NO_SUCH_ITEM, () -> there.within(() -> there.shared.read(item.id(), READER)));
        assertThat(there.within(() -> there.shared.expire())).isEqualTo(1);
        assertThat(there.rows.words("SELECT content FROM partner_received WHERE content IS NOT NULL"))
                .isEmpty();
        assertThat(there.rows.words("SELECT what FROM partner_receipt ORDER BY id"))
                .containsExactly("ARRIVED", "EXPIRED");
    }

    @Test
    void changedWordsAreNotRead() throws Exception {
        ReceivedItem item = sent();
        there.rows.change("UPDATE partner_received SET content = REPLACE(content, 'key', 'lock')");
        refused(Why.ITEM_CHANGED, () -> there.within(() -> there.shared.read(item.id(), READER)));
    }

    /** Whatever is given, called back, written, delivered twice, late or not at all, the other office holds what it may and no more. */
    @Test
    void holdsAfterAnyOrderOfActs() throws Exception {
        Random lot = new Random(20261130);
        List<CaseId> cases = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        int delivered = 0;
        for (int act = 0; act < 120; act++) {
            switch (lot.nextInt(6)) {
                case 0, 1 -> {
                    cases.add(here.caseAbout("quantum"));
                    here.give(cases.get(cases.size() - 1), there);
                }
                case 2 -> {
                    if (!cases.isEmpty()) {
                        CaseId about = cases.get(lot.nextInt(cases.size()));
                        GivenItem item = here.items.ofCase(about).get(0);
                        here.within(() -> here.giving.recall(about, item.id(), "lot", READER));
                    }
                }
                case 3 -> {
                    if (here.within(() -> here.outbox.hasSomething(there.code))) {
                        files.add(here.export(there));
                    }
                }
                case 4 -> {
                    if (delivered < files.size()) {
                        there.take(files.get(delivered++));
                    }
                }
                default -> {
                    if (!files.isEmpty()) {
                        int any = lot.nextInt(files.size());
                        if (any != delivered) {
                            assertThatExceptionOfType(RefusedException.class)
                                    .isThrownBy(() -> there.take(files.get(any)));
                        }
                    }
                }
            }
            holds(delivered);
        }
    }

    private void holds(int delivered) {
        List<Long> held = there.rows.words("SELECT number FROM partner_received WHERE content IS NOT NULL").stream()
                .map(Long::valueOf)
                .sorted()
                .toList();
        List<Long> due = here.items.to(there.code).stream()
                .filter(item -> item.sequence() != null && item.sequence() <= delivered)
                .filter(item -> item.recallSequence() == null || item.recallSequence() > delivered)
                .map(GivenItem::id)
                .sorted()
                .toList();
        assertThat(held).isEqualTo(due);
        assertThat(there.packages.packages(here.code).all())
                .filteredOn(CarriedPackages.Carried::incoming)
                .extracting(CarriedPackages.Carried::sequence)
                .containsAll(IntStream.rangeClosed(1, delivered).boxed().toList());
    }
}
