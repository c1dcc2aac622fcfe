package org.sekisho.desk.referral;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.cases.JoinedPages;
import org.sekisho.office.letter.ApplicantAnswers;
import org.sekisho.office.letter.CaseLetters;
import org.sekisho.office.letter.LetterTemplates;
import org.sekisho.office.letter.Letters;
import org.sekisho.office.letter.SentLetter;
import org.sekisho.office.letter.WrittenLetter;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseOrders;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notices about a case: chosen, read, taken as text or PDF, and put on the log once they are sent. */
@DeskPage
@RequestMapping("/cases/{id}/letters")
record LetterPages(
        Letters letters, LetterTemplates templates, ApplicantAnswers answers, CaseOrders orders, JoinedPages joined) {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    @GetMapping
    String show(@PathVariable long id, TypedLetter typed, Visit visit) {
        return show(id, typed, visit, null);
    }

    private String show(long id, TypedLetter typed, Visit visit, @Nullable String problemKey) {
        CaseLetters shown = seen(id, visit.reader());
        JoinedPages.ReferralWords words = joined.words(visit.language());
        return visit.page(
                "case-letters",
                new LettersPage(
                        shown,
                        problemKey,
                        templates,
                        words,
                        letters.write(shown, typed.asked())
                                .map(written -> LettersPage.Preview.of(
                                        written, letters.print(written).isPresent(), shown, typed, words))
                                .orElse(null),
                        orders.publicationHold(shown.referrals().about()).orElse(null),
                        typed));
    }

    private CaseLetters seen(long id, StaffMember reader) {
        return letters.see(new CaseId(id), reader).orElseThrow(NotThereException::new);
    }

    /** The letter as a file; one that cannot be had, as one with gaps, has a page that says why. */
    @GetMapping("/text")
    ResponseEntity<byte[]> text(@PathVariable long id, TypedLetter typed, StaffMember reader) {
        return whole(id, typed, reader)
                .map(written -> Downloads.file(
                        written.whole().getBytes(StandardCharsets.UTF_8), TEXT, "letter-%d.txt".formatted(id)))
                .orElseGet(() -> instead(id, typed));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, TypedLetter typed, StaffMember reader) {
        return whole(id, typed, reader)
                .flatMap(letters::print)
                .map(pdf -> Downloads.file(pdf, MediaType.APPLICATION_PDF, "letter-%d.pdf".formatted(id)))
                .orElseGet(() -> instead(id, typed));
    }

    private Optional<WrittenLetter> whole(long id, TypedLetter typed, StaffMember reader) {
        return letters.write(seen(id, reader), typed.asked())
                .filter(written -> written.missing().isEmpty());
    }

    private static ResponseEntity<byte[]> instead(long id, TypedLetter typed) {
        return Downloads.instead("/cases/%d/letters%s".formatted(id, typed.query()));
    }

    /** A letter as it was sent; without saying which, the page on which they stand. */
    @GetMapping("/sent")
    ResponseEntity<byte[]> sent(@PathVariable long id, @RequestParam @Nullable Long of, StaffMember reader) {
        CaseLetters about = seen(id, reader);
        if (of == null) {
            return Downloads.instead("/cases/%d/letters".formatted(id));
        }
        SentLetter sent =
                about.sent().stream().filter(one -> one.id() == of).findFirst().orElseThrow(NotThereException::new);
        byte[] content = letters.sent(new CaseId(id), of, reader).orElseThrow(NotThereException::new);
        return sent.form() == SentLetter.Form.PDF
                ? Downloads.file(content, MediaType.APPLICATION_PDF, "letter-sent-%d.pdf".formatted(of))
                : Downloads.file(content, TEXT, "letter-sent-%d.txt".formatted(of));
    }

    @PostMapping("/sent")
    String logSent(@PathVariable long id, TypedLetter typed, Visit visit) {
        if (FormFields.text(typed.letter()).isEmpty()) {
            return show(id, typed, visit);
        }
        CaseAnswer answer = letters.logSent(new CaseId(id), typed.asked(), typed.sending(), visit.reader());
        return answered(answer, id, typed, visit);
    }

    /** Puts an answer of the applicant on the log. */
    @PostMapping("/answer")
    String answer(@PathVariable long id, TypedAnswer typed, Visit visit) {
        CaseAnswer answer = answers.note(
                new CaseId(id),
                FormFields.day(typed.on()),
                FormFields.text(typed.from()),
                FormFields.text(typed.words()),
                visit.reader());
        visit.model().addAttribute("answer", typed);
        return answered(answer, id, TypedLetter.NOTHING, visit);
    }

    /** The letters as they now are, or with why it was not done and what was typed. */
    private String answered(CaseAnswer answer, long id, TypedLetter typed, Visit visit) {
        return visit.answered(
                answer,
                "/cases/%d/letters".formatted(id),
                no -> visit.refused(show(id, typed, visit, no.why().key())));
    }

    /** Fields of the form about what came from the applicant. */
    record TypedAnswer(
            @Nullable String on,
            @Nullable String from,
            @Nullable String words) {

        @Override
        public String toString() {
            return "answer of the applicant";
        }
    }
}
