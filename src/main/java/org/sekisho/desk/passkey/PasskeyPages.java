package org.sekisho.desk.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.door.SignInStage;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.StaffRefusedException;
import org.sekisho.office.staff.signin.Passkey;
import org.sekisho.office.staff.signin.Passkeys;
import org.sekisho.office.staff.signin.SignIn;
import org.sekisho.office.staff.signin.SignInResult;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where people register and remove their own passkeys. Each change takes the present password, so that an open desk that
 * somebody left is not enough; who has none must have signed in just now.
 */
@DeskPage
class PasskeyPages {

    private final Passkeys passkeys;
    private final WebauthnCeremonies ceremonies;
    private final PasskeyPlace place;
    private final SignedIn signedIn;
    private final SignIn signIn;
    private final WebSettings settings;

    PasskeyPages(
            Passkeys passkeys,
            WebauthnCeremonies ceremonies,
            PasskeyPlace place,
            SignedIn signedIn,
            SignIn signIn,
            WebSettings settings) {
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.place = place;
        this.signedIn = signedIn;
        this.signIn = signIn;
        this.settings = settings;
    }

    @GetMapping("/passkeys")
    String list(StaffMember reader, HttpServletRequest request, Model model) {
        return shown(reader, List.of(), "", request, model);
    }

    @PostMapping("/passkeys")
    String register(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String credential,
            StaffMember reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Optional<String> problem = registered(reader, label, current, credential, request);
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return shown(reader, List.of(problem.get()), label, request, model);
        }
        signedIn.hasGivenPasskey(request, response);
        next.addFlashAttribute("said", "passkeys.added");
        return "redirect:/passkeys";
    }

    /** Empty if it is done; otherwise the key of the words that say why not. */
    private Optional<String> registered(
            StaffMember reader, String label, String current, String credential, HttpServletRequest request) {
        if (!Passkey.mayBeCalled(label)) {
            return Optional.of("refused.LABEL");
        }
        Optional<String> stranger = stranger(reader, current);
        if (stranger.isPresent()) {
            return stranger;
        }
        try {
            passkeys.add(reader.id(), label.strip(), name -> ceremonies.register(credential, name, request));
            return Optional.empty();
        } catch (NoPasskeyException e) {
            return Optional.of("refused.NO_PASSKEY");
        } catch (StaffRefusedException e) {
            return Optional.of("refused." + e.reason());
        }
    }

    @PostMapping("/passkeys/remove")
    String remove(
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String current,
            StaffMember reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Optional<String> problem = removed(reader, passkey, current);
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return shown(reader, List.of(problem.get()), "", request, model);
        }
        next.addFlashAttribute("said", "passkeys.removed");
        return "redirect:/passkeys";
    }

    private Optional<String> removed(StaffMember reader, String passkey, String current) {
        Optional<String> stranger = stranger(reader, current);
        if (stranger.isPresent()) {
            return stranger;
        }
        try {
            passkeys.remove(reader.id(), passkey, reader.id().value());
            return Optional.empty();
        } catch (StaffRefusedException e) {
            return Optional.of("refused." + e.reason());
        }
    }

    /** Why it may be somebody else at the desk by now; empty if it is not. Guessing a password here is as slow as elsewhere. */
    private Optional<String> stranger(StaffMember reader, String current) {
        if (!asksPassword(reader)) {
            return signedIn.isFresh() ? Optional.empty() : Optional.of("refused.SIGN_IN_AGAIN");
        }
        boolean right =
                !current.isEmpty() && signIn.attempt(reader.id().value(), current) instanceof SignInResult.SignedIn;
        return right ? Optional.empty() : Optional.of("refused.CURRENT");
    }

    private boolean asksPassword(StaffMember reader) {
        return settings.takesPasswords() && reader.standing().hasPassword();
    }

    private String shown(
            StaffMember reader, List<String> problems, String label, HttpServletRequest request, Model model) {
        boolean obliged = SignInStage.of(request) == SignInStage.UNENROLLED;
        ReaderPage known = ReaderPage.of(reader);
        model.addAttribute("reader", obliged ? known.onTheWayIn() : known);
        model.addAttribute("problems", problems);
        model.addAttribute("label", label);
        model.addAttribute(
                "page",
                new PasskeysPage(
                        passkeys.of(reader.id()).stream()
                                .map(PasskeysPage.Row::of)
                                .toList(),
                        ceremonies.toRegister(signedIn.person(), request),
                        place.elsewhere(request).orElse(null),
                        asksPassword(reader),
                        !asksPassword(reader) && !signedIn.isFresh(),
                        obliged,
                        settings.secondFactor().requiredOf(reader)));
        return "passkeys";
    }
}
