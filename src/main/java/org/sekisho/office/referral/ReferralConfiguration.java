package org.sekisho.office.referral;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Reads the authorities when the first part of Sekisho needs them. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    @Bean
    @Lazy // a run needs none of it, and is not stopped by what is wrong with it
    Authorities authorities(ReferralSettings settings) {
        return AuthoritiesFile.read(settings.authorities());
    }
}
