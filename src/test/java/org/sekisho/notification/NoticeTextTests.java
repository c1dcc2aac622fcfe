package org.sekisho.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.batch.RunAlarm;

class NoticeTextTests {

    private static final List<NoticeText> LANGUAGES = List.of(NoticeText.ENGLISH, NoticeText.JAPANESE);

    @ParameterizedTest
    @EnumSource(RunAlarm.Kind.class)
    void knowsEveryKindOfAlarmInBothLanguages(RunAlarm.Kind kind) {
        assertThat(LANGUAGES).allMatch(text -> text.knows(kind.name()));
    }

    @ParameterizedTest
    @EnumSource(Notice.Event.class)
    void hasASubjectOfOneLineAndABodyForEveryEvent(Notice.Event event) {
        Notice notice = new Notice(
                event, 7, Notice.Counts.NONE, List.of(), List.of(), List.of(), Notice.Referrals.NONE, null, 5);

        assertThat(LANGUAGES).allSatisfy(text -> {
            assertThat(text.subject(notice)).startsWith("Sekisho: ").doesNotContain("\n", "{", "null");
            assertThat(text.body(notice)).isNotBlank().doesNotContain("{", "null");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Notice.Event.class,
            names = {"TEST"})
    void tellsAKindWithoutWordsByItsCode(Notice.Event event) {
        Notice notice = new Notice(
                event,
                7,
                Notice.Counts.NONE,
                List.of(Notice.Alarm.of("NEW_KIND", List.of())),
                List.of(),
                List.of(),
                Notice.Referrals.NONE,
                null,
                null);

        assertThat(LANGUAGES).allSatisfy(text -> assertThat(text.body(notice)).contains("NEW_KIND"));
    }
}
