package org.sekisho.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.setting.WebSettings;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Under which name of the desk passkeys are good: browsers bind them to a name, to no address in figures, and give them to
 * no page that was not sent safely. It is the first of {@code sekisho.web.names} that is a name.
 */
@DeskPart
class PasskeyPlace {

    private static final Pattern IN_FIGURES = Pattern.compile("[\\d.]+|\\[.*");
    private static final String THIS_MACHINE = "localhost";

    private final @Nullable String name;

    PasskeyPlace(WebSettings settings) {
        this.name = settings.names().stream()
                .filter(one -> !IN_FIGURES.matcher(one).matches())
                .findFirst()
                .orElse(null);
    }

    /** The name to which browsers bind passkeys; empty if the desk is reached by addresses in figures only. */
    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** The origin that a browser gives to passkeys with this request; empty if it would give none. */
    Optional<String> origin(HttpServletRequest request) {
        boolean named = request.getServerName().equalsIgnoreCase(name);
        boolean safe = request.isSecure() || THIS_MACHINE.equals(name);
        return named && safe ? Optional.of(address(request).toUriString()) : Optional.empty();
    }

    /** The same page where passkeys are good; empty if that is nowhere, or here. */
    Optional<String> elsewhere(HttpServletRequest request) {
        return name == null || origin(request).isPresent()
                ? Optional.empty()
                : Optional.of(address(request)
                        .scheme(THIS_MACHINE.equals(name) ? request.getScheme() : "https")
                        .host(name)
                        .toUriString());
    }

    private static UriComponentsBuilder address(HttpServletRequest request) {
        int usual = request.isSecure() ? 443 : 80;
        return UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(request.getServerPort() == usual ? -1 : request.getServerPort());
    }
}
