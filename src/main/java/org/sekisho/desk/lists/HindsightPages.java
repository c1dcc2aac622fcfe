package org.sekisho.desk.lists;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.ReaderPage;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEdition;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.edition.Hindsight;
import org.sekisho.office.edition.PreviewThread;
import org.sekisho.office.edition.SeenHindsight;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which filings that are held an entry in use would have caught, and since when that could have been known. */
@DeskPage
class HindsightPages {

    /** A page that was left open does not ask for ever, which would keep its session alive: 20 minutes of 5 s. */
    private static final int MOST_ASKED = 240;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final KeptEditions editions;
    private final Hindsight hindsight;
    private final PreviewThread work;

    HindsightPages(KeptEditions editions, Hindsight hindsight, PreviewThread work) {
        this.editions = editions;
        this.hindsight = hindsight;
        this.work = work;
    }

    /** An entry of a list in use that the reader may know of. */
    private record Known(KeyTechnologyList list, Entry entry) {}

    @GetMapping("/lists/{list}/entries/{entry}/hindsight")
    String page(
            @PathVariable String list,
            @PathVariable String entry,
            @RequestParam(defaultValue = "0") int asked,
            StaffMember reader,
            Model model) {
        Known known = known(list, entry, reader);
        Optional<SeenHindsight> seen = hindsight.see(known.list(), known.entry().code(), reader);
        if (seen.isPresent() && seen.get().state().goesOn()) {
            work.wake();
        }
        String address = "/lists/%s/entries/%s/hindsight".formatted(list, entry);
        model.addAttribute(
                "page",
                new HindsightPage(
                        ReaderPage.of(reader),
                        address,
                        list,
                        entry,
                        known.entry().title(),
                        seen.map(shown -> HindsightPage.Found.of(shown, again(address, asked)))
                                .orElse(null)));
        return "hindsight";
    }

    private static @Nullable String again(String address, int asked) {
        return asked < MOST_ASKED ? "%s?asked=%d".formatted(address, asked + 1) : null;
    }

    @PostMapping("/lists/{list}/entries/{entry}/hindsight")
    String ask(@PathVariable String list, @PathVariable String entry, StaffMember reader) {
        Known known = known(list, entry, reader);
        hindsight.ask(known.list(), known.entry().code(), reader.id().value());
        work.wake();
        return "redirect:/lists/%s/entries/%s/hindsight"
                .formatted(list, known.entry().code());
    }

    @GetMapping("/lists/{list}/entries/{entry}/hindsight/csv")
    ResponseEntity<byte[]> table(@PathVariable String list, @PathVariable String entry, StaffMember reader) {
        Known known = known(list, entry, reader);
        return hindsight
                .see(known.list(), known.entry().code(), reader)
                .map(seen -> Downloads.file(
                        Hindsight.csv(seen).getBytes(StandardCharsets.UTF_8), CSV, "hindsight-%s.csv".formatted(entry)))
                .orElseGet(() -> Downloads.instead("/lists/%s/entries/%s/hindsight".formatted(list, entry)));
    }

    private Known known(String list, String code, StaffMember reader) {
        return editions.inUse().stream()
                .filter(edition -> edition.list().equals(list))
                .map(KeptEdition::id)
                .findFirst()
                .flatMap(edition -> editions.entry(edition, code)
                        .filter(entry -> ListSight.mayKnow(reader, entry))
                        .flatMap(entry -> editions.list(edition).map(of -> new Known(of, entry))))
                .orElseThrow(NotThereException::new);
    }
}
