package org.sekisho.desk.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.ReaderPage;
import org.sekisho.intake.filing.text.VisibleText;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditReading;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, and when. Reading it is on the trail, too, by the numbers of the records. */
@DeskPage
class TrailPages {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final AuditReading reading;
    private final AuditTrail trail;

    TrailPages(AuditReading reading, AuditTrail trail) {
        this.reading = reading;
        this.trail = trail;
    }

    @GetMapping("/trail")
    String trail(
            @ModelAttribute TrailForm asked,
            @RequestParam(defaultValue = "") String before,
            StaffMember reader,
            HttpServletResponse response,
            Model model) {
        if (!asked.daysAreDays()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        Long older = before.matches("\\d{1,18}") ? Long.valueOf(before) : null;
        List<AuditReading.Entry> entries = reading.page(asked.question(), older);
        long end = trail.head().record();
        trail.add(List.of(new AuditEvent(reader.id().value(), "TRAIL_READ", "audit trail", told(entries))));
        model.addAttribute(
                "page",
                new TrailPage(
                        ReaderPage.of(reader),
                        asked,
                        asked.daysAreDays() ? List.of() : List.of("trail.no-day"),
                        entries.stream().map(TrailPages::line).toList(),
                        end,
                        entries.size() < AuditReading.PAGE
                                ? null
                                : asked.after(entries.get(entries.size() - 1).number())));
        return "trail";
    }

    /** Which records were shown, and no word of what was typed: people type into any field. */
    private static String told(List<AuditReading.Entry> entries) {
        return entries.isEmpty()
                ? "0 records"
                : "%d records, %d to %d"
                        .formatted(
                                entries.size(),
                                entries.get(entries.size() - 1).number(),
                                entries.get(0).number());
    }

    private static TrailPage.Line line(AuditReading.Entry entry) {
        AuditEvent event = entry.event();
        return new TrailPage.Line(
                entry.number(),
                SECOND.format(entry.at().atZone(ZoneOffset.UTC)),
                VisibleText.of(event.actor()),
                event.action(),
                VisibleText.of(event.subject()),
                VisibleText.of(event.detail()));
    }
}
