package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** A browser without JavaScript: it keeps cookies, follows redirects and sends forms as the page has them. */
public final class DeskBrowser {

    /** Of all browsers, which differ by their cookies alone. */
    private static final HttpClient CONNECTIONS = HttpClient.newHttpClient();

    private static final int REDIRECTS = 5;
    static final String SESSION = "sekisho";

    private static final String FORMS = "sekisho-form";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final URI desk;
    private final String language;
    private String token = "";
    private String tokenFor = "not asked yet";

    public DeskBrowser(int port, String language) {
        this(port, language, CONNECTIONS);
    }

    DeskBrowser(int port, String language, HttpClient client) {
        this.desk = URI.create("http://127.0.0.1:" + port);
        this.language = language;
        this.client = client;
    }

    /** A page as it was answered. */
    public static final class Page {

        private final HttpResponse<String> response;
        private @Nullable Document document;

        private Page(HttpResponse<String> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        public URI at() {
            return response.uri();
        }

        public HttpResponse<String> response() {
            return response;
        }

        public Document document() {
            if (document == null) {
                document = Jsoup.parse(response.body(), at().toString());
            }
            return document;
        }

        public String text() {
            return document().text();
        }

        String text(String css) {
            return select(css).text();
        }

        List<String> texts(String css) {
            return select(css).eachText();
        }

        String val(String css) {
            return select(css).val();
        }

        List<String> values(String css) {
            return select(css).eachAttr("value");
        }

        /** Where the first of them leads to. */
        String href(String css) {
            return select(css).attr("href");
        }

        List<String> hrefs(String css) {
            return select(css).eachAttr("href");
        }

        Elements select(String css) {
            return document().select(css);
        }

        Element first(String css) {
            return document().expectFirst(css);
        }

        /** Fails unless it was answered so. */
        Page is(int status) {
            assertThat(status()).as(this::text).isEqualTo(status);
            return this;
        }

        Page isAt(String path) {
            assertThat(path()).as(this::text).isEqualTo(path);
            return this;
        }

        Page says(CharSequence... words) {
            assertThat(text()).contains(words);
            return this;
        }

        Page saysNot(CharSequence... words) {
            assertThat(text()).doesNotContain(words);
            return this;
        }

        Page has(String css) {
            assertThat(select(css)).as(css).isNotEmpty();
            return this;
        }

        Page hasNo(String css) {
            assertThat(select(css)).as(css).isEmpty();
            return this;
        }

        String path() {
            return at().getPath();
        }

        String body() {
            return response.body();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The page but for what is drawn anew each time, so that two answers can be held against each other. */
        String withoutTokens() {
            Document copy = document().clone();
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

    /** Sends the form of a page with fields filled in, each as {@code name=value}. */
    Page send(Page page, String form, String... filled) {
        return send(page, form, pairs(filled));
    }

    /** Sends a form to an address as one of the desk's own pages would. */
    Page own(String path, String... filled) {
        Map<String, String> fields = pairs(filled);
        fields.put("_csrf", token());
        return post(path, fields);
    }

    private static Map<String, String> pairs(String... fields) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String field : fields) {
            pairs.put(field.split("=", 2)[0], field.split("=", 2)[1]);
        }
        return pairs;
    }

    /** Opens a door by name, {@code POST /cases/{id}/take}, with what a form of its page would send besides. */
    Page tryDoor(String door, long id) {
        String path = door.substring(door.indexOf(' ') + 1)
                .replace("/proposals/{id}", "/proposals/1")
                .replace("{id}", Long.toString(id))
                .replace("{filing}", "0")
                .replace("{account}", "somebody")
                .replace("{run}", "1")
                .replace("{preview}", "1")
                .replace("{term}", "1")
                .replace("{act}", "put-back")
                .replace("{list}", "jp-specified-fields")
                .replace("{entry}", "JP-18")
                .replace("{name}", "us-list");
        return door.startsWith("GET ") ? get(path) : post(path, Map.of("_csrf", token(), "version", "0"));
    }

    /** Where a form sends the browser to; empty if nowhere. It does not go there. */
    String sentTo(String path, Map<String, String> fields) {
        return answer(form(path, fields)).headers().firstValue("Location").orElse("");
    }

    /** Where a page sends the browser to; empty if nowhere. It does not go there. */
    String sentTo(String path) {
        return answer(request(path).GET()).headers().firstValue("Location").orElse("");
    }

    /** The cookies that a form's answer sets, with all that is said of them. */
    List<String> setBy(String path, Map<String, String> fields) {
        return answer(form(path, fields)).headers().allValues("Set-Cookie");
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
        if (!cookie(SESSION).concat(cookie(FORMS)).equals(tokenFor)) {
            token = get("/sign-in").val("input[name=_csrf]");
            tokenFor = cookie(SESSION).concat(cookie(FORMS));
        }
        return token;
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
        HttpResponse<String> answer = answer(request);
        for (int i = 0; i < REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            answer = answer(request(answer.uri()
                            .resolve(answer.headers().firstValue("Location").orElseThrow())
                            .toString())
                    .GET());
        }
        return new Page(answer);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            URI to = request.build().uri();
            cookies.get(to, Map.of()).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            cookies.put(to, answer.headers().map());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
