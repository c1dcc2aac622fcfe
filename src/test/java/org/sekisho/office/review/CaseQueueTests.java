package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** In which order cases come, and to whom. */
class CaseQueueTests {

    private static final StaffMember ALL = DeskOffice.examiner("one");

    private final DeskOffice office = new DeskOffice(20, 0);
    private final CaseQueue queue = office.queue();

    private List<Long> seenBy(StaffMember reader) {
        return queue.page(QueueFilter.WORK, null, reader).cases().stream()
                .map(queued -> queued.id().value())
                .toList();
    }

    private static final DecisionDraft ORDER =
            new DecisionDraft(DecisionKind.RECOMMEND_SECRECY_ORDER, DecisionReason.ON_THE_LIST, "Keys.");

    @Test
    void theLawsDayComesFirstThenTheRankAndAClockToAnUnknownDayBeforeAll() {
        CaseId late = office.open("a", LocalDate.of(2027, 1, 1), 9);
        CaseId none = office.open("a", null, 50);
        CaseId low = office.open("a", LocalDate.of(2026, 12, 1), 1);
        CaseId high = office.open("a", LocalDate.of(2026, 12, 1), 2);
        CaseId unknown = office.open("a", null, 0.1);
        office.rows.change("UPDATE review_case SET clock = 'first review' WHERE id = ?", unknown.value());

        assertThat(seenBy(ALL)).containsExactly(unknown.value(), high.value(), low.value(), late.value(), none.value());
    }

    @Test
    void pagesHoldEachCaseOnceAlsoWhereManyStandAlike() {
        Set<Long> opened = IntStream.range(0, 120)
                .mapToObj(
                        i -> office.open("a", LocalDate.of(2026, 12, 1), i % 3).value())
                .collect(Collectors.toSet());
        List<Long> seen = new ArrayList<>();
        QueueMark after = null;
        do {
            QueueSlice slice = queue.page(QueueFilter.WORK, after, ALL);
            slice.cases().forEach(queued -> seen.add(queued.id().value()));
            after = slice.after() == null ? null : QueueMark.of(slice.after().toString());
        } while (after != null);

        assertThat(seen).hasSize(120).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(opened);
    }

    private List<Long> shown(QueueOrder order) {
        return shown(queue, order, ALL);
    }

    /** All of a person's cases, page by page. */
    static List<Long> shown(CaseQueue queue, QueueOrder order, StaffMember reader) {
        List<Long> seen = new ArrayList<>();
        QueueMark after = null;
        do {
            QueueSlice slice = queue.page(QueueFilter.WORK, order, after, reader);
            slice.cases().forEach(queued -> seen.add(queued.id().value()));
            after = slice.after() == null ? null : QueueMark.of(slice.after().toString());
        } while (after != null);
        return seen;
    }

    @Test
    void theHighestRankComesFirstIfItIsAskedForAndOfThoseTheMostUrgent() {
        CaseId low = office.open("a", LocalDate.of(2026, 12, 1), 1);
        CaseId late = office.open("a", LocalDate.of(2027, 1, 1), 9);
        CaseId soon = office.open("a", LocalDate.of(2026, 12, 24), 9);

        assertThat(shown(QueueOrder.RANK)).containsExactly(soon.value(), late.value(), low.value());
        assertThat(queue.next(QueueFilter.WORK, ALL)).startsWith(low);
    }

    @Test
    void casesStandByAreaIfThatIsAskedForAndWithinItTheMostUrgentFirst() {
        CaseId late = office.open("sea_bed", LocalDate.of(2026, 12, 2), 1);
        CaseId sea = office.open("sea_bed", LocalDate.of(2026, 12, 1), 1);
        CaseId laser = office.open("laser", LocalDate.of(2027, 1, 1), 1);
        CaseId none = office.open(null, null, 1);

        assertThat(shown(QueueOrder.AREA)).containsExactly(none.value(), laser.value(), sea.value(), late.value());
    }

    @ParameterizedTest
    @EnumSource(QueueOrder.class)
    void pagesOfEachOrderHoldEachCaseOnceAndReadNoFurtherThanTheyGo(QueueOrder order) {
        IntStream.range(0, 1_000)
                .forEach(i -> office.open(i % 2 == 0 ? "sea_bed" : "laser", LocalDate.of(2026, 12, 1 + i % 28), i % 7));
        assertThat(shown(order)).hasSize(1_000).doesNotHaveDuplicates();

        office.jdbc.sql("ANALYZE TABLE review_case").query().listOfRows();
        assertThat(office.within(() -> rowsReadFor(order))).as("%s", order).isLessThan(900);
    }

