package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.office.partner.PartnerReceipt.What;
import org.sekisho.office.partner.SharedArea.Standing;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;

/** A package that is lost for good, and the new version of the agreement by which two offices go on without it. */
class NewChainTests extends TwoOffices {

    private void agreeAnew() {
        here.agreesWith(there, 2);
        there.agreesWith(here, 2);
        here.later(Duration.ofHours(1));
        there.later(Duration.ofHours(1));
    }

    /** How it stands with what the other office was given, the oldest first. */
    private List<Standing> standings() {
        SharedArea.Seen seen = here.within(() -> here.shared.seenBy(there.code));
        return seen.items().stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .map(seen::standing)
                .toList();
    }

    @Test
    void whatWasLostIsToldAndItsRecallsWaitAgain() throws Exception {
        CaseId kept = here.caseAbout("quantum");
        here.give(kept, there);
        there.take(here.export(there));
        CaseId gone = here.caseAbout("quantum");
        here.give(gone, there);
        here.within(
                () -> here.giving.recall(kept, here.items.ofCase(kept).get(0).id(), "a mistake", READER));
        byte[] lost = here.export(there);
        here.give(here.caseAbout("quantum"), there);
        byte[] second = here.export(there);
        refused(Why.MISSING_BEFORE, () -> there.take(second));

        agreeAnew();
        refused(Why.OTHER_VERSION, () -> there.take(lost));
        assertThat(here.within(() -> here.outbox.hasSomething(there.code)))
                .as("the new chain is begun though nothing waits")
                .isTrue();
        assertThat(there.take(here.export(there)).content().sequence()).isEqualTo(4);
        refused(Why.NOTHING_WAITS, () -> here.export(there));
        assertThat(standings()).containsExactly(Standing.OWED, Standing.SENT, Standing.SENT);

        here.take(there.export(here));
        assertThat(standings()).containsExactly(Standing.ASKED, Standing.LOST, Standing.LOST);
        assertThat(here.give(gone, there)).isInstanceOf(CaseAnswer.Done.class);
        there.take(here.export(there));
        here.take(there.export(here));
        assertThat(standings()).containsExactly(Standing.RECALLED, Standing.LOST, Standing.LOST, Standing.SENT);
        assertThat(here.differing("partner")).isEmpty();
        assertThat(there.differing("partner")).isEmpty();
    }

    @Test
    void receiptsThatWereLostGoAgain() throws Exception {
        ReceivedItem item = sent();
        there.within(() -> there.shared.read(item.id(), READER));
        there.export(here);
        agreeAnew();
        here.take(there.export(here));
        there.take(here.export(there));
        here.take(there.export(here));
        assertThat(here.within(() -> here.shared.seenBy(there.code)).receipts())
                .extracting(PartnerReceipt::what)
                .containsExactlyInAnyOrder(What.ARRIVED, What.READ);
    }

    /** A recall may go out before its owner knows that the item itself never came. */
    @Test
    void aRecallOfWhatNeverCameHoldsNothingUp() throws Exception {
        CaseId about = here.caseAbout("quantum");
        here.give(about, there);
        here.export(there);
        here.within(() -> here.giving.recall(about, here.lastGiven(there).id(), "a mistake", READER));
        agreeAnew();
        assertThat(there.take(here.export(there)).content().recalls()).hasSize(1);
    }

    @Test
    void itBeginsOnlyByTheTermsThatBothApproved() throws Exception {
        here.agreesWith(there, 2);
        there.agreesWith(here, there.file(here, 2).replace("keepDays: 60", "keepDays: 90"));
        here.give(here.caseAbout("quantum"), there);
        byte[] first = here.export(there);
        refused(Why.OTHER_TERMS, () -> there.take(first));
    }

    @Test
    void nobodyMissesWhatIsOfTheChainInForce() throws Exception {
        here.give(here.caseAbout("quantum"), there);
        here.export(there);
        PartnerPackage wrong = PartnerPackages.changed(there.next(here), parts -> {
            parts.put("lost", List.of(1));
            return parts;
        });
        refused(Why.LOST_UNKNOWN, () -> here.take(there.forged(here, wrong)));
    }
}
