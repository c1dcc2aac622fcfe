package org.sekisho.night.workers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of workers, under {@code sekisho.workers}: the run's own threads screen, unless it is to take workers of other
 * machines.
 *
 * @param mode whether a run takes workers
 * @param broker host and port of the office's own broker, or, for a worker, of the machine where the run is; null if the run starts
 *     one of its own, for as long as it goes on
 * @param bind address on which a broker of the run's own answers
 * @param port on which it does
 * @param user by which manager and workers sign in at the broker
 * @param passwordFile holds their password, in one line; null for the environment variable {@code SEKISHO_BROKER_PASSWORD}
 * @param silentAfter how long a worker may be silent before its parts are given to others
 * @param aloneAfter how long nobody may take any part before the run goes on by itself
 */
@Validated
@ConfigurationProperties(value = "sekisho.workers", ignoreUnknownFields = false)
public record WorkersSettings(
        @DefaultValue("threads") Mode mode,
        @Nullable String broker,
        @DefaultValue("127.0.0.1") @NotEmpty String bind,

        @DefaultValue("61617") @Min(1) @Max(WorkersSettings.HIGHEST_PORT) int port,

        @DefaultValue("sekisho") @NotEmpty String user,
        @Nullable Path passwordFile,
        @DefaultValue("30s") Duration silentAfter,
        @DefaultValue("60s") Duration aloneAfter,
        @DefaultValue @Valid Tls tls) {

    static final int HIGHEST_PORT = 65_535;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** The processes that screen waiting filings. */
    public enum Mode {
        THREADS,
        REMOTE
    }

    /**
     * Encryption of the connections, which also proves the broker's identity. Stores are PKCS12 files.
     *
     * @param keyStore of a broker of the run's own: its certificate and key; null for none
     * @param trustStore of whoever signs in there: the certificates that are trusted; null for none
     * @param passwordFile holds the password of the stores, in one line; null for {@code SEKISHO_BROKER_STORE_PASSWORD}
     */
    public record Tls(
            @Nullable Path keyStore,
            @Nullable Path trustStore,
            @Nullable Path passwordFile) {}

    @AssertTrue(message = "must be host:port") boolean isBrokerPossible() {
        return broker == null || broker.isEmpty() || broker.matches("(\\[[0-9a-fA-F:.]+]|[^\\s:/@?]+):\\d{1,5}");
    }

    @AssertTrue(message = "needs tls.trust-store: another machine is reached by TLS only") boolean isBrokerHidden() {
        return startsBroker() || !isBrokerPossible() || isHere(brokerHost()) || tls.trustStore() != null;
    }

    @AssertTrue(message = "needs tls.key-store: other machines reach it by TLS only") boolean isBindHidden() {
        return !startsBroker() || isHere(bind) || tls.keyStore() != null;
    }

    @AssertTrue(message = "must be at least 1s") boolean isSilentAfterPossible() {
        return silentAfter.compareTo(SHORTEST) >= 0;
    }

    @AssertTrue(message = "must be at least 1s") boolean isAloneAfterPossible() {
        return aloneAfter.compareTo(SHORTEST) >= 0;
    }

    /** Whether a run starts a broker of its own. */
    boolean startsBroker() {
        return broker == null || broker.isEmpty();
    }

    /** The host at which the broker is reached. */
    String brokerHost() {
        String named = broker;
        return named == null || named.isEmpty() ? bind : named.substring(0, named.lastIndexOf(':'));
    }

    /** The port at which the broker is reached. */
    int brokerPort() {
        String named = broker;
        return named == null || named.isEmpty() ? port : Integer.parseInt(named.substring(named.lastIndexOf(':') + 1));
    }

    /** Whether nobody but this machine is reached, or reaches it. */
    boolean isOnThisMachine() {
        return isHere(brokerHost());
    }

    private static boolean isHere(String host) {
        return THIS_MACHINE.contains(host);
    }
}
