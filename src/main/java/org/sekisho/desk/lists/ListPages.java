package org.sekisho.desk.lists;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sekisho.curation.table.FormulaGuard;
import org.sekisho.curation.table.ListTables;
import org.sekisho.curation.written.ListExtract;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Percentages;
import org.sekisho.desk.Visit;
import org.sekisho.lists.keytech.Entry.Stewardship;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.edition.ControlTasks;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists in use, how their entries do as a table, and each list as a file. */
@DeskPage
record ListPages(ListPageService lists, KeptEditions editions, ControlTasks laws) {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Map<String, MediaType> KINDS = Map.of(
            "yml", MediaType.parseMediaType("application/yaml"),
            "csv", CSV,
            "xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private static final List<String> ENTRIES = List.of(
            "list",
            "edition",
            "entry",
            "title",
            "area",
            "queue",
            "owner",
            "review_by",
            "found_in_a_year",
            "last_found",
            "decided",
            "precision_low",
            "precision",
            "precision_high",
            "missed",
            "microseconds_a_filing",
            "concerns");

    @GetMapping("/lists")
    String lists(@RequestParam(defaultValue = "false") boolean concerns, Visit visit) {
        visit.model()
                .addAttribute(
                        "keepsLists",
                        visit.reader().has(Role.LIST_AUTHOR) || visit.reader().has(Role.LIST_APPROVER));
        visit.model().addAttribute("changedLaws", laws.changed());
        return visit.page("lists", lists.lists(visit.reader(), visit.language(), concerns));
    }

    @GetMapping("/lists/entries.csv")
    ResponseEntity<byte[]> table(StaffMember reader, Locale language) {
        ListsPage page = lists.lists(reader, language, false);
        String table = FormulaGuard.csv(
                ENTRIES,
                page.lists().stream()
                        .flatMap(list -> list.entries().stream().map(entry -> cells(list.edition(), entry))));
        return Downloads.file(table.getBytes(StandardCharsets.UTF_8), CSV, "entries.csv");
    }

    private static List<?> cells(KeptEdition edition, ListsPage.Row entry) {
        Percentages precision = entry.precision();
        Stewardship stewardship = entry.entry().stewardship();
        return Arrays.asList(
                edition.list(),
                edition.name(),
                entry.entry().code().value(),
                entry.title(),
                entry.entry().area(),
                entry.entry().queue(),
                stewardship.owner(),
                stewardship.reviewBy(),
                entry.does().found(),
                entry.last(),
                entry.does().decided(),
                precision == null ? null : precision.low(),
                precision == null ? null : precision.share(),
                precision == null ? null : precision.high(),
                entry.does().missed(),
                entry.micros(),
                entry.concerns().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    /** A list in use as a file: its public half, or what the reader may know of. Neither says how much is left out. */
    @GetMapping("/lists/{list}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String list,
            @RequestParam(defaultValue = "yml") String as,
            @RequestParam(defaultValue = "known") String half,
            StaffMember reader) {
        MediaType kind = Optional.ofNullable(KINDS.get(as)).orElseThrow(NotThereException::new);
        KeyTechnologyList whole = editions.inUse().stream()
                .filter(edition -> edition.list().equals(list))
                .findFirst()
                .flatMap(edition -> editions.list(edition.id()))
                .orElseThrow(NotThereException::new);
        Optional<KeyTechnologyList> extract = half.equals("public")
                ? ListExtract.ofPublic(whole)
                : ListExtract.ofKnown(whole, entry -> ListVisibility.mayKnow(reader, entry));
        String name = "%s%s.%s".formatted(list, half.equals("public") ? "-public" : "", as);
        return extract.map(some -> Downloads.file(new ListTables().written(some, Path.of(name)), kind, name))
                .orElseThrow(NotThereException::new);
    }
}
