package org.sekisho.office.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.partner.PartnerPackage.Item;
import org.sekisho.office.partner.PartnerPackage.Message;
import org.sekisho.office.partner.PartnerReceipt.What;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Packages that are refused: on record, and with nothing else changed. */
class InboxTests extends TwoOffices {

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

    private PartnerPackage with(UnaryOperator<Map<String, Object>> change) {
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
    void isTakenInWithTheKeysOfBeforeThatItWasMadeFor() throws Exception {
        here.give(here.caseAbout("quantum"), there);
        byte[] file = here.export(there);
        there.keys.renew();
        assertThat(there.take(file).content().items()).hasSize(1);
        here.give(here.caseAbout("quantum"), there);
        byte[] next = here.export(there);
        assertThat(there.take(next).content().items())
                .as("until the other office has the new ones")
                .hasSize(1);
    }

    @Test
    void lacksNoPartAndNoPartOfAnItem() {
        PartnerPackage right =
                PartnerPackages.with(here.next(there), GivingOffice.item(9, "quantum", Handling.CONFIDENTIAL, KEPT));
        for (String parts : List.of("", "/items/0")) {
            for (String part : tree(right).at(parts).propertyNames()) {
                JsonNode without = tree(right);
                ((ObjectNode) without.at(parts)).remove(part);
                refusedThere(Why.DAMAGED, sealed(without));
                JsonNode empty = tree(right);
                ((ObjectNode) empty.at(parts)).putNull(part);
                refusedThere(Why.DAMAGED, sealed(empty));
            }
        }
    }

    private static JsonNode tree(PartnerPackage content) {
        return PartnerPackage.JSON.readTree(content.bytes());
    }

    private byte[] sealed(JsonNode content) {
        return BouncyCastleCms.sealed(
                PartnerPackage.JSON.writeValueAsString(content).getBytes(UTF_8), here.keys, there.keys.own());
    }

    @Test
    void bringsNoPassageWithoutWords() {
        Item whole = GivingOffice.item(9, "quantum", Handling.CONFIDENTIAL, LocalDate.of(2026, 12, 1));
        String content = whole.content()
                .replaceFirst("\"passages\" : \\[ \\]", "\"passages\" : [ {\"place\": \"claim 1\", \"entries\": []} ]");
        there.caseAbout("quantum");
        refusedThere(
                Why.ITEM_CHANGED,
                here.forged(
                        there,
                        PartnerPackages.with(
                                here.next(there),
                                new Item(
                                        9,
                                        whole.filing(),
                                        whole.area(),
                                        whole.view(),
                                        whole.mark(),
                                        whole.keepUntil(),
                                        PartnerPackage.hash(content),
                                        content))));
    }

    @Test
    void mayComeFromAnOfficeWhereItIsTomorrow() {
        LocalDate tomorrow =
                LocalDate.ofInstant(there.clock.instant(), ZoneOffset.UTC).plusDays(1);
        Item given = GivingOffice.item(9, "quantum", Handling.CONFIDENTIAL, tomorrow.plusDays(60));
        assertThat(there.take(here.forged(there, PartnerPackages.with(here.next(there), given)))
                        .content()
                        .items())
                .hasSize(1);
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
                                here.clock.instant().plus(Duration.ofHours(2)).toString()))));
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
        Item whole = new Item(9, "XX1", "quantum", View.FULL, right.mark(), KEPT, right.sha256(), right.content());
        refusedThere(Why.ITEM_NOT_LET, here.forged(there, PartnerPackages.with(here.next(there), whole)));
        Item changed =
                new Item(9, "XX1", "quantum", View.PASSAGES, right.mark(), KEPT, right.sha256(), right.content() + " ");
        refusedThere(Why.ITEM_CHANGED, here.forged(there, PartnerPackages.with(here.next(there), changed)));
        refusedThere(Why.ITEM_KNOWN, here.forged(there, PartnerPackages.with(here.next(there), right, right)));
    }

    @Test
    void bringsNoMessageThatCannotBeTakenIn() throws Exception {
        Message right = GivingOffice.message(1, MessageKind.STATISTICS, GivingOffice.TABLE);
        byte[] unknown = new String(
                        PartnerPackages.with(here.next(there), right).bytes(), UTF_8)
                .replace("\"STATISTICS\"", "\"WEATHER\"")
                .getBytes(UTF_8);
        refusedThere(Why.DAMAGED, BouncyCastleCms.sealed(unknown, here.keys, there.keys.own()));
        for (String row : List.of(
                "{\"area\":\"quantum\",\"part\":\"\",\"cells\":[9]}",
                "{\"area\":\"quantum\",\"part\":\"a word\",\"cells\":[10]}",
                "{\"area\":\"ocean\",\"part\":\"\",\"cells\":[10]}",
                "{\"area\":\"quantum\",\"part\":\"\",\"cells\":[]}",
                "")) {
            String table = GivingOffice.TABLE.replace("[]}", row.isEmpty() ? "null}" : "[" + row + "]}");
            refusedThere(Why.MESSAGE_UNREADABLE, bringing(GivingOffice.message(1, MessageKind.STATISTICS, table)));
        }
        refusedThere(Why.MESSAGE_CHANGED, bringing(new Message(1, MessageKind.STATISTICS, right.sha256(), "{ }")));
        refusedThere(Why.MESSAGE_KNOWN, bringing(right, right));
        here.queue(there);
        there.take(here.export(there));
        refusedThere(Why.MESSAGE_KNOWN, bringing(right));
    }

    @Test
    void bringsNothingInAFormThatTheAgreementDoesNotName() {
        there.views = "passages";
        there.agreesWith(here, 2);
        here.views = "statistics";
        here.agreesWith(there, 2);
        PartnerPackage told = PartnerPackages.with(
                here.next(there), GivingOffice.message(1, MessageKind.STATISTICS, GivingOffice.TABLE));
        refusedThere(Why.MESSAGE_NOT_LET, second(here, there, told));
        refused(here.give(here.caseAbout("quantum"), there), Giving.No.AGREEMENT);
        Item item = GivingOffice.item(9, "quantum", Handling.CONFIDENTIAL, KEPT);
        byte[] back = second(there, here, PartnerPackages.with(there.next(here), item));
        refused(Why.ITEM_NOT_LET, () -> here.take(back));
        refused(Why.VIEW_NOT_LET, () -> there.queue(here));
    }

    /** The first package by the second version, as its recipient has the terms. */
    private byte[] second(GivingOffice from, GivingOffice to, PartnerPackage content) {
        Agreement terms = to.agreements.inForceWith(from.code);
        String begins = terms.chain(from.keys.own().fingerprint(), to.keys.own().fingerprint());
        return from.forged(
                to, PartnerPackages.changed(content, parts -> put(put(parts, "agreement", 2), "previous", begins)));
    }

    private byte[] bringing(Message... messages) {
        return here.forged(there, PartnerPackages.with(here.next(there), messages));
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

        PartnerReceipt invented = new PartnerReceipt(7, "0".repeat(64), What.READ, "EXAMINER", here.clock.instant());
        refusedThere(Why.RECEIPT_UNKNOWN, here.forged(there, PartnerPackages.with(here.next(there), invented)));
    }

    @Test
    void thatIsNoPackageIsRefused() {
        refusedThere(Why.DAMAGED, new byte[] {1, 2, 3});
        refusedThere(Why.DAMAGED, BouncyCastleCms.sealed("{}".getBytes(), here.keys, there.keys.own()));
    }

    private Map<String, Object> put(Map<String, Object> content, String key, Object value) {
        content.put(key, value);
        return content;
    }
}
