package org.sekisho.desk.lists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.sekisho.curation.evaluation.Plots;
import org.sekisho.desk.DeskPage;
import org.sekisho.office.staff.StaffMember;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How entries do: the page, and its plots, each at an address of its own. */
@DeskPage
class HealthPages {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

    /** So many entries can be told apart in a plot; the table has all. */
    private static final int MOST = 30;

    private final HealthRoom room;
    private final MessageSource words;

    HealthPages(HealthRoom room, MessageSource words) {
        this.room = room;
        this.words = words;
    }

    @GetMapping("/lists/health")
    String health(StaffMember reader, Locale language, Model model) {
        model.addAttribute("page", room.health(reader, language));
        return "health";
    }

    @GetMapping("/lists/health/found")
    ResponseEntity<String> found(StaffMember reader, Locale language) {
        List<HealthPage.Month> months = room.health(reader, language).months();
        return svg(Plots.counted(
                said("health.found", language),
                months.stream().map(HealthPage.Month::month).toList(),
                Map.of(
                        said("col.filings", language),
                        months.stream().map(HealthPage.Month::found).toList())));
    }

    @GetMapping("/lists/health/precision")
    ResponseEntity<String> precision(StaffMember reader, Locale language) {
        List<ListsPage.Row> decided =
                room.health(reader, language).decided().stream().limit(MOST).toList();
        return svg(Plots.intervals(
                said("figures.precision", language),
                decided.stream()
                        .map(row -> "%s (%d)".formatted(row.code(), row.decided()))
                        .toList(),
                decided.stream()
                        .map(row -> HealthPage.interval(Objects.requireNonNull(row.precision())))
                        .toList()));
    }

    private String said(String key, Locale language) {
        return words.getMessage(key, new Object[0], language);
    }

    private static ResponseEntity<String> svg(String drawn) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .body(drawn);
    }
}
