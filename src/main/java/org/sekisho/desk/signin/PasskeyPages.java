package org.sekisho.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.Visit;
import org.sekisho.desk.door.SignInStage;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.staff.Passkey;
import org.sekisho.office.staff.Passkeys;
import org.sekisho.office.staff.SignIn;
import org.sekisho.office.staff.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pages on which people register and remove their own passkeys. Each change takes the present password, so that an open desk that
 * somebody left is not enough; who has none must have signed in just now.
 */
@DeskPage
record PasskeyPages(
        Passkeys passkeys,
        WebauthnCeremonies ceremonies,
        PasskeyPlace place,
        SignedIn signedIn,
        SignIn signIn,
        WebSettings settings) {

    /** The form's fields: the key's name, the present password, and the browser's answer. */
    record NewPasskey(
            @Nullable String label,
            @Nullable String current,
            @Nullable String credential) {

        @Override
        public String toString() {
            return "passkey";
        }
    }

    @GetMapping("/passkeys")
    String list(Visit visit) {
        return shown(visit, List.of(), "");
    }

    @PostMapping("/passkeys")
    String register(NewPasskey typed, Visit visit) {
        Optional<String> problem = registered(visit.reader(), typed, visit.request());
        if (problem.isPresent()) {
            return visit.refused(shown(visit, List.of(problem.get()), FormFields.text(typed.label())));
        }
        signedIn.hasGivenPasskey(visit.request(), visit.response());
        return visit.then("/passkeys", "passkeys.added");
    }

    /** Empty if it is done; otherwise the key of the words that say why not. */
    private Optional<String> registered(StaffMember reader, NewPasskey typed, HttpServletRequest request) {
        String label = FormFields.text(typed.label());
        if (!Passkey.mayBeCalled(label)) {
            return Optional.of("refused.LABEL");
        }
        Optional<String> stranger = stranger(reader, FormFields.text(typed.current()));
        if (stranger.isPresent()) {
            return stranger;
        }
        try {
            passkeys.add(
                    reader.id(),
                    label.strip(),
                    name -> ceremonies.register(FormFields.text(typed.credential()), name, request));
            return Optional.empty();
        } catch (WebauthnCeremonies.NoPasskeyException e) {
            return Optional.of("refused.NO_PASSKEY");
        } catch (RefusedException e) {
            return Optional.of("refused." + e.reason());
        }
    }

    @PostMapping("/passkeys/remove")
    String remove(
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String current,
            Visit visit) {
        Optional<String> problem = removed(visit.reader(), passkey, current);
        if (problem.isPresent()) {
            return visit.refused(shown(visit, List.of(problem.get()), ""));
        }
        return visit.then("/passkeys", "passkeys.removed");
    }

    private Optional<String> removed(StaffMember reader, String passkey, String current) {
        Optional<String> stranger = stranger(reader, current);
        if (stranger.isPresent()) {
            return stranger;
        }
        try {
            passkeys.remove(reader.id(), passkey, reader.id().value());
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of("refused." + e.reason());
        }
    }

    /** Why it may be somebody else at the desk by now; empty if it is not. How often a password is tried is bounded. */
    private Optional<String> stranger(StaffMember reader, String current) {
        if (!asksPassword(reader)) {
            return signedIn.isFresh() ? Optional.empty() : Optional.of("refused.SIGN_IN_AGAIN");
        }
        return signIn.isConfirmed(reader.id(), current) ? Optional.empty() : Optional.of("refused.CURRENT");
    }

    private boolean asksPassword(StaffMember reader) {
        return settings.takesPasswords() && reader.standing().hasPassword();
    }

    private String shown(Visit visit, List<String> problems, String label) {
        boolean obliged = SignInStage.of(visit.request()) == SignInStage.UNENROLLED;
        ReaderPage known = ReaderPage.of(visit.reader());
        visit.model().addAttribute("reader", obliged ? known.onTheWayIn() : known);
        visit.model().addAttribute("problems", problems);
        visit.model().addAttribute("label", label);
        visit.model()
                .addAttribute(
                        "page",
                        new PasskeysPage(
                                passkeys.of(visit.reader().id()),
                                ceremonies.toRegister(signedIn.person(), visit.request()),
                                place.elsewhere(visit.request()).orElse(null),
                                asksPassword(visit.reader()),
                                !asksPassword(visit.reader()) && !signedIn.isFresh(),
                                obliged,
                                settings.secondFactor().requiredOf(visit.reader())));
        return "passkeys";
    }

    /**
     * A person's passkeys, and what it takes to register one more.
     *
     * @param question what to ask the browser, as JSON; null where browsers make no passkey
     * @param elsewhere where they do; null if that is nowhere, or here
     * @param asksPassword whether a change takes the present password
     * @param asksSignIn whether it takes a new sign-in, since they have no password
     * @param obliged whether nothing else opens to them before they have one
     * @param required whether they may not remove the last one without being sent back here
     */
    record PasskeysPage(
            List<Passkey> passkeys,
            @Nullable String question,
            @Nullable String elsewhere,
            boolean asksPassword,
            boolean asksSignIn,
            boolean obliged,
            boolean required) {}
}
