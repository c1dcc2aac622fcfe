package org.sekisho.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The first page, the choice of language, and the list of keys. */
@DeskPage
record HomePages(LocaleResolver languages) {

    @GetMapping("/")
    String home(StaffMember reader, Model model) {
        if (reader.has(Role.EXAMINER) || reader.has(Role.SECOND_REVIEWER)) {
            return "redirect:/queue";
        }
        if (reader.has(Role.OPERATOR) || reader.has(Role.AUDITOR)) {
            return "redirect:/runs";
        }
        if (reader.has(Role.USER_ADMINISTRATOR)) {
            return "redirect:/people";
        }
        if (reader.has(Role.LIST_AUTHOR) || reader.has(Role.LIST_APPROVER)) {
            return "redirect:/lists";
        }
        model.addAttribute("reader", ReaderPage.of(reader));
        return "home";
    }

    @GetMapping("/keys")
    String keys(StaffMember reader, Model model) {
        model.addAttribute("reader", ReaderPage.of(reader));
        return "keys";
    }

    @PostMapping("/language")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        WebPages.LANGUAGES.stream()
                .filter(spoken -> spoken.getLanguage().equals(language))
                .findFirst()
                .ifPresent((Locale chosen) -> languages.setLocale(request, response, chosen));
        return "redirect:" + LocalAddress.of(back);
    }
}
