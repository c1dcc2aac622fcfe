package org.sekisho.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.sekisho.office.staff.ProviderSignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.RestClientException;

/**
 * The answer to a person whose sign-in by the provider came to nothing, and the record of it. What the answer says of
 * itself is repeated nowhere: anybody can send one.
 */
class OidcFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OidcFailures.class);

    /** Codes by which a provider says that it could not, or would not, deal with the desk. */
    private static final Set<String> OF_THE_PROVIDER = Set.of(
            OidcProvider.UNREACHABLE,
            "invalid_token_response",
            OAuth2ErrorCodes.INVALID_CLIENT,
            OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
            OAuth2ErrorCodes.SERVER_ERROR,
            OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private final ProviderSignIn signIn;

    OidcFailures(ProviderSignIn signIn) {
        this.signIn = signIn;
    }

    /** Why it came to nothing. */
    private enum Why {
        UNREACHABLE("it does not answer as it should"),
        CANCELLED("cancelled there"),
        NOT_ANSWERED("no answer to what was asked");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof OidcStaff.UnboundIdentityException unbound) {
            request.getSession().setAttribute(AccountPages.NAMED, unbound.identity());
            response.sendRedirect("/sign-in/account");
            return;
        }
        String code = code(failure);
        Why why = why(code, failure);
        signIn.failed(why.words);
        if (why == Why.UNREACHABLE && !code.equals(OidcProvider.UNREACHABLE)) {
            LOG.warn(
                    "A sign-in failed by the fault of the provider: {}. See that it knows the client and its secret",
                    OidcHttp.inWords(failure));
        }
        response.sendRedirect("/sign-in?provider=" + why);
    }

    private static Why why(String code, AuthenticationException failure) {
        if (code.equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
            return Why.CANCELLED;
        }
        return OF_THE_PROVIDER.contains(code) || couldNotBeAsked(failure) ? Why.UNREACHABLE : Why.NOT_ANSWERED;
    }

    private static String code(AuthenticationException failure) {
        if (failure instanceof OAuth2AuthenticationException known) {
            return known.getError().getErrorCode();
        }
        return failure.getCause() instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
    }

    /** A token that is bad is an answer of the provider's, or of somebody who passes for it; one that cannot be checked is none. */
    private static boolean couldNotBeAsked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException
                    || (cause instanceof JwtException && !(cause instanceof BadJwtException))) {
                return true;
            }
        }
        return false;
    }
}
