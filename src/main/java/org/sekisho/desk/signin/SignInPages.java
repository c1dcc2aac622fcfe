package org.sekisho.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.setting.OidcSettings;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.staff.Invitations;
import org.sekisho.office.staff.OneTimeCode;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.UnusablePasswordException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Coming in: by name and password, for the first time by a one-time code. */
@DeskPage
record SignInPages(Invitations invitations, WebSettings settings) {

    /** Under which a session keeps where who has just signed out can sign out at the provider, too. */
    public static final String SIGN_OUT_THERE = "org.sekisho.desk.signin.out-there";

    private static final Set<String> PROVIDER_PROBLEMS = Set.of("UNREACHABLE", "CANCELLED", "NOT_ANSWERED");

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(defaultValue = "") String provider,
            HttpServletRequest request,
            Locale language,
            Model model) {
        model.addAttribute("again", again != null);
        model.addAttribute("out", out != null);
        model.addAttribute("noAdministrator", invitations.lacksAdministrator());
        model.addAttribute("passwords", settings.takesPasswords());
        OidcSettings oidc = settings.oidc();
        if (oidc != null) {
            model.addAttribute("provider", oidc.name().in(language));
            model.addAttribute("problem", PROVIDER_PROBLEMS.contains(provider) ? "sign-in.provider." + provider : null);
            model.addAttribute("signOutThere", out == null ? null : signOutThere(request.getSession(false)));
        }
        return "sign-in";
    }

    /** Shown once: it holds by what the provider knows the person. */
    private static @Nullable Object signOutThere(@Nullable HttpSession session) {
        if (session == null) {
            return null;
        }
        Object address = session.getAttribute(SIGN_OUT_THERE);
        session.removeAttribute(SIGN_OUT_THERE);
        return address;
    }

    @GetMapping("/first-administrator")
    String firstAdministrator(Model model) {
        model.addAttribute("form", CodeForm.EMPTY);
        return "first-administrator";
    }

    @PostMapping("/first-administrator")
    String makeFirstAdministrator(
            @RequestParam String code,
            @RequestParam String account,
            @RequestParam String name,
            @RequestParam String password,
            Model model,
            RedirectAttributes next) {
        CodeForm form = new CodeForm(account, name, List.of());
        if (StaffId.of(account).isEmpty()) {
            return again(model, form.refused("ACCOUNT_NAME"), "first-administrator");
        }
        if (name.isBlank()) {
            return again(model, form.refused("NAME"), "first-administrator");
        }
        try {
            invitations.redeemFirst(OneTimeCode.typed(code), new StaffId(account), name, password);
        } catch (UnusablePasswordException e) {
            return again(model, form.refused(e), "first-administrator");
        } catch (RefusedException e) {
            return again(model, form.refused(e.reason().name()), "first-administrator");
        }
        next.addFlashAttribute("welcome", true);
        return "redirect:/sign-in";
    }

    @GetMapping("/invitation")
    String invitation(Model model) {
        model.addAttribute("form", CodeForm.EMPTY);
        return "invitation";
    }

    @PostMapping("/invitation")
    String setPassword(@RequestParam String code, @RequestParam String password, Model model, RedirectAttributes next) {
        try {
            invitations.redeem(OneTimeCode.typed(code), password);
        } catch (UnusablePasswordException e) {
            return again(model, CodeForm.EMPTY.refused(e), "invitation");
        } catch (RefusedException e) {
            return again(model, CodeForm.EMPTY.refused(e.reason().name()), "invitation");
        }
        next.addFlashAttribute("welcome", true);
        return "redirect:/sign-in";
    }

    private static String again(Model model, CodeForm form, String page) {
        model.addAttribute("form", form);
        return page;
    }
}
