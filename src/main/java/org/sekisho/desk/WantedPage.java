package org.sekisho.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page that somebody wanted before they were asked who they are. A cookie keeps it, so that a stranger has no session; it
 * leads to a page of the desk, whoever wrote it.
 */
@DeskPart
class WantedPage implements RequestCache {

    private static final int LONGEST = 2_000;

    private final CookieRequestCache cookies = new CookieRequestCache();

    WantedPage() {
        cookies.setRequestMatcher(WantedPage::isPage);
        cookies.setCookieCustomizer(WantedPage::comesBack);
    }

    private static boolean isPage(HttpServletRequest request) {
        String query = request.getQueryString();
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && request.getRequestURI().length() + (query == null ? 0 : query.length()) <= LONGEST;
    }

    /** Also with whoever comes back from the office's sign-in provider, which is another site. */
    private static void comesBack(Cookie cookie) {
        cookie.setAttribute("SameSite", "Lax");
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        cookies.saveRequest(request, response);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest kept = cookies.getRequest(request, response);
        return kept == null ? null : new SimpleSavedRequest(local(kept.getRedirectUrl()));
    }

    private static String local(String address) {
        try {
            URI page = new URI(address);
            String query = page.getRawQuery();
            return LocalAddress.of(page.getRawPath() + (query == null ? "" : "?" + query));
        } catch (URISyntaxException none) {
            return LocalAddress.of("");
        }
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return cookies.getMatchingRequest(request, response);
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookies.removeRequest(request, response);
    }
}
