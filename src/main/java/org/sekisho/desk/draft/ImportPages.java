package org.sekisho.desk.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.limit.Upload;
import org.sekisho.office.edition.EditionSettings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list or entries of one as a file or a text: first a trial, of which nothing is kept, then a draft. */
@DeskPage
@RequestMapping("/lists/import")
class ImportPages {

    private final ImportRoom room;
    private final EditionSettings settings;

    ImportPages(ImportRoom room, EditionSettings settings) {
        this.room = room;
        this.settings = settings;
    }

    @GetMapping
    String bring(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "false") boolean begin,
            Visit visit) {
        mustTakeTwo();
        String text = begin ? NewList.of(visit.reader().profile().language()) : "";
        visit.model().addAttribute("page", room.page(new ImportForm(list, text, null, null), visit.reader()));
        return "list-import";
    }

    @PostMapping
    String tried(@ModelAttribute ImportForm form, HttpServletRequest request, Visit visit, RedirectAttributes then) {
        mustTakeTwo();
        Optional<Upload> file = Upload.of(request);
        ImportRoom.Answer answer = room.tried(form, file, visit.reader());
        if (answer.kept() != null) {
            then.addFlashAttribute("said", "import.kept");
            return "redirect:/lists/%s/edit".formatted(answer.kept());
        }
        if (answer.page().trial() == null) {
            visit.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        visit.model().addAttribute("page", answer.page());
        return "list-import";
    }

    private void mustTakeTwo() {
        if (!settings.takesTwo()) {
            throw new NotThereException();
        }
    }
}
