package org.sekisho.reading.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CoreNlpSentencesTests {

    private static final String PIECES =
            "The lid¦closes¦in¦FIG.¦FIGS.¦1¦1A.¦2.5 mm¦e.g.¦i.e.,¦U.S. Pat.¦No.¦5,123,456.¦Dr.¦et al.¦the end.¦"
                    + "Really?¦No!¦(see¦above).¦“quoted.”¦‘a’¦[0012]¦IV.¦a.¦Ser. No.¦...¦…¦x¦A.¦steel,¦and;¦\"straight\"¦<b>¦"
                    + "vol. 3¦approx. 3¦pp. 3-4¦Inc.¦Co., Ltd.¦www.example.org¦H.264¦3.¦\n¦\n\n¦\u00a0¦\t¦Who goes?!¦etc.¦"
                    + "etc.)";

    /** Only words at ends are given to the lexer. */
    @Property(tries = 3_000)
    void endWhereTheyWouldEndIfTheLexerSawEveryWord(@ForAll("texts") String words) {
        assertThat(CoreNlpSentences.of(words)).isEqualTo(CoreNlpSentences.of(words, CoreNlpTokens.of(words)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(Stream.concat(
                                Stream.of(PIECES.split("¦")),
                                Stream.of("word ".repeat(120), "a,".repeat(300), "y".repeat(260) + "."))
                        .toList())
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join(" ", parts));
    }
}
