package org.sekisho.curation.rising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Nouns with the adjectives before them; compounds of nouns in Japanese. What is shown, and what is not, even in part after "*". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The solid-state battery comprises a thin lithium anode and a porous separator. | solid state battery, lithium anode, porous separator, battery | solid, battery comprises
            en | The cell has an anode, electrolyte (polymer) salts and a cathode. | anode | anode electrolyte, electrolyte polymer, polymer salt
            en | The apparatus according to claim 1, wherein said first gyroscope 10a is a ring laser. | gyroscope, ring laser | *claim, *first, *10a
            en | Das Verfahren nach Anspruch 1, wobei die Batterie mit der Anode verbunden ist. | | *
            ja | 前記全固体電池は、硫化物固体電解質を含む。 | 固体電解質, 硫化物固体電解質 | *前記, *含む, 物, 物固体電解質, 硫化物固体電解
            """)
    void areNounPhrases(String language, String words, @Nullable String shown, String left) {
        Set<String> terms = shown(language, words);

        assertThat(terms).containsAll(shown == null ? List.of() : List.of(shown.split(", ")));
        assertThat(List.of(left.split(", ")))
                .noneMatch(word -> terms.stream()
                        .anyMatch(term -> word.startsWith("*") ? term.contains(word.substring(1)) : term.equals(word)));
    }

    @Test
    void areTheSameInEveryFormAndInEverySpellingOfALoanword() {
        assertThat(keys("en", "Optical gyroscopes are cooled.")).contains("optical gyroscope");
        assertThat(keys("en", "The optical gyroscope is cooled.")).contains("optical gyroscope");
        assertThat(keys("ja", "光センサーを備える。")).isNotEmpty().isEqualTo(keys("ja", "光センサを備える。"));
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
                        null, bibliography, List.of(new TextBlock(section, "1", "", "a", 0, words, null)), List.of()));
    }
}
