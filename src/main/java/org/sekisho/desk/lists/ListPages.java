package org.sekisho.desk.lists;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.edition.ControlTasks;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.rising.WatchEntries;
import org.sekisho.office.rising.WatchEvidence;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists in use, an entry of them, what changed between editions, and the entries' figures as a table. */
@DeskPage
class ListPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String WATCH = "queue." + ReviewQueue.WATCH;

    private final ListRoom lists;
    private final EntryRoom entries;
    private final ControlTasks laws;
    private final WatchEntries watched;
    private final EditionSettings settings;

    ListPages(ListRoom lists, EntryRoom entries, ControlTasks laws, WatchEntries watched, EditionSettings settings) {
        this.lists = lists;
        this.entries = entries;
        this.laws = laws;
        this.watched = watched;
        this.settings = settings;
    }

    @GetMapping("/lists")
    String lists(
            @RequestParam(defaultValue = "false") boolean concerns, StaffMember reader, Locale language, Model model) {
        model.addAttribute("page", lists.lists(reader, language, concerns));
        model.addAttribute("keepsLists", reader.has(Role.LIST_AUTHOR) || reader.has(Role.LIST_APPROVER));
        model.addAttribute("changedLaws", laws.changed());
        return "lists";
    }

    @GetMapping("/lists/{list}/entries/{entry}")
    String entry(
            @PathVariable String list, @PathVariable String entry, StaffMember reader, Locale language, Model model) {
        EntryPage page = entries.entry(list, entry, reader, language).orElseThrow(NotThereException::new);
        model.addAttribute("page", page);
        model.addAttribute("watch", of(page, reader));
        return "entry";
    }

    @GetMapping("/lists/{list}/changes")
    String changes(
            @PathVariable String list,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after,
            StaffMember reader,
            Model model) {
        model.addAttribute("page", entries.changes(list, before, after, reader).orElseThrow(NotThereException::new));
        return "changes";
    }

    @GetMapping("/lists/entries.csv")
    ResponseEntity<String> table(StaffMember reader, Locale language) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("entries.csv")
                                .build()
                                .toString())
                .body(CommonsCsvEntries.of(lists.lists(reader, language, false)));
    }

    /** Null if the entry opens cases. */
    @Nullable WatchPage of(EntryPage page, StaffMember reader) {
        if (!page.row().queueKey().equals(WATCH)) {
            return null;
        }
        boolean writes = settings.takesTwo() && reader.has(Role.LIST_AUTHOR);
        String code = page.row().code();
        return WatchPage.of(
                watched.evidence(page.list(), code, reader),
                writes ? "/lists/%s/edit/%s/promote".formatted(page.list(), code) : null);
    }

    /**
     * What speaks for a watch entry.
     *
     * @param share to act on; null if too few are decided
     * @param promote where it is made an entry that opens cases; null if the reader cannot, or nothing speaks for it
     */
    record WatchPage(
            int found,
            int decided,
            int ofConcern,
            @Nullable Percentages share,
            boolean speaksForIt,
            @Nullable String promote) {

        static WatchPage of(WatchEvidence evidence, @Nullable String promote) {
            return new WatchPage(
                    evidence.found(),
                    evidence.decided(),
                    evidence.ofConcern(),
                    Percentages.of(evidence.share()),
                    evidence.speaksForIt(),
                    evidence.speaksForIt() ? promote : null);
        }
    }
}
