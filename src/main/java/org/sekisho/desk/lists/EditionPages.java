package org.sekisho.desk.lists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.office.edition.Consent;
import org.sekisho.office.edition.ConsentDraft;
import org.sekisho.office.edition.ListConsents;
import org.sekisho.office.edition.ListProposalRefusedException;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Editions of a list, and one that another person answers. */
@DeskPage
class EditionPages {

    private final EditionRoom room;
    private final ListProposals proposals;
    private final ListConsents consents;

    EditionPages(EditionRoom room, ListProposals proposals, ListConsents consents) {
        this.room = room;
        this.proposals = proposals;
        this.consents = consents;
    }

    @GetMapping("/lists/{list}/editions")
    String editions(@PathVariable String list, Visit visit) {
        visit.model().addAttribute("page", room.editions(list, visit.reader()).orElseThrow(NotThereException::new));
        return "editions";
    }

    @GetMapping("/lists/proposals/{id}")
    String proposal(@PathVariable long id, Visit visit) {
        visit.model()
                .addAttribute(
                        "page", room.proposal(id, visit.reader(), List.of(), "").orElseThrow(NotThereException::new));
        return "proposal";
    }

    @PostMapping("/lists/proposals/{id}/approve")
    String approve(@PathVariable long id, @ModelAttribute Answer answer, Visit visit, RedirectAttributes then) {
        Asked asked = new Asked(id, visit, answer.words());
        return asked.answered(room, then, "edition.approved", () -> {
            mustKnowAll(id, visit.reader());
            proposals.approve(id, answer.seen(), visit.reader().id().value(), answer.words());
        });
    }

    @PostMapping("/lists/proposals/{id}/send-back")
    String sendBack(@PathVariable long id, @ModelAttribute Answer answer, Visit visit, RedirectAttributes then) {
        Asked asked = new Asked(id, visit, answer.words());
        return asked.answered(room, then, "edition.sent-back", () -> {
            mustKnowAll(id, visit.reader());
            proposals.sendBack(id, visit.reader().id().value(), answer.words());
        });
    }

    @PostMapping("/lists/proposals/{id}/withdraw")
    String withdraw(@PathVariable long id, @ModelAttribute Answer answer, Visit visit, RedirectAttributes then) {
        Asked asked = new Asked(id, visit, answer.words());
        return asked.answered(
                room,
                then,
                "edition.withdrawn",
                () -> proposals.withdraw(id, visit.reader().id().value(), answer.words()));
    }

    /** What a consulted authority said, by its letter. */
    @PostMapping("/lists/proposals/{id}/consent")
    String consent(@PathVariable long id, @ModelAttribute ConsentForm form, Visit visit, RedirectAttributes then) {
        Asked asked = new Asked(id, visit, "");
        return asked.answered(room, then, "consent.noted", () -> {
            if (!room.knows(id, form.draft().entry(), visit.reader())) {
                throw new NotThereException();
            }
            consents.note(id, form.draft(), visit.reader().id().value());
        });
    }

    /** As if it were not there, as all else is that a person may not know of. */
    private void mustKnowAll(long id, StaffMember reader) {
        if (!room.knowsAll(id, reader)) {
            throw new NotThereException();
        }
    }

    /**
     * What an answer says.
     *
     * @param sha256 of the content that was looked at
     */
    record Answer(@Nullable String sha256, @Nullable String comment) {

        private String seen() {
            return Objects.requireNonNullElse(sha256, "");
        }

        private String words() {
            return Objects.requireNonNullElse(comment, "");
        }
    }

    /** Who sent an answer, and what they are answered with. */
    private record Asked(long id, Visit visit, String typed) {

        private String answered(EditionRoom room, RedirectAttributes then, String saidKey, Runnable done) {
            try {
                done.run();
            } catch (ListProposalRefusedException refused) {
                visit.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                List<String> problems = List.of("edition.refused." + refused.reason());
                visit.model()
                        .addAttribute(
                                "page",
                                room.proposal(id, visit.reader(), problems, typed)
                                        .orElseThrow(NotThereException::new));
                return "proposal";
            }
            then.addFlashAttribute("said", saidKey);
            return "redirect:/lists/proposals/" + id;
        }
    }

    /**
     * What an authority said, as it is typed.
     *
     * @param about an entry and an authority with a blank between them
     */
    record ConsentForm(
            @Nullable String about,
            Consent.@Nullable Said said,
            @Nullable String reference,
            @Nullable String by,
            @Nullable String on) {

        ConsentDraft draft() {
            String[] parts = Objects.requireNonNullElse(about, "").split(" ", 2);
            return new ConsentDraft(
                    parts[0],
                    parts.length > 1 ? parts[1] : "",
                    said,
                    Objects.requireNonNullElse(reference, ""),
                    Objects.requireNonNullElse(by, ""),
                    day());
        }

        private @Nullable LocalDate day() {
            try {
                return LocalDate.parse(Objects.requireNonNullElse(on, "").strip());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }
}
