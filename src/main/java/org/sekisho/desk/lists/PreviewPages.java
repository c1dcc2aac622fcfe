package org.sekisho.desk.lists;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Interval;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Percentages;
import org.sekisho.desk.Visit;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.HitPlace;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.edition.Hindsight;
import org.sekisho.office.edition.PreviewExample;
import org.sekisho.office.edition.PreviewState;
import org.sekisho.office.edition.PreviewThread;
import org.sekisho.office.edition.PreviewedEntry;
import org.sekisho.office.edition.Previews;
import org.sekisho.office.edition.SeenHindsight;
import org.sekisho.office.edition.SeenPreview;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.FilingText;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The changes that another edition of a list would make, and which filings that are held an entry in use would have caught, as far as it is worked
 * out. A page asks for itself again as long as the work goes on; each time is a look, and goes on record.
 */
@DeskPage
class PreviewPages {

    /** A page that was left open does not ask for ever, which would keep its session alive: 20 minutes of 5 s. */
    private static final int MOST_ASKED = 240;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int MICROS = 1_000;

    private final Previews previews;
    private final Hindsight hindsight;
    private final KeptEditions editions;
    private final PreviewThread work;

    PreviewPages(Previews previews, Hindsight hindsight, KeptEditions editions, PreviewThread work) {
        this.previews = previews;
        this.hindsight = hindsight;
        this.editions = editions;
        this.work = work;
    }

    /** Goes on with previews that were left undone when the program was ended. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        work.wake();
    }

    @GetMapping("/lists/previews/{preview}")
    String preview(@PathVariable long preview, @RequestParam(defaultValue = "0") int asked, Visit visit) {
        SeenPreview seen = previews.see(preview, visit.reader()).orElseThrow(NotThereException::new);
        String poll = poll(seen.state(), "/lists/previews/" + preview, asked);
        return visit.page("preview", new PreviewPage(seen, poll, visit.language()));
    }

    /** The address to ask again at in a moment; null if there is nothing to wait for, or it was asked long enough. */
    private @Nullable String poll(PreviewState state, String address, int asked) {
        if (!state.goesOn()) {
            return null;
        }
        work.wake();
        return asked < MOST_ASKED ? "%s?asked=%d".formatted(address, asked + 1) : null;
    }

    /** An entry of a list in use that the reader may know of. */
    private record Known(KeyTechnologyList list, Entry entry) {

        String address() {
            return "/lists/%s/entries/%s/hindsight".formatted(list.edition().list(), entry.code());
        }
    }

    @GetMapping("/lists/{list}/entries/{entry}/hindsight")
    String hindsight(
            @PathVariable String list,
            @PathVariable String entry,
            @RequestParam(defaultValue = "0") int asked,
            Visit visit) {
        Known known = known(list, entry, visit.reader());
        SeenHindsight seen = seen(known, visit.reader()).orElse(null);
        String poll = seen == null ? null : poll(seen.state(), known.address(), asked);
        return visit.page("hindsight", new HindsightPage(known.address(), list, known.entry(), seen, poll));
    }

    private Optional<SeenHindsight> seen(Known known, StaffMember reader) {
        return hindsight.see(known.list(), known.entry().code(), reader);
    }

    @PostMapping("/lists/{list}/entries/{entry}/hindsight")
    String ask(@PathVariable String list, @PathVariable String entry, StaffMember reader) {
        Known known = known(list, entry, reader);
        hindsight.ask(known.list(), known.entry().code(), reader.id().value());
        work.wake();
        return "redirect:" + known.address();
    }

    @GetMapping("/lists/{list}/entries/{entry}/hindsight/csv")
    ResponseEntity<byte[]> table(@PathVariable String list, @PathVariable String entry, StaffMember reader) {
        Known known = known(list, entry, reader);
        return seen(known, reader)
                .map(seen -> Downloads.file(
                        Hindsight.csv(seen).getBytes(StandardCharsets.UTF_8), CSV, "hindsight-%s.csv".formatted(entry)))
                .orElseGet(() -> Downloads.instead(known.address()));
    }

    private Known known(String list, String code, StaffMember reader) {
        return editions.inUse().stream()
                .filter(edition -> edition.list().equals(list))
                .map(KeptEdition::id)
                .findFirst()
                .flatMap(edition -> editions.entry(edition, code)
                        .filter(entry -> ListVisibility.mayKnow(reader, entry))
                        .flatMap(entry -> editions.list(edition).map(of -> new Known(of, entry))))
                .orElseThrow(NotThereException::new);
    }

    /** The changes that another edition of a list would bring. */
    record PreviewPage(SeenPreview seen, @Nullable String poll, Locale language) {

        /** Filings newly flagged a week; null before any was looked at. */
        public @Nullable Interval perWeek() {
            return seen.totals().perWeek(seen.state().progress().looked());
        }

        public String written(double number) {
            return String.format(language, "%.1f", number);
        }

        /** The cost of a filing for an entry, in milliseconds; null if it was not measured. */
        public @Nullable String cost(PreviewedEntry entry) {
            Integer micros = entry.micros();
            return micros == null ? null : String.format(language, "%.2f", (double) micros / MICROS);
        }

        /** The share of filings that people decided on; null if too few are decided. */
        public @Nullable Percentages precision(SeenPreview.Decided decided) {
            return Percentages.of(decided.precision());
        }

        /** The words that show why; none if symbols or names do, or the words are not kept any more. */
        public List<HitPlace> places(PreviewExample example) {
            FilingText text = example.text();
            return text == null
                    ? List.of()
                    : FoundWords.at(example.hits(), text).places();
        }
    }

    /**
     * The filings that an entry would have caught.
     *
     * @param seen null if nobody has asked yet for the entry as it is
     */
    record HindsightPage(
            String address,
            String list,
            Entry entry,
            @Nullable SeenHindsight seen,
            @Nullable String poll) {}
}
