package org.sekisho.night.doctor;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/** Takes every secret among the settings out of what is told: messages of drivers and servers may quote them. */
@Component
record HiddenSecrets(ConfigurableEnvironment environment) {

    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(password|passwd|secret|token|credential)s?");
    private static final Pattern IN_ADDRESS = Pattern.compile("(?i)((?:password|secret|token)\\d?=)[^&\\s'\",;)]*");
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("(://[^/\\s:@]*:)[^/\\s@]*@");
    private static final int SHORTEST = 3; // shorter ones would blot out words
    private static final String HIDDEN = "***";

    Finding hiddenIn(Finding finding) {
        return new Finding(finding.health(), hiddenIn(finding.found()), hiddenIn(finding.advice()));
    }

    String hiddenIn(String words) {
        String hidden = words;
        for (String secret : secrets()) {
            hidden = hidden.replace(secret, HIDDEN);
        }
        hidden = IN_ADDRESS.matcher(hidden).replaceAll("$1" + HIDDEN);
        return USER_IN_ADDRESS.matcher(hidden).replaceAll("$1" + HIDDEN + "@");
    }

    /** The longest first, for one may lie within another. */
    private List<String> secrets() {
        return environment.getPropertySources().stream()
                .flatMap(source -> source instanceof EnumerablePropertySource<?> named
                        ? Arrays.stream(named.getPropertyNames())
                        : Stream.of())
                .filter(name -> SECRET_NAME.matcher(name).matches())
                .flatMap(name -> Stream.ofNullable(environment.getProperty(name)))
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .sorted(Collections.reverseOrder(Comparator.comparingInt(String::length)))
                .toList();
    }
}
