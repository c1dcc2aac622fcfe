package org.sekisho.desk.lists;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.Moments;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.ReaderPage;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEdition;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.edition.Hindsight;
import org.sekisho.office.edition.PreviewState;
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

    /**
     * The page of filings that an entry would have caught.
     *
     * @param found null if nobody has asked yet for the entry as it is
     */
    record HindsightPage(
            ReaderPage reader,
            String address,
            String list,
            String entry,
            String title,
            @Nullable Found found) {

        /**
         * What is found so far.
         *
         * @param since the first day on which any of them could have been known; null if none is caught
         * @param poll the address to ask again at in a moment; null if there is nothing to wait for, or it was asked long enough
         */
        record Found(
                PreviewState.Progress progress,
                String asked,
                boolean goesOn,
                @Nullable String poll,
                @Nullable String since,
                long stillSecret,
                List<Row> rows) {

            static Found of(SeenHindsight seen, @Nullable String again) {
                PreviewState state = seen.state();
                return new Found(
                        state.progress(),
                        Moments.minute(state.asked().at()),
                        state.goesOn(),
                        state.goesOn() ? again : null,
                        seen.knowableSince().map(LocalDate::toString).orElse(null),
                        seen.stillSecret(),
                        seen.rows().stream().map(Row::of).toList());
            }
        }

        /** A filing. */
        record Row(
                String number,
                int version,
                String received,
                boolean inCase,
                @Nullable String publicSince,
                @Nullable Integer daysLeft) {

            static Row of(SeenHindsight.Row row) {
                LocalDate publicSince = row.publicSince();
                return new Row(
                        row.number(),
                        row.version(),
                        row.received().toString(),
                        row.inCase(),
                        publicSince == null ? null : publicSince.toString(),
                        row.daysLeft());
            }
        }
    }
}
