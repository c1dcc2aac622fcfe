package org.sekisho.desk.lists;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sekisho.curation.evaluation.Plots;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.Visit;
import org.sekisho.office.edition.EntryFigures;
import org.sekisho.office.review.DismissedHits;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.record.EntryUse;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** How entries do: the page, and its plots, each at an address of its own. */
@DeskPage
record HealthPages(MessageSource words, ListPageService lists, EntryUse use, DismissedHits dismissals, Clock clock) {

    private static final int MONTHS = 12;

    /** The most entries that can be told apart in a plot; the table has all. */
    private static final int MOST = 30;

    @GetMapping("/lists/health")
    String health(Visit visit) {
        return visit.page("health", health(visit.reader(), visit.language()));
    }

    @GetMapping("/lists/health/found")
    ResponseEntity<String> found(StaffMember reader, Locale language) {
        Map<YearMonth, Integer> months = health(reader, language).months();
        return Downloads.svg(Plots.counted(
                said("health.found", language),
                months.keySet().stream().map(YearMonth::toString).toList(),
                Map.of(said("col.filings", language), List.copyOf(months.values()))));
    }

    @GetMapping("/lists/health/precision")
    ResponseEntity<String> precision(StaffMember reader, Locale language) {
        List<ListsPage.Row> decided =
                health(reader, language).decided().stream().limit(MOST).toList();
        return Downloads.svg(Plots.intervals(
                said("figures.precision", language),
                decided.stream()
                        .map(row -> "%s (%d)"
                                .formatted(row.entry().code(), row.does().decided()))
                        .toList(),
                decided.stream()
                        .map(row -> Objects.requireNonNull(row.does().precision()))
                        .toList()));
    }

    private String said(String key, Locale language) {
        return words.getMessage(key, new Object[0], language);
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
                concerns(rows),
                months(all),
                rows.stream()
                        .filter(row -> row.does().precision() != null)
                        .sorted(Comparator.comparingInt(
                                        (ListsPage.Row row) -> row.does().decided())
                                .reversed())
                        .toList(),
                costly,
                rows.size() - costly.size(),
                dismissals.inVain().stream()
                        .filter(rule -> rows.stream().anyMatch(row -> isOf(rule, row)))
                        .limit(MOST)
                        .toList());
    }

    private static boolean isOf(DismissedHits.InVain rule, ListsPage.Row row) {
        return rule.list().equals(row.list())
                && rule.entry().equals(row.entry().code().value());
    }

    private static Map<EntryFigures.Concern, List<ListsPage.Row>> concerns(List<ListsPage.Row> rows) {
        Map<EntryFigures.Concern, List<ListsPage.Row>> concerns = new EnumMap<>(EntryFigures.Concern.class);
        rows.forEach(row -> row.concerns()
                .forEach(concern -> concerns.computeIfAbsent(concern, first -> new ArrayList<>())
                        .add(row)));
        return concerns;
    }

    private Map<YearMonth, Integer> months(ListsPage all) {
        YearMonth now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        YearMonth first = now.minusMonths(MONTHS - 1);
        Map<YearMonth, Integer> found = new TreeMap<>();
        for (YearMonth month = first; !month.isAfter(now); month = month.plusMonths(1)) {
            found.put(month, 0);
        }
        Set<String> known = all.lists().stream()
                .flatMap(list -> list.entries().stream())
                .map(row -> row.list() + " " + row.entry().code())
                .collect(Collectors.toSet());
        use.months(first.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC)).stream()
                .filter(month -> known.contains(month.list() + " " + month.code()))
                .forEach(month -> found.merge(month.month(), month.filings(), Integer::sum));
        return found;
    }

    /**
     * The health of the entries that the reader may know of.
     *
     * @param concerns why somebody should look at entries, and at which
     * @param months the last twelve, the oldest first, with how many filings were screened in which an entry was found, entry by entry
     * @param decided entries of which cases are decided, those with the most first
     * @param costly entries whose cost was measured, the slowest first
     * @param unmeasured how many entries were not
     * @param inVain the rules whose hits examiners dismiss most often
     */
    record HealthPage(
            Map<EntryFigures.Concern, List<ListsPage.Row>> concerns,
            Map<YearMonth, Integer> months,
            List<ListsPage.Row> decided,
            List<ListsPage.Row> costly,
            int unmeasured,
            List<DismissedHits.InVain> inVain) {}
}
