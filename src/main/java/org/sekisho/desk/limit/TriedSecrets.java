package org.sekisho.desk.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.desk.setting.LimitSettings;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the doors at which a password or a code is tried, or a session is made for a stranger: so many from one
 * address within a while, so many at the same time. Who is signed in is counted by themselves, whatever strangers try from the
 * same address, and has few. An account's own delays come on top. What a try costs is memory, a
 * processor and a connection to the database, and a stranger has few of each.
 */
class TriedSecrets extends OncePerRequestFilter {

    static final Set<String> DOORS = Set.of(
            "POST /sign-in",
            "POST /first-administrator",
            "POST /invitation",
            "GET /oauth2/authorization/oidc",
            "GET /login/oauth2/code/oidc",
            "POST /sign-in/account",
            "POST /password",
            "POST /second-factor",
            "POST /passkeys",
            "POST /passkeys/remove");

    private static final Logger LOG = LoggerFactory.getLogger(TriedSecrets.class);
    private static final int WAITING = 4;
    private static final int OF_ONE_SIGNED_IN = 20;

    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final LimitSettings limits;
    private final CaffeineTries tries;
    private final CaffeineTries confirmations;
    private final AtomicBoolean proxyTold;
    private final Semaphore places;
    private final Semaphore queue;
    private final List<PathPatternRequestMatcher> doors;

    TriedSecrets(AuditTrail audit, TransactionOperations transaction, LimitSettings limits, boolean believesProxy) {
        this.proxyTold = new AtomicBoolean(believesProxy);
        this.audit = audit;
        this.transaction = transaction;
        this.limits = limits;
        this.tries = new CaffeineTries(limits.tries(), limits.within());
        this.confirmations = new CaffeineTries(Math.min(OF_ONE_SIGNED_IN, limits.tries()), limits.within());
        this.places = new Semaphore(limits.atOnce(), true);
        this.queue = new Semaphore(limits.atOnce() * (WAITING + 1));
        this.doors = AccessRules.ALL.stream()
                .filter(door -> DOORS.contains(door.toString()))
                .map(door -> PathPatternRequestMatcher.withDefaults().matcher(door.method(), door.path()))
                .toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return doors.stream().noneMatch(door -> door.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        tellOfProxy(request);
        String person = signedIn();
        CaffeineTries.Try counted =
                person == null ? tries.oneMore(request.getRemoteAddr()) : confirmations.oneMore(person);
        if (counted == CaffeineTries.Try.FIRST_TOO_MANY) {
            transaction.executeWithoutResult(status -> audit.add(List.of(tooMany(request))));
        }
        if (counted != CaffeineTries.Try.TAKEN) {
            comeBack(response, HttpStatus.TOO_MANY_REQUESTS, limits.within());
        } else if (!queue.tryAcquire()) {
            comeBack(response, HttpStatus.SERVICE_UNAVAILABLE, limits.patience());
        } else {
            try {
                inTurn(request, response, chain);
            } finally {
                queue.release();
            }
        }
    }

    /** Once: until it is set, whoever tries passwords keeps all others out of the desk. */
    private void tellOfProxy(HttpServletRequest request) {
        boolean proxied = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        if (proxied && proxyTold.compareAndSet(false, true)) {
            LOG.warn("A proxy stands before the desk, and all who come by it count as one address: set "
                    + "server.forward-headers-strategy: native in config/application.yml");
        }
    }

    /** The account of a session; null for a stranger. */
    private static @Nullable String signedIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known == null || known instanceof AnonymousAuthenticationToken ? null : known.getName();
    }

    private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasPlace()) {
            comeBack(response, HttpStatus.SERVICE_UNAVAILABLE, limits.patience());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private AuditEvent tooMany(HttpServletRequest request) {
        return new AuditEvent(
                "unknown",
                AuditAction.SIGN_IN_LIMITED,
                request.getRemoteAddr(),
                "more than %d tries within %d s"
                        .formatted(limits.tries(), limits.within().toSeconds()));
    }

    private static void comeBack(HttpServletResponse response, HttpStatus status, Duration later) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, later.toSeconds())));
        response.sendError(status.value());
    }
}
