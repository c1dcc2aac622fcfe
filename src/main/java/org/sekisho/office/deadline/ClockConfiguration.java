package org.sekisho.office.deadline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the clocks when the first part of Sekisho needs them. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clocks clocks(ClockSettings settings) {
        return ClockFiles.read(settings);
    }
}
