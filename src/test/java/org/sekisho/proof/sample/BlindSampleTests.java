package org.sekisho.proof.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Entry.Basis;
import org.sekisho.lists.keytech.Entry.ListLines;
import org.sekisho.lists.keytech.Entry.Stewardship;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.KeptEntries;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.review.QueueFilter;
import org.sekisho.office.review.QueuedCase;
import org.sekisho.office.review.UnaskedCases;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.NoTexts;
import org.springframework.jdbc.core.JdbcTemplate;

/** Clear filings that go to examiners, on real rows. */
class BlindSampleTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");

    private final DeskOffice office = new DeskOffice(20, 0);
    private final Misses rows = new Misses(office.jdbc);

    private BlindSample sample(double share, long seed) {
        return new BlindSample(
                rows,
                new UnaskedCases(office.cases(), new NoTexts()),
                AuditFixture.trail(new JdbcTemplate(office.database), office.clock),
                new BlindSettings(share, seed));
    }

    @BeforeEach
    void twentyFilingsAreClear() {
        ClearFilings.in(office);
    }

    private int draw(double share, long seed) {
        return office.within(() -> sample(share, seed).draw(1));
    }

    private List<QueuedCase> queue() {
        return office.queue().page(QueueFilter.WORK, null, ONE).cases();
    }

    private DeskCase seen(CaseId id) {
        return office.within(() -> office.desk().see(id, ONE)).orElseThrow();
    }

    private void decide(CaseId id, DecisionKind kind, DecisionReason reason) {
        DecisionDraft draft = new DecisionDraft(kind, reason, "");
        assertThat(office.within(() -> office.desk().decide(id, 0, draft, ONE))).isInstanceOf(CaseAnswer.Done.class);
    }

    @Test
    void aShareOfTheClearFilingsIsInTheQueueOnceAndUnmarked() {
        assertThat(draw(0.2, 7)).isEqualTo(4);
        assertThat(draw(0.2, 8)).as("a second time").isEqualTo(4);

        assertThat(queue()).hasSize(4).allSatisfy(queued -> {
            assertThat(queued.standing().queue()).isEqualTo(ReviewQueue.SECRECY);
            assertThat(queued.standing().status()).hasToString("OPEN");
            assertThat(queued.entries()).isEmpty();
            assertThat(sample(0, 0).drawnIn(seen(queued.id()))).isEmpty();
        });
        assertThat(office.jdbc
                        .sql(
                                "SELECT CONCAT(action, ' ', detail) FROM audit_record WHERE actor = 'sekisho run 1' AND action <> 'ROWS_SEALED'")
                        .query(String.class)
                        .single())
                .isEqualTo("BLIND_SAMPLE_DRAWN 4 of 20 clear filings, seed 7");
    }

    @Test
    void theSeedOnRecordDrawsTheSameAgain() {
        draw(0.2, 7);
        List<String> drawn =
                queue().stream().map(queued -> queued.number().value()).toList();
        List<Misses.Clear> all = office.jdbc
                .sql("SELECT id, number FROM filing ORDER BY number, version")
                .query((row, n) ->
                        new Misses.Clear(new FilingId(row.getLong("id")), new FilingNumber(row.getString("number"))))
                .list();

        assertThat(rows.lotOf(1).orElseThrow().from(all))
                .extracting(clear -> clear.number().value())
                .containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void whatExaminersFindInThemIsAMissOfTheEntryTheyName() {
        draw(0.2, 7);
        List<QueuedCase> cases = queue();
        assertThat(rows.all().decided()).isZero();
        assertThat(name(cases.get(0).id(), "OCEAN-02"))
                .as("before it is decided")
                .isEqualTo(MissedEntries.Named.NOT_NOW);

        decide(cases.get(0).id(), DecisionKind.NO_CONCERN, DecisionReason.KNOWN_ALREADY);
        decide(cases.get(1).id(), DecisionKind.DISCLOSURE_REVIEW, DecisionReason.ON_THE_LIST);
        decide(cases.get(2).id(), DecisionKind.SECRECY_REVIEW, DecisionReason.ON_THE_LIST);
        decide(cases.get(3).id(), DecisionKind.RECOMMEND_SECRECY_ORDER, DecisionReason.ON_THE_LIST);
        assertThat(name(cases.get(1).id(), "OCEAN-99")).isEqualTo(MissedEntries.Named.NO_SUCH_ENTRY);
        assertThat(name(cases.get(1).id(), " OCEAN-02 ")).isEqualTo(MissedEntries.Named.DONE);

        Misses.Count count = rows.all();
        assertThat(count.drawn()).isEqualTo(4);
        assertThat(count.decided()).as("one waits for a second person").isEqualTo(3);
        assertThat(count.misses()).isEqualTo(2);
        assertThat(count.missed())
                .containsExactly(new Misses.Missed("OCEAN-02", "ocean", 1), new Misses.Missed(null, null, 1));
        assertThat(sample(0, 0).drawnIn(seen(cases.get(0).id()))).contains(1L);
    }

    private MissedEntries.Named name(CaseId id, String entry) {
        MissedEntries missed = new MissedEntries(
                rows,
                new KeptEntries(List.of(entry())),
                office.desk(),
                AuditFixture.trail(new JdbcTemplate(office.database), office.clock),
                office.clock);
        return office.within(() -> missed.name(id, entry, ONE));
    }

    private static Entry entry() {
        return new Entry(
                new EntryCode("OCEAN-02"),
                "Towed arrays",
                null,
                "ocean",
                ReviewQueue.SECRECY,
                Basis.of("made up for this test"),
                Stewardship.NONE,
                List.of(new Rule.Words(ExpressionParser.parse("array"))),
                List.of(),
                List.of(),
                List.of(),
                new ListLines(1, Map.of()),
                List.of());
    }
}
