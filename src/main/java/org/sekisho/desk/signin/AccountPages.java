package org.sekisho.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.setting.OidcSettings;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.staff.Identity;
import org.sekisho.office.staff.OneTimeCode;
import org.sekisho.office.staff.ProviderSignIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;
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
    ModelAndView ask(@SessionAttribute(name = NAMED, required = false) @Nullable Identity named, Locale language) {
        return named == null ? new ModelAndView("redirect:/sign-in") : asked(List.of(), language, HttpStatus.OK);
    }

    @PostMapping("/sign-in/account")
    ModelAndView bind(
            @SessionAttribute(name = NAMED, required = false) @Nullable Identity named,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Locale language,
            RedirectAttributes next) {
        if (named == null) {
            return new ModelAndView("redirect:/sign-in");
        }
        try {
            signIn.bind(OneTimeCode.typed(code), named);
        } catch (RefusedException e) {
            return asked(List.of("refused." + e.reason()), language, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        request.getSession().removeAttribute(NAMED);
        next.addFlashAttribute("bound", true);
        return new ModelAndView("redirect:/sign-in");
    }

    private ModelAndView asked(List<String> problems, Locale language, HttpStatus status) {
        String provider = settings == null ? "" : settings.name().in(language);
        return new ModelAndView("sign-in-account", Map.of("problems", problems, "provider", provider), status);
    }
}
