package org.sekisho.office.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.exchange.Exchange.Changes;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** What a program is told that asks time and again: nothing that changed is missed, however late it is committed. */
class ExchangeTests {

    private static final int FILINGS = 5;
    private static final StaffMember PROGRAM =
            DeskOffice.person("publisher", Set.of(Role.SERVICE_ACCOUNT), Set.of(), true, Handling.SECRET);

    private final DeskOffice office = new DeskOffice(100, 0);
    private final Exchange exchange = new Exchange(office.jdbc, office.queue(), office.audit);
    private final Map<String, FilingState.State> told = new HashMap<>();
    private long cursor;

    private enum Step {
        WRITE,
        COMMIT,
        ROLL_BACK,
        READ
    }

    private record Move(Step step, int filing) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.of(Step.class), Arbitraries.integers().between(1, FILINGS))
                .as(Move::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }

    private CaseId aFiling() {
        CaseId id = office.open("quantum", null, 1);
        office.rows.change("""
                INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)
                VALUES (?, 1, 'FLAGGED', 1, NOW(6))""", id.value());
        return id;
    }

    /** Each act has a transaction, a connection and a thread of its own; whoever reads comes at any moment between. */
    @Property(tries = 30)
    void nothingIsMissedInWhateverOrderActsAreCommitted(@ForAll("moves") List<Move> moves) throws Exception {
        IntStream.range(0, FILINGS).forEach(i -> aFiling());
        Map<Integer, Act> open = new TreeMap<>();
        for (Move move : moves) {
            if (move.step() == Step.READ) {
                read();
            } else if (move.step() == Step.WRITE && !open.containsKey(move.filing())) {
                open.put(move.filing(), new Act(move.filing()));
            } else if (move.step() != Step.WRITE && open.containsKey(move.filing())) {
                open.remove(move.filing()).end(move.step() == Step.COMMIT);
            }
        }
        for (Act act : open.values()) {
            act.end(true);
        }
        while (read()) {}

        for (int filing = 1; filing <= FILINGS; filing++) {
            String number = DeskOffice.number(new CaseId(filing));
            String status = office.rows.word("SELECT status FROM review_case WHERE id = ?", filing);
            FilingState.State now = status.equals("CLOSED") ? FilingState.State.RELEASED : FilingState.State.HELD;
            if (told.containsKey(number) || now == FilingState.State.RELEASED) {
                assertThat(told).as(moves.toString()).containsEntry(number, now);
            }
        }
    }

    /** A page, and whether there is more. */
    private boolean read() {
        Changes page = exchange.changes(cursor, PROGRAM).orElseThrow();
        page.filings().forEach(filing -> told.put(filing.filing(), filing.state()));
        assertThat(page.cursor()).isGreaterThanOrEqualTo(cursor);
        cursor = page.cursor();
        return page.more()
                && office.rows.number("SELECT COUNT(*) FROM audit_record WHERE id > " + cursor
                                + " AND action <> 'FILINGS_EXPORTED'")
                        > 0;
    }

    /** Closes a case, or opens it again, in a transaction that goes on until it is ended. */
    private final class Act {

        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(office.database);
        private final int filing;
        private final TransactionStatus status;

        Act(int filing) throws Exception {
            this.filing = filing;
            this.status = in(() -> {
                TransactionStatus begun = transactions.getTransaction(new DefaultTransactionDefinition());
                office.rows.change(
                        "UPDATE review_case SET status = IF(status = 'OPEN', 'CLOSED', 'OPEN') WHERE id = ?", filing);
                return begun;
            });
        }

        void end(boolean commit) throws Exception {
            in(() -> {
                if (commit) {
                    String subject = DeskOffice.number(new CaseId(filing)) + " version 1 SECRECY";
                    office.audit.add("exa", AuditAction.CASE_DECIDED, subject, "");
                    transactions.commit(status);
                } else {
                    transactions.rollback(status);
                }
                return filing;
            });
            thread.shutdown();
        }

        private <T> T in(Callable<T> work) throws Exception {
            return thread.submit(work).get();
        }
    }

    @Test
    void aLongAnswerIsToldInPagesWithoutAnyTwiceOrNever() {
        int filings = Exchange.FILINGS + 30;
        IntStream.range(0, filings).forEach(i -> {
            String subject = DeskOffice.number(aFiling()) + " version 1";
            office.audit.add("sekisho run 1", AuditAction.FILING_SCREENED, subject, "");
        });
        Changes first = exchange.changes(0, PROGRAM).orElseThrow();
        Changes second = exchange.changes(first.cursor(), PROGRAM).orElseThrow();

        assertThat(first.filings()).hasSize(Exchange.FILINGS);
        assertThat(first.more()).isTrue();
        assertThat(second.filings()).hasSize(30).doesNotContainAnyElementsOf(first.filings());
        assertThat(office.rows.words("SELECT detail FROM audit_record WHERE action = 'FILINGS_EXPORTED'"))
                .hasSize(7)
                .allMatch(detail -> detail.split(", ").length <= 20);
    }

    @Test
    void whatARunLeavesWaitingIsToldWhenItEndsHoweverMuchItIs() {
        IntStream.range(0, Exchange.FILINGS + 30).forEach(i -> office.open("quantum", null, 1));
        office.audit.add("sekisho", AuditAction.RUN_ABANDONED, "run 1", "its process died");

        Changes all = exchange.changes(0, PROGRAM).orElseThrow();
        assertThat(all.filings())
                .hasSize(Exchange.FILINGS + 30)
                .allMatch(one -> one.state() == FilingState.State.WAITING);
        assertThat(exchange.changes(all.cursor(), PROGRAM).orElseThrow().filings())
                .isEmpty();
    }

    @Test
    void looksTellNobodyThatAnythingChanged() {
        String number = DeskOffice.number(aFiling());
        office.audit.add("exa", AuditAction.CASE_SEEN, number + " version 1 SECRECY", "");
        assertThat(exchange.changes(0, PROGRAM).orElseThrow().filings()).isEmpty();
    }

    @Test
    void aCursorAheadOfTheTrailIsRefused() {
        assertThat(exchange.changes(1, PROGRAM)).isEmpty();
        assertThat(exchange.changes(-1, PROGRAM)).isEmpty();
    }
}
