package org.sekisho.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.setting.OidcSettings;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.office.staff.Identity;
import org.sekisho.office.staff.OneTimeCode;
import org.sekisho.office.staff.ProviderSignIn;
import org.sekisho.office.staff.StaffRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages on which a person known to the provider names their account here by a one-time code, once. */
@DeskPage
class AccountPages {

    /** The name under which a session keeps whom the provider named, until they have said which account is theirs. */
    static final String NAMED = "org.sekisho.desk.signin.named";

    private final ProviderSignIn signIn;
    private final @Nullable OidcSettings settings;

    AccountPages(ProviderSignIn signIn, WebSettings settings) {
        this.signIn = signIn;
        this.settings = settings.oidc();
    }

    @GetMapping("/sign-in/account")
    String ask(
            @SessionAttribute(name = NAMED, required = false) @Nullable Identity named, Locale language, Model model) {
        return named == null ? "redirect:/sign-in" : asked(List.of(), language, model);
    }

    @PostMapping("/sign-in/account")
    String bind(
            @SessionAttribute(name = NAMED, required = false) @Nullable Identity named,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model,
            RedirectAttributes next) {
        if (named == null) {
            return "redirect:/sign-in";
        }
        try {
            signIn.bind(OneTimeCode.typed(code), named);
        } catch (StaffRefusedException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return asked(List.of("refused." + e.reason()), language, model);
        }
        request.getSession().removeAttribute(NAMED);
        next.addFlashAttribute("bound", true);
        return "redirect:/sign-in";
    }

    private String asked(List<String> problems, Locale language, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("provider", settings == null ? "" : settings.name().in(language));
        return "sign-in-account";
    }
}
