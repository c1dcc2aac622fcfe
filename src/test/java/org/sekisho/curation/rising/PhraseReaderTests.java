package org.sekisho.curation.rising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.PassageSplitter;

/** Which terms are read of a filing. */
class PhraseReaderTests {

    private static final PhraseReader READER = new PhraseReader();

    @Nested
    class InEnglish {

        @Test
        void areNounsWithTheAdjectivesBeforeThem() {
            assertThat(shown("en", "The solid-state battery comprises a thin lithium anode and a porous separator."))
                    .contains("solid state battery", "lithium anode", "porous separator", "battery")
                    .doesNotContain("solid", "battery comprises");
        }

        @Test
        void areTheSameInEveryForm() {
            assertThat(keys("en", "Optical gyroscopes are cooled.")).contains("optical gyroscope");
            assertThat(keys("en", "The optical gyroscope is cooled.")).contains("optical gyroscope");
        }

        @Test
        void endWhereASignStands() {
            assertThat(shown("en", "The cell has an anode, electrolyte (polymer) salts and a cathode."))
                    .doesNotContain("anode electrolyte", "electrolyte polymer", "polymer salt");
        }

        @Test
        void haveNoWordsByWhichClaimsSpeakOfThemselves() {
            assertThat(shown(
                            "en",
                            "The apparatus according to claim 1, wherein said first gyroscope 10a is a ring laser."))
                    .contains("gyroscope", "ring laser")
                    .noneMatch(term -> term.contains("claim") || term.contains("first") || term.contains("10a"));
        }

        @Test
        void areNotReadOfPassagesInOtherLanguages() {
            assertThat(shown("en", "Das Verfahren nach Anspruch 1, wobei die Batterie mit der Anode verbunden ist."))
                    .isEmpty();
        }
    }

    @Nested
    class InJapanese {

        @Test
        void areCompoundsOfNouns() {
            assertThat(shown("ja", "前記全固体電池は、硫化物固体電解質を含む。"))
                    .contains("固体電解質", "硫化物固体電解質")
                    .noneMatch(term -> term.contains("前記") || term.contains("含む"))
                    .doesNotContain("物", "物固体電解質", "硫化物固体電解");
        }

        @Test
        void areTheSameInEverySpellingOfALoanword() {
            assertThat(keys("ja", "光センサーを備える。")).containsAnyElementsOf(keys("ja", "光センサを備える。"));
            assertThat(keys("ja", "光センサーを備える。")).isEqualTo(keys("ja", "光センサを備える。"));
        }
    }

    @Test
    void areReadOfTitleAbstractAndClaimsOnly() {
        assertThat(terms(text("en", Section.DESCRIPTION, "A ring laser gyroscope is known."))
                        .toList())
                .isEmpty();
        for (Section section : List.of(Section.TITLE, Section.ABSTRACT, Section.CLAIM)) {
            assertThat(terms(text("en", section, "The ring laser gyroscope is new."))
                            .map(Term::shown))
                    .as(section.name())
                    .contains("ring laser gyroscope");
        }
    }

    @Test
    void areNotReadInALanguageThatNobodyDivides() {
        assertThat(terms(text("zh", Section.CLAIM, "一种固态电池")).toList()).isEmpty();
    }

    @Test
    void comeBackAsTheyWereWritten() {
        for (FilingText text : List.of(
                text("en", Section.CLAIM, "The processing unit has solid-state batteries and a large-area lens."),
                text("ja", Section.CLAIM, "光センサーと硫化物固体電解質を含む。"))) {
            Set<NounPhrase> phrases = READER.of(text);
            assertThat(phrases).isNotEmpty();
            assertThat(phrases.stream().map(NounPhrase::written).map(NounPhrase::read))
                    .containsExactlyElementsOf(phrases);
        }
    }

    /** A filing is one of many: it takes no more room than that, however long it is. */
    @Test
    void areAsManyAsThereIsRoomFor() {
        FilingText claims = text(
                "en",
                Section.CLAIM,
                "A gyroscope has a ring laser. The ring laser has a mirror coating. A lens is new.");

        assertThat(written(READER, claims)).hasSizeGreaterThan(3);
        assertThat(String.join("", written(new PhraseReader(40), claims))).hasSizeBetween(20, 40);
    }

    private static List<String> written(PhraseReader reader, FilingText text) {
        return reader.of(text).stream().map(NounPhrase::written).toList();
    }

    @Test
    void tellNobodyWhatTheySay() {
        NounPhrase phrase = READER.of(text("en", Section.CLAIM, "The ring laser gyroscope is new."))
                .iterator()
                .next();

        assertThat(Stream.of(phrase, phrase.parts(), phrase.terms()).map(Object::toString))
                .noneMatch(told -> told.contains("ring") || told.contains("laser"));
    }

    private static Set<String> shown(String language, String words) {
        return terms(text(language, Section.CLAIM, words)).map(Term::shown).collect(Collectors.toSet());
    }

    private static Set<String> keys(String language, String words) {
        return terms(text(language, Section.CLAIM, words)).map(Term::key).collect(Collectors.toSet());
    }

    private static Stream<Term> terms(FilingText text) {
        return READER.of(text).stream().flatMap(phrase -> phrase.terms().stream());
    }

    private static FilingText text(String language, Section section, String words) {
        Bibliography bibliography =
                new Bibliography(null, null, language, FilingDates.UNKNOWN, List.of(), List.of(), List.of());
        return PassageSplitter.standard()
                .split(new Filing(
                        null, bibliography, List.of(new TextBlock(section, "1", "", "a", 0, words)), List.of()));
    }
}
