package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.matching.search.IndexTerms;
import org.sekisho.finding.matching.search.Key;
import org.sekisho.finding.matching.search.Key.Kind;
import org.sekisho.finding.matching.search.LookedIn;
import org.sekisho.finding.matching.search.TermsOf;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.finding.matching.search.WordFinder;
import org.sekisho.finding.matching.search.WordPattern;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.reading.passage.FilingText;

/** A loanword is found in every compound of it, with the vowels and sound marks that it is written with there. */
class LoanwordsInCompoundsTests {

    private static final Words WORDS = Words.inBaseForm();
    private static final Pattern KANA = Pattern.compile("[\\u3041-\\u3096\\u30a1-\\u30faー]{2,}");
    private static final String FIRST_SOUNDS = "アカサタナハマヤラワガザダバパンあかさたなはまやらわん";

    @Property
    void isFoundWhateverStandsAroundIt(
            @ForAll("terms") String term, @ForAll("around") String before, @ForAll("around") String after) {
        String inTouch = before + term + after;

        assertThat(isIn(term, inTouch)).isTrue();
        assertThat(isIn(term, Normalizer.normalize(inTouch, Form.NFD))).isTrue();
    }

    /** Short terms stand where words begin and end; a word that the dictionary does not know has no such places. */
    private static boolean isIn(String term, String text) {
        String characters = WORDS.charactersOf(term);
        return characters.length() >= 4
                ? found(term, text)
                : WORDS.divide(text, false).runs().stream().anyMatch(run -> {
                    for (int at = 0; at < run.length(); at++) {
                        if (run.lastOf(characters, at, false) >= 0) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    @Provide
    Arbitrary<String> terms() throws IOException {
        Set<String> terms = new TreeSet<>();
        for (String list : List.of("focus-areas", "jp-specified-fields")) {
            KANA.matcher(Files.readString(Path.of("config/lists", list + ".yml")))
                    .results()
                    .map(MatchResult::group)
                    .filter(term -> !term.startsWith("ー"))
                    .forEach(terms::add);
        }
        return Arbitraries.of(terms);
    }

    /** Kana, ideographs and letters, as they begin and end words. */
    @Provide
    Arbitrary<String> around() {
        Arbitrary<String> first = Arbitraries.of(
                FIRST_SOUNDS.chars().mapToObj(Character::toString).collect(Collectors.toList()));
        Arbitrary<String> rest = Arbitraries.strings()
                .withCharRange('\u30a1', '\u30ed')
                .withChars("ー量子超高装置のＸ9線・")
                .ofMaxLength(6);
        return first.flatMap(one -> rest.map(other -> one + other))
                .injectNull(0.1)
                .map(around -> around == null ? "" : around);
    }

    private static boolean found(String term, String sentence) {
        FilingText text = MatchingFixtures.textOf(sentence);
        Key key = new Key(Kind.CHARACTERS, WORDS.charactersOf(term), null);
        WordPattern pattern = new WordPattern.Sequence(List.of(key));
        WordFinder finder = WordFinder.of(WORDS, List.of(pattern), LookedIn.ANYWHERE);
        boolean found = !finder.find(text).isEmpty();
        assertThat(found && !indexed(pattern, text))
                .as("found, and not by its index")
                .isFalse();
        return found;
    }

    private static boolean indexed(WordPattern pattern, FilingText text) {
        return TermsOf.have(new TreeSet<>(IndexTerms.of(text, WORDS).all()), IndexTerms.needed(pattern, null));
    }

    /** The fault of before: a vowel was dropped by its place in the text, so that only a compound lost it. */
    @Test
    void theSlowPathSeesTheFaultThatAVowelIsDroppedByItsPlaceInTheText() {
        String sentence = "高出力のファイバレーザを用いる。";
        SlowMatcher slow = new SlowMatcher(WORDS, MatchingFixtures.textOf(sentence));

        assertThat(slow.of(ExpressionParser.parse("レーザ")).truth()).isEqualTo(Truth.MET);
        assertThat(found("レーザ", sentence)).isTrue();
        assertThat(found("レーザ", withoutVowelsAfterTwoKatakana(sentence))).isFalse();
    }

    /** Nobody sees what stands there instead, and the text is as long as before. */
    private static String withoutVowelsAfterTwoKatakana(String text) {
        return text.replaceAll("(?<=[ァ-ヶ]{2})ー", "\u200b");
    }
}
