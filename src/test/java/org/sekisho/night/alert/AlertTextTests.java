package org.sekisho.night.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.screening.record.OutcomeCounts;

class AlertTextTests {

    private static final List<AlertText> LANGUAGES = List.of(AlertText.ENGLISH, AlertText.JAPANESE);

    @ParameterizedTest
    @EnumSource(RunAlarm.Kind.class)
    void knowsEveryKindOfAlarmInBothLanguages(RunAlarm.Kind kind) {
        assertThat(LANGUAGES).allMatch(text -> text.knows(kind.name()));
    }

    @ParameterizedTest
    @EnumSource(Alert.Event.class)
    void hasASubjectOfOneLineAndABodyForEveryEvent(Alert.Event event) {
        Alert alert = new Alert(
                event, 7, OutcomeCounts.NONE, List.of(), List.of(), List.of(), Alert.Referrals.NONE, null, 5, null);

        assertThat(LANGUAGES).allSatisfy(text -> {
            assertThat(text.subject(alert)).startsWith("Sekisho: ").doesNotContain("\n", "{", "null");
            assertThat(text.body(alert)).isNotBlank().doesNotContain("{", "null");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Alert.Event.class,
            names = {"TEST"})
    void tellsAKindWithoutWordsByItsCode(Alert.Event event) {
        Alert alert = new Alert(
                event,
                7,
                OutcomeCounts.NONE,
                List.of(Alert.Alarm.of("NEW_KIND", List.of())),
                List.of(),
                List.of(),
                Alert.Referrals.NONE,
                null,
                null,
                null);

        assertThat(LANGUAGES).allSatisfy(text -> assertThat(text.body(alert)).contains("NEW_KIND"));
    }
}
