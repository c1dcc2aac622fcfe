package org.sekisho.desk.lists;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sekisho.curation.table.ListTables;
import org.sekisho.curation.written.ListExtract;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.NotThereException;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A list in use as a file: its public half, or what the reader may know of. Neither says how much is left out. */
@DeskPage
class ExportPages {

    private static final Map<String, MediaType> KINDS = Map.of(
            "yml", MediaType.parseMediaType("application/yaml"),
            "csv", MediaType.parseMediaType("text/csv;charset=UTF-8"),
            "xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final KeptEditions editions;

    ExportPages(KeptEditions editions) {
        this.editions = editions;
    }

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
                : ListExtract.ofKnown(whole, entry -> ListSight.mayKnow(reader, entry));
        String name = "%s%s.%s".formatted(list, half.equals("public") ? "-public" : "", as);
        return extract.map(some -> Downloads.file(new ListTables().written(some, Path.of(name)), kind, name))
                .orElseThrow(NotThereException::new);
    }
}
