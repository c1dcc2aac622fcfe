package org.sekisho;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The parts put together. Commands start it when they need it. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class SekishoApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
