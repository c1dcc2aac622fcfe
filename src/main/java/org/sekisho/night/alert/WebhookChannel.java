package org.sekisho.night.alert;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.night.alert.Messenger.Channel;
import org.sekisho.night.alert.Messenger.NotDeliveredException;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Alerts as JSON to a program of the office's, signed. It follows no redirect: the address is the office's to set. */
@Component
@Order(2)
class WebhookChannel implements Channel {

    private final AlertSettings.Webhook settings;
    private final WebhookSecrets secrets;
    private final JsonMapper json;
    private final Clock clock;

    WebhookChannel(AlertSettings settings, WebhookSecrets secrets, JsonMapper json, Clock clock) {
        this.settings = settings.webhook();
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean isOn() {
        return settings.url() != null;
    }

    @Override
    public void prepare() throws NotDeliveredException {
        secrets.read();
    }

    @Override
    public String send(String id, Alert alert) throws NotDeliveredException {
        HttpRequest request = request(id, alert, secrets.read());
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeLimit())
                .build();
        int status = answer(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
        if (status / 100 == 2) {
            return "HTTP " + status;
        }
        throw new NotDeliveredException(
                "%s answered HTTP %d%s"
                        .formatted(settings.host(), status, status / 100 == 3 ? "; redirects are not followed" : ""),
                null);
    }

    private HttpRequest request(String id, Alert alert, List<String> shared) {
        String body = json.writeValueAsString(AlertJson.of(id, alert));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(Objects.requireNonNull(settings.url()))
                .timeout(settings.timeLimit())
                .header("Content-Type", "application/json")
                .header("Sekisho-Alert", id)
                .header("Sekisho-Timestamp", timestamp)
                .header("Sekisho-Signature", WebhookSignature.of(shared, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    /** The client's own limit ends with the headers of the answer; ours covers all of it. */
    private int answer(CompletableFuture<HttpResponse<Void>> sent) throws NotDeliveredException {
        try {
            return sent.get(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (TimeoutException slow) {
            throw new NotDeliveredException(
                    "%s did not answer within %d ms"
                            .formatted(settings.host(), settings.timeLimit().toMillis()),
                    slow);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new NotDeliveredException(
                    "%s was not reached (%s)"
                            .formatted(settings.host(), cause.getClass().getSimpleName()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDeliveredException("stopped while it was sent", e);
        } finally {
            sent.cancel(true);
        }
    }

    /**
     * Proves to the receiver that a message is ours and new: {@code v1=} and HMAC-SHA256, in hexadecimal, over the timestamp, a
     * full stop and the body; with two secrets, two of them with a comma between.
     */
    private static final class WebhookSignature {

        private WebhookSignature() {}

        static String of(List<String> secrets, String timestamp, String body) {
            return secrets.stream()
                    .map(secret ->
                            "v1=" + new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmacHex(timestamp + "." + body))
                    .collect(Collectors.joining(","));
        }
    }

    /**
     * The secrets that we share with the receiver: from a file or the environment, never from a command line, where every
     * user of the machine sees it. They are read anew for each message, so that they can be changed at any time.
     */
    @Component
    static class WebhookSecrets {

        static final String VARIABLE = "SEKISHO_WEBHOOK_SECRET";

        private static final int SHORTEST = 32;
        private static final int MOST = 2; // the new one, and the old one until the receiver knows the new

        private final @Nullable Path file;
        private final ConfigurableEnvironment environment;

        WebhookSecrets(AlertSettings settings, ConfigurableEnvironment environment) {
            this.file = settings.webhook().secretFile();
            this.environment = environment;
        }

        /** One or two, the newest first. */
        List<String> read() throws NotDeliveredException {
            List<String> secrets = written()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (secrets.isEmpty()
                    || secrets.size() > MOST
                    || secrets.stream().anyMatch(secret -> secret.length() < SHORTEST)) {
                throw new NotDeliveredException(
                        "%s must hold one secret of at least %d characters, or two lines while it is being changed; make one: openssl rand -hex 32"
                                .formatted(file == null ? VARIABLE : file, SHORTEST),
                        null);
            }
            return secrets;
        }

        private String written() throws NotDeliveredException {
            if (file == null) {
                PropertySource<?> variables = environment
                        .getPropertySources()
                        .get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
                Object value = variables == null ? null : variables.getProperty(VARIABLE);
                return value == null ? "" : value.toString();
            }
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new NotDeliveredException(
                        "the file of the webhook's secret, %s, cannot be read (%s)"
                                .formatted(file, e.getClass().getSimpleName()),
                        e);
            }
        }
    }
}
