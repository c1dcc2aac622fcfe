package org.sekisho.desk.api;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.sekisho.desk.door.DoorKeeper;
import org.sekisho.desk.door.ProblemJson;
import org.sekisho.desk.door.WebSecurity;
import org.sekisho.desk.limit.CaffeineTries;
import org.sekisho.desk.limit.CaffeineTries.Try;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.Invitations;
import org.sekisho.office.staff.OneTimeCode;
import org.sekisho.office.staff.StaffMember;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * The door of the office's other programs. They come in with a token in each request; there is no session, no cookie and no form, and
 * whoever is signed in at the desk is nobody here.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiSecurity {

    private static final String BEARER = "Bearer ";

    private static final String NO_TOKEN =
            "No token came, or one that is wrong, ended or too old. Send the header Authorization: Bearer"
                    + " and the token; an administrator of people makes a new one.";

    private static final String NO_ADDRESS =
            "There is no such address, or it was asked by another method than GET. /api/openapi.json has all there are.";

    private final Invitations invitations;
    private final AuditTrail audit;
    private final CaffeineTries tries;

    ApiSecurity(Invitations invitations, AuditTrail audit, WebSettings settings) {
        this.invitations = invitations;
        this.audit = audit;
        this.tries =
                new CaffeineTries(settings.limits().tries(), settings.limits().within());
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, DoorKeeper doors) throws Exception {
        Filter tokens = (request, response, chain) -> {
            letIn((HttpServletRequest) request);
            chain.doFilter(new InJson((HttpServletRequest) request), response);
        };
        return http.securityMatcher("/api/**")
                .csrf(forms -> forms.disable())
                .logout(out -> out.disable())
                .requestCache(wanted -> wanted.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(doors))
                .addFilterBefore(tokens, AnonymousAuthenticationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, why) ->
                                ProblemJson.send(response, HttpStatus.UNAUTHORIZED, NO_TOKEN))
                        .accessDeniedHandler(this::refuse))
                .headers(WebSecurity::headers)
                .build();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        String door = request.getMethod() + " of the interface";
        audit.add(request.getRemoteUser(), AuditAction.PAGE_REFUSED, door, "no such address");
        ProblemJson.send(response, HttpStatus.NOT_FOUND, NO_ADDRESS);
    }

    /** A request that asks for JSON, whatever its sender accepts: there is nothing else. */
    private static final class InJson extends HttpServletRequestWrapper {

        InJson(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                    ? Collections.enumeration(List.of(MediaType.APPLICATION_JSON_VALUE))
                    : super.getHeaders(name);
        }
    }

    /**
     * Lets in whoever brings the token of a program, whatever strangers try from the same address. Wrong ones count as failed tries: the
     * first so many of an address within a while go on record.
     */
    private void letIn(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null || !given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return;
        }
        invitations
                .program(OneTimeCode.typed(given.substring(BEARER.length())))
                .ifPresentOrElse(
                        program -> SecurityContextHolder.setContext(new SecurityContextImpl(in(program))),
                        () -> noteTry(request.getRemoteAddr()));
    }

    private void noteTry(String address) {
        Try counted = tries.oneMore(address);
        if (counted == Try.TAKEN) {
            audit.add("unknown", AuditAction.SIGN_IN_FAILED, "unknown account", "by a token: wrong, ended or too old");
        } else if (counted == Try.FIRST_TOO_MANY) {
            audit.add("unknown", AuditAction.SIGN_IN_LIMITED, address, "more tokens are not put on record");
        }
    }

    private static Authentication in(StaffMember program) {
        GrantedAuthority token = FactorGrantedAuthority.fromAuthority("FACTOR_TOKEN");
        return new PreAuthenticatedAuthenticationToken(program.id().value(), "", List.of(token));
    }
}
