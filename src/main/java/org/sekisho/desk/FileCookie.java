package org.sekisho.desk;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Tells the page from which a file is taken that it comes: with each goes a cookie of another value, which is a number and says
 * nothing. The page would wait for ever otherwise, for no browser tells it.
 */
@ControllerAdvice
final class FileCookie implements ResponseBodyAdvice<Object> {

    static final String NAME = "sekisho-file";

    private final AtomicLong files = new AtomicLong(System.nanoTime());

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType kind,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (response.getHeaders().getContentDisposition().isAttachment()) {
            ResponseCookie cookie = ResponseCookie.from(NAME, Long.toHexString(files.incrementAndGet()))
                    .path("/")
                    .sameSite("Strict")
                    .secure(request.getURI().getScheme().equals("https"))
                    .build();
            response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return body;
    }
}
