package org.sekisho.desk.referral;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.office.letter.CaseNotices;
import org.sekisho.office.letter.NoticeResult;
import org.sekisho.office.letter.Notices;
import org.sekisho.office.letter.SentNotice;
import org.sekisho.office.letter.WrittenNotice;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Notices about a case: chosen, read, taken as text or PDF, and put on the log once they are sent. */
@DeskPage
@RequestMapping("/cases/{id}/notices")
class NoticePages {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Notices notices;
    private final NoticePageMaker maker;

    NoticePages(Notices notices, NoticePageMaker maker) {
        this.notices = notices;
        this.maker = maker;
    }

    @GetMapping
    String show(@PathVariable long id, TypedNotice typed, StaffMember reader, Locale language, Model model) {
        return show(id, typed, reader, language, model, null);
    }

    private String show(
            long id, TypedNotice typed, StaffMember reader, Locale language, Model model, @Nullable String problemKey) {
        model.addAttribute("page", maker.page(seen(id, reader), reader, language, typed, problemKey));
        return "case-notices";
    }

    private CaseNotices seen(long id, StaffMember reader) {
        return notices.see(new CaseId(id), reader).orElseThrow(NoticePages::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What cannot be had as a file has a page that says why. */
    @GetMapping("/text")
    ResponseEntity<byte[]> text(@PathVariable long id, TypedNotice typed, StaffMember reader) {
        return notices.write(seen(id, reader), typed.asked())
                .map(written -> Downloads.file(
                        written.whole().getBytes(StandardCharsets.UTF_8), TEXT, "notice-%d.txt".formatted(id)))
                .orElseGet(() -> instead(id, typed));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, TypedNotice typed, StaffMember reader) {
        Optional<WrittenNotice> written = notices.write(seen(id, reader), typed.asked());
        return written.flatMap(notices::print)
                .map(pdf -> Downloads.file(pdf, MediaType.APPLICATION_PDF, "notice-%d.pdf".formatted(id)))
                .orElseGet(() -> instead(id, typed));
    }

    private static ResponseEntity<byte[]> instead(long id, TypedNotice typed) {
        return Downloads.instead("/cases/%d/notices%s".formatted(id, typed.query()));
    }

    /** A notice as it was sent; without saying which, the page on which they stand. */
    @GetMapping("/sent")
    ResponseEntity<byte[]> sent(@PathVariable long id, @RequestParam @Nullable Long of, StaffMember reader) {
        CaseNotices about = seen(id, reader);
        if (of == null) {
            return Downloads.instead("/cases/%d/notices".formatted(id));
        }
        SentNotice sent =
                about.sent().stream().filter(one -> one.id() == of).findFirst().orElseThrow(NoticePages::notThere);
        byte[] content = notices.sent(new CaseId(id), of, reader).orElseThrow(NoticePages::notThere);
        return sent.form() == SentNotice.Form.PDF
                ? Downloads.file(content, MediaType.APPLICATION_PDF, "notice-sent-%d.pdf".formatted(of))
                : Downloads.file(content, TEXT, "notice-sent-%d.txt".formatted(of));
    }

    @PostMapping("/sent")
    String logSent(
            @PathVariable long id,
            TypedNotice typed,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        if (Typed.text(typed.notice()).isEmpty()) {
            return show(id, typed, reader, language, model);
        }
        NoticeResult result = notices.logSent(new CaseId(id), typed.asked(), typed.sending(), reader);
        return result.handledBy(new NoticeResult.Handler<>() {
            @Override
            public String logged(NoticeResult.Logged logged) {
                return "redirect:/cases/%d/notices".formatted(id);
            }

            @Override
            public String unknown(NoticeResult.Unknown unknown) {
                throw notThere();
            }

            @Override
            public String refused(NoticeResult.Refused refused) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                return show(id, typed, reader, language, model, "notice.why." + refused.why());
            }
        });
    }
}
