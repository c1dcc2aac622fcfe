package org.sekisho.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without JavaScript: it keeps cookies, follows redirects and sends forms as the page has them. */
public final class DeskBrowser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI desk;
    private final String language;

    public DeskBrowser(int port, String language) {
        this.desk = URI.create("http://127.0.0.1:" + port);
        this.language = language;
    }

    /** A page as it was answered. */
    public record Page(int status, URI at, HttpResponse<String> response, Document document) {

        public String text() {
            return document.text();
        }

        /** The page but for what is drawn anew each time, so that two answers can be held against each other. */
        String withoutTokens() {
            Document copy = document.clone();
            copy.select("input[name=_csrf]").remove();
            return copy.outerHtml();
        }
    }

    public Page get(String path) {
        return send(request(path).GET());
    }

    /** Sends the form of a page, with some fields filled in or changed. */
    public Page send(Page page, String form, Map<String, String> filled) {
        Element element = page.document().selectFirst(form);
        if (element == null) {
            throw new AssertionError("There is no form %s on %s: %s".formatted(form, page.at(), page.text()));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        element.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(filled);
        return post(page.at().resolve(element.attr("action")).toString(), fields);
    }

    /** Opens a door by name, {@code POST /cases/{id}/take}, with what a form of its page would send besides. */
    Page tryDoor(String door, long id) {
        String path = door.substring(door.indexOf(' ') + 1)
                .replace("/proposals/{id}", "/proposals/1")
                .replace("{id}", Long.toString(id))
                .replace("{account}", "somebody")
                .replace("{run}", "1")
                .replace("{preview}", "1")
                .replace("{term}", "1")
                .replace("{list}", "focus-areas")
                .replace("{entry}", "QUANTUM-01")
                .replace("{name}", "us-list");
        return door.startsWith("GET ") ? get(path) : post(path, Map.of("_csrf", token(), "version", "0"));
    }

    /** Where a form sends the browser to; empty if nowhere. It does not go there. */
    String sentTo(String path, Map<String, String> fields) {
        return standing(path, fields).firstValue("Location").orElse("");
    }

    /** Where a page sends the browser to; empty if nowhere. It does not go there. */
    String sentTo(String path) {
        HttpClient standing = HttpClient.newBuilder().cookieHandler(cookies).build();
        return send(standing, request(path).GET())
                .response()
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** The cookies that a form's answer sets, with all that is said of them. */
    List<String> setBy(String path, Map<String, String> fields) {
        return standing(path, fields).allValues("Set-Cookie");
    }

    private HttpHeaders standing(String path, Map<String, String> fields) {
        HttpClient standing = HttpClient.newBuilder().cookieHandler(cookies).build();
        return send(standing, form(path, fields)).response().headers();
    }

    /** A cookie that it keeps; empty if it has none of that name. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Takes over a cookie of somebody else's. */
    void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setDomain(desk.getHost());
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(desk, cookie);
    }

    /** What the forms of its pages carry to show that they are the desk's own. */
    String token() {
        Element field = get("/sign-in").document().selectFirst("input[name=_csrf]");
        return field == null ? "" : field.val();
    }

    public Page post(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    /** Sends a form with a file; without one if its name is empty. */
    Page bring(String path, Map<String, String> fields, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (field, value) -> part(body, "name=\"%s\"".formatted(field), value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"%s\"".formatted(name), file);
        body.writeBytes("--zzz--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=zzz")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] content) {
        body.writeBytes("--zzz\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(what)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.resolve(path))
                .header("Accept-Language", language)
                .header("Accept", "text/html");
    }

    private Page send(HttpRequest.Builder request) {
        return send(client, request);
    }

    private static Page send(HttpClient client, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(
                    response.statusCode(),
                    response.uri(),
                    response,
                    Jsoup.parse(response.body(), response.uri().toString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
