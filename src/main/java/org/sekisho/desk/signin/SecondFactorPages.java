package org.sekisho.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.door.SignInStage;
import org.sekisho.office.staff.Passkeys;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of the way in, for who has a passkey: nothing else opens before it is taken. */
@DeskPage
record SecondFactorPages(
        WebauthnCeremonies ceremonies, PasskeyPlace place, Passkeys passkeys, SignedIn signedIn, RequestCache wanted) {

    @GetMapping("/second-factor")
    String ask(StaffMember reader, HttpServletRequest request, Model model) {
        return SignInStage.of(request) == SignInStage.HALF ? asked(reader, false, request, model) : "redirect:/";
    }

    @PostMapping("/second-factor")
    String give(
            @RequestParam(defaultValue = "") String credential,
            StaffMember reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (SignInStage.of(request) != SignInStage.HALF) {
            return "redirect:/";
        }
        if (!isTheirs(credential, reader, request)) {
            passkeys.refused(reader.id());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return asked(reader, true, request, model);
        }
        passkeys.given(reader.id());
        signedIn.hasGivenPasskey(request, response);
        SavedRequest where = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return where == null ? "redirect:/" : "redirect:" + where.getRedirectUrl();
    }

    /** A passkey of somebody else's is none, however good it is. */
    private boolean isTheirs(String credential, StaffMember reader, HttpServletRequest request) {
        try {
            return ceremonies.ownerOf(credential, request).equals(reader.id().value());
        } catch (WebauthnCeremonies.NoPasskeyException e) {
            e.copiedFrom().flatMap(StaffId::of).ifPresent(passkeys::copied);
            return false;
        }
    }

    private String asked(StaffMember reader, boolean again, HttpServletRequest request, Model model) {
        model.addAttribute("reader", ReaderPage.of(reader).onTheWayIn());
        model.addAttribute("question", ceremonies.toGive(signedIn.person(), request));
        model.addAttribute("elsewhere", place.elsewhere(request).orElse(null));
        model.addAttribute("again", again);
        return "second-factor";
    }
}
