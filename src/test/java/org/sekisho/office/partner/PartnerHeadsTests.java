package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.office.audit.AuditHead;
import org.sekisho.office.audit.TrailWitnesses.Kept;

/** Two offices that keep the ends of each other's audit trails. */
class PartnerHeadsTests extends TwoOffices {

    @BeforeEach
    void agreeOnHeads() {
        here.views = "passages, heads";
        there.views = "passages, heads";
        here.agreesWith(there, 2);
        there.agreesWith(here, 2);
    }

    private void exchange() throws Exception {
        here.give(here.caseAbout("quantum"), there);
        there.take(here.export(there));
        there.give(there.caseAbout("quantum"), here);
        here.take(there.export(here));
    }

    @Test
    void eachKeepsTheOthersAndGivesItBackWithTheNextPackage() throws Exception {
        AuditHead before = here.audit.head();
        exchange();

        assertThat(there.messages.ends())
                .as("nothing of theirs was kept here yet")
                .isEmpty();
        Kept kept = here.messages.ends().get(0);
        assertThat(kept.by()).isEqualTo("Partner there");
        assertThat(kept.head().record()).isGreaterThanOrEqualTo(before.record());
        assertThat(here.audit.has(kept.head())).isTrue();
        exchange();
        assertThat(there.messages.ends()).hasSize(1).allMatch(theirs -> there.audit.has(theirs.head()));
        assertThat(here.messages.ends())
                .singleElement()
                .satisfies(newer -> assertThat(newer.head().record())
                        .isGreaterThan(kept.head().record()));
        assertThat(here.messages.all(there.code, true).get(0).told())
                .contains("the trail of its sender ends at record ", "; of its recipient's it keeps record ");
        assertThat(here.differing("partner")).isEmpty();
    }

    /** Or two offices would send each other packages for ever. */
    @Test
    void nothingIsSentForThemAlone() throws Exception {
        exchange();
        refused(Why.NOTHING_WAITS, () -> there.export(here));
        assertThat(here.within(() -> here.outbox.hasSomething(there.code)))
                .as("a receipt of the item that came")
                .isTrue();
        there.take(here.export(there));
        refused(Why.NOTHING_WAITS, () -> here.export(there));
        assertThat(here.within(() -> here.outbox.hasSomething(there.code))).isFalse();
    }

    /** Words for a terminal, and ends that nobody could tell, would stop what is shown of all messages. */
    @Test
    void anEndThatNoTrailHasIsNotTakenIn() throws Exception {
        exchange();
        String own = "{\"record\":3,\"hash\":\"%s\"}".formatted("0".repeat(64));
        for (String ends : List.of(
                "{\"own\":null,\"kept\":null}",
                "{\"own\":{\"record\":3,\"hash\":\"\u001b[2J\"},\"kept\":null}",
                "{\"own\":{\"record\":3,\"hash\":null},\"kept\":null}",
                "{\"own\":{\"record\":-1,\"hash\":\"%s\"},\"kept\":null}".formatted("0".repeat(64)),
                "{\"own\":%s,\"kept\":{\"record\":1,\"hash\":\"0\"}}".formatted(own),
                "null",
                "{}")) {
            refused(
                    Why.MESSAGE_UNREADABLE,
                    () -> here.messages.check(
                            here.agreements.inForceWith(there.code),
                            List.of(GivingOffice.message(9, MessageKind.HEADS, ends))));
        }
    }

    /** Rows that somebody changed are told by their seals, and stop no run. */
    @Test
    void aRowThatCannotBeReadStopsNothing() throws Exception {
        exchange();
        here.rows.change("UPDATE partner_message SET content = 'x' WHERE incoming AND kind = 'HEADS'");

        assertThat(here.messages.ends()).isEmpty();
        assertThat(here.differing("partner")).isNotEmpty();
    }

    @Test
    void aPackageFromWhoKeepsAnotherEndThanThisTrailHadIsRefused() throws Exception {
        exchange();
        here.rows.change(
                "UPDATE audit_record SET hash = REPEAT('0', 64) WHERE id = ?",
                here.messages.ends().get(0).head().record());
        there.give(there.caseAbout("quantum"), here);
        byte[] next = there.export(here);
        String before = here.state();

        refused(Why.HEAD_DIFFERS, () -> here.take(next));
        assertThat(here.state()).isEqualTo(before);
        assertThat(here.audited()).contains("operator PARTNER_PACKAGE_REFUSED");

        here.within(() -> here.ends.accept("adm", "a backup was restored"));
        here.take(next);
    }
}
