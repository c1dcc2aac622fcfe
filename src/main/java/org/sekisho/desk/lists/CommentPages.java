package org.sekisho.desk.lists;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.Visit;
import org.sekisho.office.edition.EntryComment;
import org.sekisho.office.edition.EntryComments;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people say of an entry, for all who may know of it. */
@DeskPage
@RequestMapping("/lists/{list}/comments/{entry}")
class CommentPages {

    private final EntryComments comments;

    CommentPages(EntryComments comments) {
        this.comments = comments;
    }

    @GetMapping
    String comments(@PathVariable String list, @PathVariable String entry, Visit visit) {
        visit.model().addAttribute("page", page(list, entry, visit.reader(), null, ""));
        return "entry-comments";
    }

    @PostMapping
    String write(
            @PathVariable String list,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String words,
            Visit visit) {
        CommentsPage refused = page(list, entry, visit.reader(), "comment.refused", words);
        if (comments.write(list, entry, words, visit.reader())) {
            return "redirect:/lists/%s/comments/%s".formatted(list, entry);
        }
        visit.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        visit.model().addAttribute("page", refused);
        return "entry-comments";
    }

    private CommentsPage page(
            String list, String entry, StaffMember reader, @Nullable String problemKey, String typed) {
        Optional<List<EntryComment>> known = comments.of(list, entry, reader);
        return new CommentsPage(
                ReaderPage.of(reader),
                list,
                entry,
                CommentsPage.Comment.of(known.orElseThrow(NotThereException::new)),
                problemKey,
                typed);
    }
}
