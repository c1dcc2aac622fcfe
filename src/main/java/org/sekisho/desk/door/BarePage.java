package org.sekisho.desk.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

    private static final String NOT_UNDERSTOOD =
            "This request was not understood: another method than GET, another name of the host"
                    + " than the desk has, or signs that no address has here, as a slash in a number. Nothing was changed.";

    private BarePage() {}

    /** @param uri that was asked for; null if none was made out */
    public static void send(@Nullable String uri, HttpServletResponse response, int status) throws IOException {
        response.reset();
        GUARDS.forEach(response::setHeader);
        if (ProblemJson.isFor(uri)) {
            ProblemJson.send(response, HttpStatus.valueOf(status), NOT_UNDERSTOOD);
            return;
        }
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PAGE);
    }
}
