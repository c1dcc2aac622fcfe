package org.sekisho.desk.signin;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** How the provider is asked: somebody waits for it, and it is at the address that it said, so no redirect is followed. */
final class OidcHttp {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private OidcHttp() {}

    static RestClient forTokens() {
        return RestClient.builder()
                .requestFactory(patient())
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    static RestOperations forDocuments() {
        return new RestTemplate(patient());
    }

    /** The kind of failure, without its message, which may hold a token. */
    static String inWords(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof RestClientResponseException)) {
            cause = cause.getCause();
        }
        if (cause instanceof RestClientResponseException answer) {
            return "it answers with status %d".formatted(answer.getStatusCode().value());
        }
        if (cause instanceof IllegalStateException ours) {
            return String.valueOf(ours.getMessage());
        }
        return cause instanceof IOException
                ? "it cannot be reached (%s)".formatted(cause.getClass().getSimpleName())
                : "its answer cannot be read (%s)".formatted(cause.getClass().getSimpleName());
    }

    private static ClientHttpRequestFactory patient() {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(LONGEST)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(LONGEST);
        return requests;
    }
}
