package org.sekisho.desk.lists;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.edition.PreviewThread;
import org.sekisho.office.edition.Previews;
import org.sekisho.office.edition.SeenPreview;
import org.sekisho.office.staff.StaffMember;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What another edition of a list would change, as far as it is worked out. */
@DeskPage
class PreviewPages {

    /** A page that was left open does not ask for ever, which would keep its session alive: 20 minutes of 5 s. */
    private static final int MOST_ASKED = 240;

    private final Previews previews;
    private final PreviewThread work;

    PreviewPages(Previews previews, PreviewThread work) {
        this.previews = previews;
        this.work = work;
    }

    /** What was left undone when the program was ended goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        work.wake();
    }

    /** The page asks for itself again as long as the work goes on; each time is a look, and goes on record. */
    @GetMapping("/lists/previews/{preview}")
    String preview(
            @PathVariable long preview,
            @RequestParam(defaultValue = "0") int asked,
            StaffMember reader,
            Locale language,
            Model model) {
        Optional<SeenPreview> seen = previews.see(preview, reader);
        if (seen.isPresent() && seen.get().state().goesOn()) {
            work.wake();
        }
        model.addAttribute(
                "page",
                seen.map(shown -> PreviewPage.of(shown, ReaderPage.of(reader), language, again(preview, asked)))
                        .orElseThrow(NotThereException::new));
        return "preview";
    }

    private static @Nullable String again(long preview, int asked) {
        return asked < MOST_ASKED ? "/lists/previews/%d?asked=%d".formatted(preview, asked + 1) : null;
    }
}
