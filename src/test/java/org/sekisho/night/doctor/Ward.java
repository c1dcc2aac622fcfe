package org.sekisho.night.doctor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.sekisho.SekishoApplication;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Sekisho as {@code sekisho doctor} does, with settings that may be wrong, to be looked at check by check. */
final class Ward {

    private Ward() {}

    /** A database of its own without tables, as settings. */
    static Map<String, String> emptyDatabase() {
        Map<String, Supplier<Object>> named = new HashMap<>();
        TestDatabase.registerWithoutTables(named::put);
        Map<String, String> settings = new LinkedHashMap<>();
        named.forEach((name, value) -> settings.put(name, String.valueOf(value.get())));
        return settings;
    }

    static Finding find(String check, Map<String, String> settings) {
        try (ConfigurableApplicationContext sekisho = open(settings)) {
            return find(check, sekisho);
        }
    }

    static Finding find(String check, ConfigurableApplicationContext sekisho) {
        return sekisho.getBean(Doctor.class).examine(check).finding();
    }

    static ConfigurableApplicationContext open(Map<String, String> settings) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "logging.config", "classpath:logback-test.xml",
                "spring.config.additional-location", "file:config/",
                "spring.datasource.hikari.connection-timeout", "2000",
                "sekisho.home", "target/ward"));
        all.putAll(settings);
        return new SpringApplicationBuilder(SekishoApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(Doctor.changingNothing())
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
