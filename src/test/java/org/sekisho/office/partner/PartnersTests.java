package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.yaml.DataFileException;
import org.sekisho.office.partner.PartnerPackage.Item;
import org.sekisho.office.partner.PartnerReceipt.What;
import org.sekisho.office.partner.PartnerRefusedException.Why;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Two offices that give each other passages, on real rows, by files that travel between them. */
class PartnersTests {

    private static final StaffMember READER = GivingOffice.EXAMINER;

    @TempDir
    Path folder;

    private GivingOffice here;
    private GivingOffice there;

    @BeforeEach
    void agree() {
        here = new GivingOffice("here", folder.resolve("here"));
        there = new GivingOffice("there", folder.resolve("there"));
        here.agreesWith(there, 1);
        there.agreesWith(here, 1);
    }

    private ReceivedItem sent() throws Exception {
        here.give(here.caseAbout("quantum"), there);
        there.take(here.export(there));
        return there.find("", READER).get(0);
    }

    private static void refused(CaseAnswer answer, Giving.No why) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        CaseAnswer.Refused.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    private static void refused(Why why, ThrowingCallable act) {
        assertThatExceptionOfType(PartnerRefusedException.class)
                .isThrownBy(act)
                .satisfies(no -> assertThat(no.why()).as(no.getMessage()).isEqualTo(why));
    }

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
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(What.ARRIVED, "SEKISHO"),
                        org.assertj.core.groups.Tuple.tuple(What.READ, "EXAMINER"));
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
    void theVerySameIsNotGivenTwice() {
        CaseId about = here.caseAbout("quantum");
        here.give(about, there);
        refused(here.give(about, there), Giving.No.GIVEN_ALREADY);
        here.words = "Another key.";
        assertThat(here.give(about, there)).isInstanceOf(CaseAnswer.Done.class);
    }

    @Test
    void whatIsCalledBackBeforeItIsSentNeverLeaves() throws Exception {
        CaseId about = here.caseAbout("quantum");
        here.give(about, there);
        here.within(() -> here.giving.recall(about, here.lastGiven(there).id(), "a mistake", READER));
        refused(Why.NOTHING_WAITS, () -> here.export(there));
    }

    @Test
    void whatIsCalledBackLaterIsGoneThereAndOwedUntilTheReceipt() throws Exception {
        CaseId about = here.caseAbout("quantum");
        here.give(about, there);
        there.take(here.export(there));
        here.within(() -> here.giving.recall(about, here.lastGiven(there).id(), "a mistake", READER));
        byte[] recall = here.export(there);
        assertThat(here.within(() -> here.shared.seenBy(there.code)).isOwed(here.lastGiven(there)))
                .isTrue();

        there.take(recall);
        assertThat(there.find("", READER)).isEmpty();
        assertThat(there.rows.words("SELECT gone_why FROM partner_received WHERE content IS NULL"))
                .containsExactly("RETURNED");
        here.take(there.export(here));
        assertThat(here.within(() -> here.shared.seenBy(there.code)).isOwed(here.lastGiven(there)))
                .isFalse();
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

    @Nested
    class AnAgreement {

        @Test
        void takesTwoPeopleAndTheFingerprintThatTheOtherOfficeReadAloud() {
            ProposedAgreement made =
                    here.within(() -> here.agreements.propose("a.yml", here.file(there, 2), "longer", "one"));
            String right = there.keys.own().readAloud();
            refused(Why.SAME_PERSON, () -> approve(made, right, "one"));
            refused(Why.OTHER_FINGERPRINT, () -> approve(made, here.keys.own().readAloud(), "two"));
            refused(Why.OTHER_FINGERPRINT, () -> approve(made, "", "two"));
            approve(made, right.toUpperCase(java.util.Locale.ROOT), "two");
            refused(Why.ANSWERED, () -> approve(made, right, "three"));
            refused(
                    Why.OLD_VERSION,
                    () -> here.within(() -> here.agreements.propose("a.yml", here.file(there, 2), "again", "one")));
            assertThat(here.differing("agreement")).isEmpty();
        }

        private void approve(ProposedAgreement made, String heard, String by) {
            here.within(() -> {
                here.agreements.approve(made.id(), heard, by);
                return made;
            });
        }

        @Test
        void thatIsWrongIsToldWholeByItsLines() {
            String wrong = here.file(there, 2)
                    .replace("areas: [quantum]", "areas: []")
                    .replace("highest: confidential", "highest: high")
                    .replace("keepDays: 60", "keepDays: soon");
            assertThatExceptionOfType(DataFileException.class)
                    .isThrownBy(() -> here.within(() -> here.agreements.propose("a.yml", wrong, "w", "one")))
                    .satisfies(no -> assertThat(no.problems())
                            .hasSizeGreaterThanOrEqualTo(3)
                            .allMatch(line -> line.startsWith("a.yml:")));
        }

        @Test
        void thatIsSuspendedStopsAllAtOnceOnEitherSide() throws Exception {
            CaseId about = here.caseAbout("quantum");
            here.give(about, there);
            byte[] onItsWay = here.export(there);
            ReceivedItem item = sentAfter(onItsWay);
            suspend(there, here);
            assertThat(there.find("", READER)).isEmpty();
            refused(Why.NO_SUCH_ITEM, () -> there.within(() -> there.shared.read(item.id(), READER)));
            refused(Why.SUSPENDED, () -> there.export(here));
            here.give(here.caseAbout("quantum"), there);
            byte[] next = here.export(there);
            refused(Why.SUSPENDED, () -> there.take(next));

            suspend(here, there);
            refused(here.give(here.caseAbout("quantum"), there), Giving.No.AGREEMENT);
            here.agreesWith(there, 2);
            assertThat(here.give(here.caseAbout("quantum"), there)).isInstanceOf(CaseAnswer.Done.class);
        }

        private ReceivedItem sentAfter(byte[] file) {
            there.take(file);
            return there.find("", READER).get(0);
        }

        private void suspend(GivingOffice office, GivingOffice other) {
            office.within(() -> {
                office.agreements.suspend(other.code, "a leak", "one");
                return other;
            });
        }

        @Test
        void thatEndsSoonOrWasSuspendedIsToldAMonthAhead() {
            assertThat(here.agreements.concerns(Period.ofDays(30))).isEmpty();
            suspend(there, here);
            assertThat(there.agreements.concerns(Period.ofDays(30)))
                    .singleElement()
                    .asString()
                    .contains("with here is suspended", "a leak");
            here.later(320);
            assertThat(here.agreements.concerns(Period.ofDays(30)))
                    .containsExactly("The agreement with there ends on 2027-10-31.");
        }

        @Test
        void letsNothingElseBeGiven() {
            StaffMember cleared = GivingOffice.person("cleared", Role.EXAMINER, Handling.SECRET, "quantum", "ocean");
            CaseId ocean = here.caseAbout("ocean");
            refused(here.within(() -> here.giving.give(ocean, there.code, "quantum", cleared)), Giving.No.NOT_ITS_AREA);
            CaseId secret = here.caseAbout("quantum");
            here.rows.change("UPDATE review_case SET handling = 'SECRET' WHERE id = ?", secret.value());
            refused(here.within(() -> here.giving.give(secret, there.code, "quantum", cleared)), Giving.No.AGREEMENT);
            here.words = null;
            refused(here.give(here.caseAbout("quantum"), there), Giving.No.NOTHING_TO_GIVE);
            here.later(400);
            refused(here.give(here.caseAbout("quantum"), there), Giving.No.AGREEMENT);
        }
    }

    @Nested
    class APackage {

        private static final LocalDate KEPT = LocalDate.of(2026, 12, 1);

        /** Refused, on record, and nothing else changed. */
        private void refusedThere(Why why, byte[] file) {
            String before = there.state();
            refused(why, () -> there.inbox.verify(file));
            refused(why, () -> there.take(file));
            assertThat(there.state()).isEqualTo(before);
            assertThat(
                            there.rows.words(
                                    "SELECT detail FROM audit_record WHERE action = 'PARTNER_PACKAGE_REFUSED' ORDER BY id DESC LIMIT 1"))
                    .allMatch(detail -> detail.startsWith(why.name()))
                    .hasSize(1);
        }

        private PartnerPackage with(java.util.function.UnaryOperator<java.util.Map<String, Object>> change) {
            return PartnerPackages.changed(here.next(there), change);
        }

        @Test
        void thatWasTakenInIsNotTakenInAgain() throws Exception {
            here.give(here.caseAbout("quantum"), there);
            byte[] first = here.export(there);
            there.take(first);
            refusedThere(Why.TAKEN_IN_ALREADY, first);
        }

        @Test
        void comesInItsOrderOrNotAtAll() throws Exception {
            here.give(here.caseAbout("quantum"), there);
            byte[] first = here.export(there);
            here.give(here.caseAbout("quantum"), there);
            byte[] second = here.export(there);
            refusedThere(Why.MISSING_BEFORE, second);
            there.take(first);
            there.take(second);
            refusedThere(Why.OLD_SEQUENCE, here.forged(there, with(p -> put(p, "sequence", 1))));
        }

        @Test
        void followsOnTheOneBeforeIt() throws Exception {
            here.give(here.caseAbout("quantum"), there);
            there.take(here.export(there));
            refusedThere(Why.CHAIN_CUT, here.forged(there, with(p -> put(p, "previous", "f".repeat(64)))));
        }

        @Test
        void isForItsRecipientAlone() throws Exception {
            GivingOffice third = new GivingOffice("third", folder.resolve("third"));
            here.agreesWith(third, 1);
            third.agreesWith(here, 1);
            here.give(here.caseAbout("quantum"), third);
            refusedThere(Why.NOT_FOR_US, here.export(third));
            refusedThere(
                    Why.OTHER_RECIPIENT,
                    here.forged(there, with(p -> put(p, "to", third.keys.own().fingerprint()))));
            refusedThere(Why.UNKNOWN_SENDER, third.forged(there, third.next(there)));
        }

        @Test
        void goesByTheAgreementInForceAndInItsTime() throws Exception {
            refusedThere(Why.OTHER_VERSION, here.forged(there, with(p -> put(p, "agreement", 2))));
            refusedThere(
                    Why.FROM_THE_FUTURE,
                    here.forged(
                            there,
                            with(p -> put(
                                    p,
                                    "made",
                                    here.clock
                                            .instant()
                                            .plus(Duration.ofHours(2))
                                            .toString()))));
            here.give(here.caseAbout("quantum"), there);
            byte[] late = here.export(there);
            there.later(31);
            refusedThere(Why.PACKAGE_OVER, late);
            there.later(400);
            refusedThere(Why.OVER, late);
        }

        @Test
        void isNotTakenInByAClockThatWasTurnedBack() throws Exception {
            here.give(here.caseAbout("quantum"), there);
            there.later(2);
            there.take(here.export(there));
            there.later(Duration.ofDays(-1));
            here.give(here.caseAbout("quantum"), there);
            refusedThere(Why.CLOCK_BEHIND, here.export(there));
        }

        @Test
        void bringsNothingThatTheAgreementDoesNotLet() {
            List<Item> items = List.of(
                    GivingOffice.item(9, "ocean", Handling.CONFIDENTIAL, KEPT),
                    GivingOffice.item(9, "quantum", Handling.SECRET, KEPT),
                    GivingOffice.item(9, "quantum", Handling.CONFIDENTIAL, LocalDate.of(2027, 9, 1)));
            items.forEach(item ->
                    refusedThere(Why.ITEM_NOT_LET, here.forged(there, PartnerPackages.with(here.next(there), item))));
            Item right = GivingOffice.item(9, "quantum", Handling.CONFIDENTIAL, KEPT);
            Item changed = new Item(9, "XX1", "quantum", right.mark(), KEPT, right.sha256(), right.content() + " ");
            refusedThere(Why.ITEM_CHANGED, here.forged(there, PartnerPackages.with(here.next(there), changed)));
            refusedThere(Why.ITEM_KNOWN, here.forged(there, PartnerPackages.with(here.next(there), right, right)));
        }

        @Test
        void saysNothingOfWhatWasNotGiven() throws Exception {
            here.give(here.caseAbout("quantum"), there);
            there.take(here.export(there));
            GivenItem sent = here.lastGiven(there);
            refusedThere(Why.RECALL_UNKNOWN, here.forged(there, PartnerPackages.recalling(here.next(there), 99)));
            String before = here.state();
            PartnerReceipt early = new PartnerReceipt(
                    sent.id(),
                    sent.sha256(),
                    What.READ,
                    "EXAMINER",
                    here.clock.instant().plusSeconds(7200));
            refused(
                    Why.RECEIPT_UNKNOWN,
                    () -> here.take(there.forged(here, PartnerPackages.with(there.next(here), early))));
            assertThat(here.state()).isEqualTo(before);

            PartnerReceipt invented =
                    new PartnerReceipt(7, "0".repeat(64), What.READ, "EXAMINER", here.clock.instant());
            refusedThere(Why.RECEIPT_UNKNOWN, here.forged(there, PartnerPackages.with(here.next(there), invented)));
        }

        @Test
        void thatIsNoPackageIsRefused() {
            refusedThere(Why.DAMAGED, new byte[] {1, 2, 3});
            refusedThere(Why.DAMAGED, BouncyCastleCms.sealed("{}".getBytes(), here.keys, there.keys.own()));
        }

        private java.util.Map<String, Object> put(java.util.Map<String, Object> content, String key, Object value) {
            content.put(key, value);
            return content;
        }
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
                        GivenItem item = here.given.ofCase(about).get(0);
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
                            assertThatExceptionOfType(PartnerRefusedException.class)
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
        List<Long> due = here.given.to(there.code).stream()
                .filter(item -> item.sequence() != null && item.sequence() <= delivered)
                .filter(item -> item.recallSequence() == null || item.recallSequence() > delivered)
                .map(GivenItem::id)
                .sorted()
                .toList();
        assertThat(held).isEqualTo(due);
        assertThat(IntStream.rangeClosed(1, delivered)
                        .allMatch(sequence ->
                                there.packages.sha256(here.code, sequence).isPresent()))
                .isTrue();
    }
}
