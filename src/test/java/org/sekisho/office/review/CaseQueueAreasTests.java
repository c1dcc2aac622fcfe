package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** The queue of people who may see some areas, each of which is met by an index of its own. */
class CaseQueueAreasTests {

    private final DeskOffice office = new DeskOffice(20, 0);
    private final CaseQueue queue = office.queue();

    @ParameterizedTest
    @EnumSource(QueueOrder.class)
    void whoHasFewAreasIsShownAllOfTheirCasesAndNoOther(QueueOrder order) {
        List<Set<String>> sets = subsets("ai", "ocean", "space");
        Map<Long, Set<String>> opened = new HashMap<>();
        sets.forEach(areas -> opened.put(openIn(areas).value(), areas));

        sets.forEach(areas -> assertShown(order, areas, opened));
        office.rows.change("UPDATE case_area SET later = TRUE"); // as they are before anybody says which is the first
        sets.forEach(areas -> assertShown(order, areas, opened));
    }

    private void assertShown(QueueOrder order, Set<String> areas, Map<Long, Set<String>> opened) {
        StaffMember reader = DeskOffice.person("one", Set.of(Role.EXAMINER), areas, false, Handling.SECRET);
        List<Long> theirs = opened.entrySet().stream()
                .filter(one -> !Collections.disjoint(one.getValue(), areas))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(CaseQueueTests.shown(queue, order, reader))
                .as("%s", areas)
                .containsExactlyInAnyOrderElementsOf(theirs);
        assertThat(queue.counts(QueueFilter.WORK, reader).all()).as("%s", areas).isEqualTo(theirs.size());
    }

    private CaseId openIn(Set<String> areas) {
        CaseId id = office.open(areas.stream().min(Comparator.naturalOrder()).orElse(null), null, 1);
        areas.forEach(area -> office.rows.change(
                "INSERT INTO case_area (case_id, area) VALUES (?, ?) ON DUPLICATE KEY UPDATE area = area",
                id.value(),
                area));
        new JdbcFirstAreas(office.jdbc).keep(id);
        return id;
    }

    private static List<Set<String>> subsets(String... of) {
        return IntStream.range(0, 1 << of.length)
                .mapToObj(bits -> IntStream.range(0, of.length)
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(i -> of[i])
                        .collect(Collectors.toSet()))
                .toList();
    }
}
