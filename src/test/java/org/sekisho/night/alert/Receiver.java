package org.sekisho.night.alert;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of an office's that is told of runs: it checks signatures by itself and answers as it is set to. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private volatile Answer answer = exchange -> exchange.sendResponseHeaders(204, -1);

    /** How it answers. */
    interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }

    /** A message as it came. */
    public record Received(String id, String timestamp, String signature, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** Whether one of its signatures is by this secret. */
        public boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                String expected = HexFormat.of()
                        .formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
                return List.of(signature.split(",")).contains("v1=" + expected);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("Sekisho-Alert"),
                exchange.getRequestHeaders().getFirst("Sekisho-Timestamp"),
                exchange.getRequestHeaders().getFirst("Sekisho-Signature"),
                body));
        answer.to(exchange);
        exchange.close();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sekisho");
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public void answers(int status) {
        answer = exchange -> exchange.sendResponseHeaders(status, -1);
    }

    void redirectsTo(URI other) {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Location", other.toString());
            exchange.sendResponseHeaders(307, -1);
        };
    }

    /** Takes the message and says nothing until it is closed. */
    void saysNothing() {
        answer = exchange -> waitForTheEnd();
    }

    /** Begins to answer well, and never ends. */
    void neverEndsItsAnswer() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            waitForTheEnd();
        };
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
