package org.sekisho.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Function;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A request of a person: the reader, their language, and the model and response that answer it. */
public record Visit(
        StaffMember reader, Locale language, Model model, HttpServletRequest request, HttpServletResponse response) {

    /**
     * The page that follows an act on a case.
     *
     * @param done the address to go to once it is done; with a fragment if it waits for a second person
     * @param again the page with what was sent, and why it was not done
     */
    public String answered(CaseAnswer answer, String done, Function<CaseAnswer.Refused, String> again) {
        if (answer instanceof CaseAnswer.Unknown) {
            throw new NotThereException();
        }
        if (answer instanceof CaseAnswer.Gone) {
            return "redirect:/queue";
        }
        return answer instanceof CaseAnswer.Refused refused ? again.apply(refused) : "redirect:" + done;
    }

    /** The view of that name, with what it shows and who reads it. */
    public String page(String view, Object page) {
        model.addAttribute("reader", ReaderPage.of(reader));
        model.addAttribute("page", page);
        model.addAttribute("back", address());
        return view;
    }

    /** The address of a page that can be opened again, as in another language; the first page's of one that answers a form. */
    private String address() {
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            return "/";
        }
        String path = request.getRequestURI();
        String whole = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        return LocalAddress.of(whole).equals(whole) ? whole : path;
    }

    /** Leads to another page of the desk, which says that. */
    public String then(String address, String saidKey) {
        return then(address, "said", saidKey);
    }

    /** The same, and the page is given that under that name. */
    public String then(String address, String name, Object given) {
        RequestContextUtils.getOutputFlashMap(request).put(name, given);
        return "redirect:" + address;
    }

    /** The view of a page that shows once more what was sent, and why it was not done. */
    public String refused(String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return view;
    }
}
