package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

class ErrorPagesTests {

    @ParameterizedTest
    @EnumSource(ErrorPages.Kind.class)
    void eachKindHasWordsInBothLanguages(ErrorPages.Kind kind) {
        for (java.util.Locale language : WebPages.LANGUAGES) {
            ResourceBundle words = ResourceBundle.getBundle("messages/desk", language);
            assertThat(words.getString("error." + kind + ".title")).isNotBlank();
            assertThat(words.getString("error." + kind + ".how")).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(HttpStatus.class)
    void aFaultOfTheDesksIsNeverCalledAPageThatIsNotThere(HttpStatus status) {
        assertThat(ErrorPages.Kind.of(status) == ErrorPages.Kind.NOT_THERE)
                .isEqualTo(
                        status.value() == 404 || status.value() == 403 || status.value() == 401 || !status.isError());
    }
}
