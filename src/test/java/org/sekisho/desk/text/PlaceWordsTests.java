package org.sekisho.desk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

class PlaceWordsTests {

    private static Passage at(Section section, String label, int page) {
        return new Passage(section, label, "", "a.xml", page, new TextSpan(0, 1), "a", false, null);
    }

    @ParameterizedTest
    @EnumSource
    void ofAPlaceThatAPackageNamesAreThoseOfThePassage(Section section) {
        assertThat(Stream.of(at(section, "", 0), at(section, "12", 0), at(section, "", 3)))
                .allSatisfy(passage ->
                        assertThat(PlaceWords.written(passage.place())).isEqualTo(PlaceWords.of(passage)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "applicant 1", "IPC G06N 10/00", "Title", "claim", "??"})
    void ofAnythingElseStayAsWritten(String place) {
        assertThat(PlaceWords.written(place)).isEqualTo(new PlaceWords("place.as-written", place));
    }
}
