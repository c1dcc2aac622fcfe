package org.sekisho.desk.lists;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.edition.EntryFigures;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.record.EntryUse;

/** Puts together how entries do, of those that the reader sees on the page of the lists; nothing of any other is counted. */
@DeskPart
class HealthRoom {

    private static final int MONTHS = 12;

    private final ListRoom lists;
    private final EntryUse use;
    private final Clock clock;

    HealthRoom(ListRoom lists, EntryUse use, Clock clock) {
        this.lists = lists;
        this.use = use;
        this.clock = clock;
    }

    HealthPage health(StaffMember reader, Locale language) {
        ListsPage all = lists.lists(reader, language, false);
        List<ListsPage.Row> rows =
                all.lists().stream().flatMap(list -> list.entries().stream()).toList();
        List<ListsPage.Row> costly = rows.stream()
                .filter(row -> row.micros() != null)
                .sorted(Comparator.comparing((ListsPage.Row row) -> Objects.requireNonNull(row.micros()))
                        .reversed())
                .toList();
        return new HealthPage(
                ReaderPage.of(reader),
                concerns(rows),
                months(all),
                rows.stream()
                        .filter(row -> row.precision() != null)
                        .sorted(Comparator.comparingInt(ListsPage.Row::decided).reversed())
                        .toList(),
                costly,
                rows.size() - costly.size());
    }

    private static List<HealthPage.Concern> concerns(List<ListsPage.Row> rows) {
        List<HealthPage.Concern> concerns = new ArrayList<>();
        for (EntryFigures.Concern concern : EntryFigures.Concern.values()) {
            String key = "lists.concern." + concern;
            List<ListsPage.Row> of =
                    rows.stream().filter(row -> row.concernKeys().contains(key)).toList();
            if (!of.isEmpty()) {
                concerns.add(new HealthPage.Concern(key, of));
            }
        }
        return concerns;
    }

    private List<HealthPage.Month> months(ListsPage all) {
        YearMonth now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        YearMonth first = now.minusMonths(MONTHS - 1);
        Map<YearMonth, Integer> found = new TreeMap<>();
        for (YearMonth month = first; !month.isAfter(now); month = month.plusMonths(1)) {
            found.put(month, 0);
        }
        Set<String> known = all.lists().stream()
                .flatMap(list -> list.entries().stream().map(row -> list.list() + " " + row.code()))
                .collect(Collectors.toSet());
        use.months(first.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC)).stream()
                .filter(month -> known.contains(month.list() + " " + month.code()))
                .forEach(month -> found.merge(month.month(), month.filings(), Integer::sum));
        return found.entrySet().stream()
                .map(month -> new HealthPage.Month(month.getKey().toString(), month.getValue()))
                .toList();
    }
}
