package org.sekisho.desk.lists;

import java.util.regex.Pattern;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.office.rising.WatchEntries;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a watch entry one that opens cases, in its author's draft, if what people decided speaks for it. */
@DeskPage
class PromotionPages {

    private static final Pattern WATCH = Pattern.compile("(?m)^(\\s*queue:\\s*)watch\\b");

    private final DraftEntries entries;
    private final WatchEntries watched;

    PromotionPages(DraftEntries entries, WatchEntries watched) {
        this.entries = entries;
        this.watched = watched;
    }

    @PostMapping("/lists/{list}/edit/{entry}/promote")
    String promote(@PathVariable String list, @PathVariable String entry, StaffMember author, RedirectAttributes then) {
        if (!watched.evidence(list, entry, author).speaksForIt()) {
            then.addFlashAttribute("said", "rising.not-promoted");
            return "redirect:/lists";
        }
        DraftEntries.Put put = entries.change(
                        list, code(entry), author, text -> WATCH.matcher(text).replaceFirst("$1secrecy"))
                .orElseThrow(NotThereException::new);
        then.addFlashAttribute("said", put.kept() ? "rising.promoted" : "rising.in-the-way");
        return "redirect:" + put.address();
    }

    private static EntryCode code(String written) {
        try {
            return new EntryCode(written);
        } catch (IllegalArgumentException e) {
            throw new NotThereException();
        }
    }
}