    /** For a page in the middle of the queue. */
    private long rowsReadFor(QueueOrder order) {
        QueueMark after = queue.page(QueueFilter.WORK, order, null, ALL).after();
        long before = rowsRead();
        queue.page(QueueFilter.WORK, order, after, ALL);
        return rowsRead() - before;
    }

    private long rowsRead() {
        return office
                .jdbc
                .sql("SHOW SESSION STATUS LIKE 'Handler_read%'")
                .query((row, n) -> row.getLong("Value"))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void showsOnlyWhatAPersonMayKnowOf() {
        CaseId quantum = office.open("quantum", null, 1);
        CaseId ocean = office.open("ocean", null, 1);
        CaseId unread = office.open(null, null, 1);
        CaseId secret = office.open("ocean", null, 1);
        office.rows.change("UPDATE review_case SET handling = 'SECRET' WHERE id = ?", secret.value());

        assertThat(seenBy(reader(Set.of(Role.EXAMINER), Set.of("ocean"), false, Handling.CONFIDENTIAL)))
                .containsExactly(ocean.value());
        assertThat(seenBy(reader(Set.of(Role.EXAMINER), Set.of("ocean"), false, Handling.SECRET)))
                .containsExactlyInAnyOrder(ocean.value(), secret.value());
        StaffMember second = reader(Set.of(Role.SECOND_REVIEWER), Set.of(), true, Handling.CONFIDENTIAL);
        assertThat(seenBy(second)).isEmpty();
        assertThat(queue.page(QueueFilter.WORK.in(WorkList.TO_DECIDE), null, second)
                        .cases())
                .extracting(QueuedCase::id)
                .containsExactlyInAnyOrder(quantum, ocean, unread);
        assertThat(seenBy(reader(Set.of(Role.OPERATOR, Role.AUDITOR), Set.of(), true, Handling.SECRET)))
                .isEmpty();
    }

    @Test
    void toDoIsWhatThePersonMayActOnAndNothingElse() {
        StaffMember second = DeskOffice.reviewer("second");
        StaffMember both = DeskOffice.person(
                "both", Set.of(Role.EXAMINER, Role.SECOND_REVIEWER), Set.of(), true, Handling.CONFIDENTIAL);
        CaseId open = office.open("a", null, 1);
        CaseId ofOne = proposed(ALL);
        CaseId ofBoth = proposed(both);

        assertThat(toDo(ALL)).containsExactly(open);
        assertThat(toDo(second)).containsExactlyInAnyOrder(ofOne, ofBoth);
        assertThat(toDo(both)).containsExactlyInAnyOrder(open, ofOne);
    }

    @Test
    void aCaseThatWasSentBackSaysSoAndIsTheirsWhoDecidedUntilTheyDecideAnew() {
        StaffMember second = DeskOffice.reviewer("second");
        CaseId id = proposed(ALL);
        office.within(() -> office.desk().answer(id, 1, false, "so", second));

        QueueFilter mine = new QueueFilter(null, null, null, null, null, null, true);
        assertThat(queue.page(mine, null, ALL).cases())
                .extracting(QueuedCase::id, QueuedCase::sentBack)
                .containsExactly(tuple(id, true));
        assertThat(queue.page(mine, null, second).cases()).isEmpty();

        office.within(() -> office.desk().decide(id, 2, ORDER, ALL));
        assertThat(queue.page(QueueFilter.WORK, null, second).cases())
                .extracting(QueuedCase::id, QueuedCase::sentBack)
                .containsExactly(tuple(id, false));
        assertThat(queue.page(mine, null, ALL).cases()).isEmpty();
    }

    private CaseId proposed(StaffMember by) {
        CaseId id = office.open("a", null, 1);
        office.within(() -> office.desk().decide(id, 0, ORDER, by));
        return id;
    }

    /** What the list shows, which is as many as it says there are. */
    private List<CaseId> toDo(StaffMember reader) {
        List<CaseId> shown = queue.page(QueueFilter.WORK, null, reader).cases().stream()
                .map(QueuedCase::id)
                .toList();
        assertThat(queue.toDo(queue.counts(QueueFilter.WORK, reader), QueueFilter.WORK, reader))
                .isEqualTo(shown.size());
        return shown;
    }

    @Test
    void hidesFilingsOfThoseAPersonIsBoundTo() {
        CaseId bound = office.open("ocean", null, 1);
        CaseId free = office.open("ocean", null, 1);
        CaseId named = office.open("ocean", null, 1);
        office.party(bound, "ACME LASERS KK, Osaka");
        office.rows.change("""
                INSERT INTO staff_member (id, display_name, all_areas, cleared, language, active, created_at)
                VALUES ('one', 'One', TRUE, 'CONFIDENTIAL', 'en', TRUE, NOW(6))""");
        office.rows.change(
                "INSERT INTO staff_conflict (staff_id, kind, value) VALUES ('one', 'ORGANISATION', 'Acme Lasers KK'), ('one', 'FILING', ?)",
                "JP2026%06dA".formatted(named.value()));

        assertThat(seenBy(ALL)).containsExactly(free.value());
        assertThat(queue.counts(QueueFilter.WORK, ALL).statuses()).containsExactly(Map.entry(CaseStatus.OPEN, 1));
        assertThat(seenBy(DeskOffice.examiner("unbound"))).hasSize(3);
    }

    @Test
    void countsEndWhereNobodyWorksThroughMore() {
        IntStream.range(0, 999).forEach(i -> office.open("laser", null, 1));
        assertThat(QueueCounts.written(queue.toDo(queue.counts(QueueFilter.WORK, ALL), QueueFilter.WORK, ALL)))
                .isEqualTo("999");

        IntStream.range(0, 4).forEach(i -> office.open("sea_bed", null, 1));

        QueueCounts counts = queue.counts(QueueFilter.WORK, ALL);
        assertThat(QueueCounts.written(queue.toDo(queue.counts(QueueFilter.WORK, ALL), QueueFilter.WORK, ALL)))
                .isEqualTo("999+");
        assertThat(counts.lists()).containsExactly(Map.entry(WorkList.TO_DECIDE, QueueCounts.MOST));
        assertThat(QueueCounts.written(counts.all())).isEqualTo("999+");
    }

    @Test
    void theNextCaseIsOneThatNobodyElseHasAndThatIsTheirsToDo() {
        CaseId first = office.open("a", LocalDate.of(2026, 12, 1), 1);
        CaseId second = office.open("a", LocalDate.of(2026, 12, 2), 1);
        StaffMember other = DeskOffice.examiner("other");
        office.within(() -> office.desk().take(first, other, false));

        assertThat(queue.next(QueueFilter.WORK, ALL)).startsWith(second);
        assertThat(queue.next(QueueFilter.WORK, other)).startsWith(first);
        assertThat(queue.next(QueueFilter.WORK, DeskOffice.reviewer("reviewer")))
                .isEmpty();
    }

    @Test
    void ofManyWhoAskAtOnceEachGetsACaseOfTheirOwn() throws Exception {
        int people = 40;
        Set<CaseId> open = IntStream.range(0, people)
                .mapToObj(i -> office.open("a", LocalDate.of(2026, 12, 1), 1))
                .collect(Collectors.toSet());
        ExecutorService desks = Executors.newFixedThreadPool(people);
        try {
            List<Callable<Optional<CaseId>>> asking = IntStream.range(0, people)
                    .mapToObj(i -> (Callable<Optional<CaseId>>)
                            () -> office.next().take(QueueFilter.WORK, DeskOffice.examiner("examiner-" + i)))
                    .toList();
            List<CaseId> taken = new ArrayList<>();
            for (Future<Optional<CaseId>> got : desks.invokeAll(asking)) {
                taken.add(got.get().orElseThrow());
            }
            assertThat(taken).containsExactlyInAnyOrderElementsOf(open);
            assertThat(office.next().take(QueueFilter.WORK, ALL)).isEmpty();
        } finally {
            desks.shutdownNow();
        }
    }

    @Test
    void filtersTellCasesApart() {
        CaseId first = office.open("quantum", null, 1);
        office.open("ocean", null, 1);

        assertThat(queue.page(new QueueFilter(null, null, null, "quantum", null, null, false), null, ALL)
                        .cases())
                .singleElement()
                .satisfies(queued -> {
                    assertThat(queued.id()).isEqualTo(first);
                    assertThat(queued.entries()).containsExactly("Q-01");
                    assertThat(queued.areas()).containsExactly("quantum");
                });
        assertThat(queue.page(new QueueFilter(null, null, null, "Quantum", null, "jp2026", false), null, ALL)
                        .cases())
                .hasSize(1);
        assertThat(queue.page(new QueueFilter(null, null, null, null, "Z-99", null, false), null, ALL)
                        .cases())
                .isEmpty();
        assertThat(queue.page(new QueueFilter(null, null, null, null, null, "JP2026000001", false), null, ALL)
                        .cases())
                .hasSize(1);
        assertThat(queue.page(new QueueFilter(null, null, null, null, null, "%", false), null, ALL)
                        .cases())
                .isEmpty();
        assertThat(queue.counts(QueueFilter.WORK, ALL).statuses()).containsEntry(CaseStatus.OPEN, 2);
        assertThat(Optional.ofNullable(queue.page(QueueFilter.WORK, null, ALL).after()))
                .isEmpty();
    }

    private static StaffMember reader(Set<Role> roles, Set<String> areas, boolean allAreas, Handling cleared) {
        return DeskOffice.person("one", roles, areas, allAreas, cleared);
    }
}
