package org.sekisho.lists.keytech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.finding.matching.RandomExpressions;

class ExpressionParserTests {

    @Property
    void readsWhatAnExpressionWrites(@ForAll("expressions") WordExpression expression) {
        assertThat(ExpressionParser.parse(expression.written())).isEqualTo(expression);
    }

    @Property(tries = 2000)
    void readsOrRefusesWithAReasonWhateverIsWritten(@ForAll("scribbles") String written) {
        try {
            WordExpression read = ExpressionParser.parse(written);
            assertThat(ExpressionParser.parse(read.written())).isEqualTo(read);
        } catch (ExpressionSyntaxException e) {
            assertThat(e).hasMessageMatching("(?s)(?:has|says|needs|goes|ends|wants|cannot) .*");
        }
    }

    @Provide
    Arbitrary<WordExpression> expressions() {
        return RandomExpressions.expressions();
    }

    @Provide
    Arbitrary<String> scribbles() {
        Arbitrary<String> signs = Arbitraries.of(
                ("(|)|,|\"|a|sonar*|*|?|adj|near/3|near|not|and|or|with|same|2|of|title:|claims:|ja:|xx:|/|:|（|）|「|"
                                + "」|　|\u00a0|量子|ａｎｄ|near/|near/99|\u200b|\ud83d\ude00|\ud83d|\n|C++")
                        .split("\\|"));
        return Arbitraries.oneOf(
                signs.list().ofMaxSize(14).map(parts -> String.join(" ", parts)),
                signs.list().ofMaxSize(8).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ring laser gyroscope              | ring laser gyroscope
            a b near/5 c                      | (a b) near/5 c
            a near/5 b c                      | a near/5 (b c)
            a with b near/2 c                 | a with (b near/2 c)
            a same b with c                   | a same (b with c)
            a adj/3 b near/2 c                | (a adj/3 b) near/2 c
            a near/2 b near/3 c               | a near/2 b near/3 c
            a near/2 (b near/3 c)             | a near/2 (b near/3 c)
            a or b and c                      | a or (b and c)
            not a and b                       | (not a) and b
            a not b                           | a and (not b)
            a and not b                       | a and (not b)
            a not near/5 b                    | a not near/5 b
            a not with b not same c           | (a not with b) not same c
            (a or b) c                        | (a or b) c
            2 of (a, b c, d or e)             | 2 of (a, b c, d or e)
            claims:(a near/5 b)               | claims:(a near/5 b)
            claims:a b                        | !
            TITLE:sonar                       | title:sonar
            ja:量子 or en:quantum               | ja:量子 or en:quantum
            ja:「量子 暗号」                        | ja:"量子 暗号"
            （量子　or　暗号）　near／５　「鍵」            | (量子 or 暗号) near/5 "鍵"
            ２ of （ａ、ｂ，ｃ）                      | 2 of (a, b, c)
            ｓｏｎａｒ＊                            | sonar*
            a AND b Or c                      | (a and b) or c
            ring\u00a0laser                   | ring laser
            "and" or "near/5"                 | "and" or "near/5"
            C++ or H2O                        | C++ or H2O
            """)
    void readsWhatBindsMostFirst(String written, String read) {
        if (read.equals("!")) {
            assertThatExceptionOfType(ExpressionSyntaxException.class)
                    .isThrownBy(() -> ExpressionParser.parse(written))
                    .withMessageContaining("only words, phrases and places");
        } else {
            assertThat(ExpressionParser.parse(written).written()).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                | says nothing; write a word to look for
            *scope            | has '*scope', which is refused: a wildcard at the beginning has to try every word
            ?scope            | has '?scope', which is refused: a wildcard at the beginning
            a*                | has 'a*', which is refused: so many words begin so
            ab*               | has 'ab*', which is refused: so many words begin so
            量*                | has '量*', which is refused: so many words begin so
            gyro*scope        | has 'gyro*scope', which is refused: a word can be cut off at its end only
            colo?r            | has 'colo?r', which is refused: a word can be cut off at its end only
            *                 | has '*', which is refused
            "ring las*"       | has '"ring las*"', which is refused: a quoted phrase is exact
            a near b          | has 'near' without a number; write near/5
            a near/0 b        | has 'near/0': it reaches 1 to 50 words
            a adj/51 b        | has 'adj/51': it reaches 1 to 50 words
            a near/99999999999999 b | has 'near/99999999999999': it reaches
            a near/five b     | has 'near/five'; write adj/5 or near/5
            a near5 b         | has 'near5'; write adj/5 or near/5
            a with/3 b        | has 'with/3'; write adj/5 or near/5
            and/or            | has 'and/or'; write adj/5 or near/5
            (a                | has a '(' that is never closed
            a)                | has a ')' that was never opened
            a, b              | goes on with ',' where it should end
            "a                | has a quotation mark that is never closed
            ""                | has quotation marks with nothing between them
            a or              | ends where a word is missing
            or a              | has 'or' where a word is missing; put it into quotation marks
            ()                | has ')' where a word is missing
            a : b             | has a ':' where none can be
            2 of a            | needs brackets after '2 of'
            3 of (a, b)       | wants 3 of 2; write a number from 1 to 2
            0 of (a, b)       | wants 0 of 2
            two of (a, b)     | has 'two of'; write a number
            2 of (a b)        | wants 2 of 1; write a number from 1 to 1, and commas
            (a and b) near/5 c | has 'a and b' beside 'near/5': only words, phrases and places
            (not a) b         | has 'not a' beside 'adj': only words, phrases and places
            heading:a         | has 'heading:'; parts of a filing are title:, abstract:, claims:, description:, government: and request:
            zz:a              | has 'zz:'; parts of a filing are title:
            ja:(a or b)       | needs a word or a quoted phrase after 'ja:'
            title:(a and claims:b) | has 'claims:' within another part
            """)
    void refusesWithTheReasonAndTheMend(String written, String message) {
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> ExpressionParser.parse(written))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "2 of (a, ", "title:", "claims:(", "not (", "a near/5 (", "a b ", "a with "})
    void refusesWhatGoesOnWithoutEnd(String part) {
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> ExpressionParser.parse(part.repeat(100_000) + "a"));
    }

    @Test
    void readsTheDeepestAndLongestThatItTakes() {
        String deep = "a" + " near/2 a".repeat(480);
        for (int depth = 0; depth < 18; depth++) {
            deep = "(" + deep + ") adj b b b with c";
        }
        WordExpression read = ExpressionParser.parse(deep.replaceFirst("^\\(", "(a "));

        assertThat(ExpressionParser.parse(read.written())).isEqualTo(read).hasSameHashCodeAs(read);
    }

    @Test
    void readsManyAlternatives() {
        String many = "word or ".repeat(5_000) + "word";

        assertThat(ExpressionParser.parse(many).written()).isEqualTo(many);
    }
}
