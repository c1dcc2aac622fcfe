package org.sekisho.web.signin;

import java.util.List;
import org.sekisho.staff.FirstAdministrator;
import org.sekisho.staff.Invitations;
import org.sekisho.staff.OneTimeCode;
import org.sekisho.staff.StaffId;
import org.sekisho.staff.StaffRefusedException;
import org.sekisho.staff.UnusablePasswordException;
import org.sekisho.web.DeskPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Coming in: by name and password, for the first time by a one-time code. */
@DeskPage
class SignInPages {

    private final FirstAdministrator first;
    private final Invitations invitations;

    SignInPages(FirstAdministrator first, Invitations invitations) {
        this.first = first;
        this.invitations = invitations;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) String again, @RequestParam(required = false) String out, Model model) {
        model.addAttribute("again", again != null);
        model.addAttribute("out", out != null);
        model.addAttribute("noAdministrator", first.isMissing());
        return "sign-in";
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
            first.redeem(OneTimeCode.typed(code), new StaffId(account), name, password);
        } catch (UnusablePasswordException e) {
            return again(model, form.refused(e), "first-administrator");
        } catch (StaffRefusedException e) {
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
        } catch (StaffRefusedException e) {
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
