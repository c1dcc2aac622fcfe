package org.sekisho.office.letter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Reads the templates when the first part of Sekisho needs them. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    @Bean
    @Lazy // a run needs none of it, and is not stopped by what is wrong with it
    LetterTemplates letterTemplates(LetterSettings settings) {
        return LetterTemplates.read(settings.file());
    }
}
