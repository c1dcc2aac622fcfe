package org.sekisho.desk.signin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sekisho.desk.setting.OidcSettings;

/** Something that answers as a provider would, or otherwise. */
final class SmallProvider implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> documents = new ConcurrentHashMap<>();

    SmallProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", asked -> {
            String document = documents.get(asked.getRequestURI().getPath());
            if (document == null) {
                asked.sendResponseHeaders(503, -1);
            } else if (document.startsWith("http")) {
                asked.getResponseHeaders().set("Location", document);
                asked.sendResponseHeaders(302, -1);
            } else {
                byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
                asked.getResponseHeaders().set("Content-Type", "application/json");
                asked.sendResponseHeaders(200, bytes.length);
                asked.getResponseBody().write(bytes);
            }
            asked.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has a document at a path; an address as document is a redirect there. */
    SmallProvider has(String path, String document) {
        documents.put(path, document);
        return this;
    }

    /** Describes itself as a provider does. */
    SmallProvider describes(String issuer, String tokens) {
        return has("/.well-known/openid-configuration", """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s",
                 "jwks_uri": "%s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer, address(), tokens, address()));
    }

    OidcSettings settings() {
        return new OidcSettings(
                URI.create(address()), "desk", null, new OidcSettings.Name("Office", "庁"), false, Set.of());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
