package org.sekisho.desk.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The answer to what is no request of a browser, where no page can be made: by the firewall, and by the container before the
 * desk sees it. It says no more than that, and to browsers the same as every other page.
 */
public final class BarePage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Sekisho</title></head>
            <body><main><h1>Sekisho</h1><p>This request was not understood. Nothing was changed.</p>
            <p lang="ja">リクエストを解釈できませんでした。何も変更されていません。</p></main></body></html>
            """;

    /** Headers of every answer; style sheets and scripts may be kept, and say so themselves. */
    public static final Map<String, String> GUARDS = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "Content-Security-Policy",
            WebSecurity.CONTENT,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            WebSecurity.PERMISSIONS);

    private BarePage() {}

    public static void send(HttpServletResponse response, int status) throws IOException {
        response.reset();
        response.setStatus(status);
        GUARDS.forEach(response::setHeader);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PAGE);
    }
}
