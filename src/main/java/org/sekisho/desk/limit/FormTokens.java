package org.sekisho.desk.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Tokens that show that a form is of a page of the desk. For whoever is signed in it follows from the name of the session: nothing
 * is written, and all tabs have the same. A stranger has it in a cookie, and no session is made for them.
 */
public class FormTokens implements CsrfTokenRepository {

    public static final String COOKIE = "sekisho-form";

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";

    private final CookieCsrfTokenRepository strangers = new CookieCsrfTokenRepository();

    /** Makes tokens whose cookie never goes over a line in the clear, if the session's does not. */
    FormTokens(boolean secure) {
        strangers.setCookieName(COOKIE);
        strangers.setHeaderName(HEADER);
        strangers.setParameterName(FIELD);
        strangers.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite("Strict");
            if (secure) {
                cookie.secure(true);
            }
        });
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return ofSession(request).orElseGet(() -> strangers.generateToken(request));
    }

    /** Gives a stranger the cookie with a page; a form that is refused never takes it from the page that they have open. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        boolean page = HttpMethod.GET.matches(request.getMethod());
        if (token == null || page && ofSession(request).isEmpty()) {
            strangers.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Optional<CsrfToken> ofSession = ofSession(request);
        return ofSession.isPresent() ? ofSession.get() : strangers.loadToken(request);
    }

    /** Empty unless somebody is signed in. Who knows the token does not know the session's name. */
    private static Optional<CsrfToken> ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null) {
            return Optional.empty();
        }
        HmacUtils named = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, session.getId());
        return Optional.of(new DefaultCsrfToken(HEADER, FIELD, named.hmacHex("forms")));
    }
}
