package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BraceCodesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the estimate {circumflex over (x)} of it        | the estimate x\u0302 of it
                    the field {right arrow over (E)}                | the field E\u20d7
                    the speed {dot over (x)}                        | the speed \u1e8b
                    M{umlaut over (u)}nchen                         | M\u00fcnchen
                    r{acute over (e)}sum{acute over (e)}            | r\u00e9sum\u00e9
                    {hacek over (C)}erenkov                         | \u010cerenkov
                    {overscore (x)}                                 | x\u0305
                    {right arrow over ({dot over (r)})}             | \u1e59\u20d7
                    10{circumflex over ( )}9 Hz                     | 10^9 Hz
                    {tilde over (˜)}5 nm                            | ~5 nm
                    3{fraction (1/2)} inches                        | 3 1/2 inches
                    {square root over (2)}                          | √(2)
                    90{degree}                                      | 90°
                    a set {a, b} and { {                            | a set {a, b} and { {
                    {nobody over (x)}                               | {nobody over (x)}
                    {tilde over (魚雷)}                             | 魚雷
                    """)
    void sayWhatTheyMean(String written, String meant) {
        assertThat(BraceCodes.decoded(written)).isEqualTo(meant);
    }

    @Property
    void leaveTextWithoutAKnownCodeAsItIs(@ForAll @Chars({'{', '}', '(', ')', 'a', ' '}) String text) {
        assertThat(BraceCodes.decoded(text)).isEqualTo(text);
    }

    @Test
    void takeTimeInProportionToTheText() {
        String nested = "{dot over (".repeat(300_000) + "x" + ")}".repeat(300_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(BraceCodes.decoded(nested)).contains("dot over"));
    }
}
