package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Sentences of a page stand one after the other as its language writes them. */
class ThymeleafSentencesTests {

    private static String page(Locale language, String first, String second) {
        TemplateEngine engine = new TemplateEngine();
        engine.addDialect(new ThymeleafSentences());
        return engine.process(
                "<p><span th:text=\"${first}\"></span> <a th:text=\"${second}\"></a> <b>x</b></p>",
                new Context(language, Map.of("first", first, "second", second)));
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 終わりました。, 次へ, <p><span>終わりました。</span><a>次へ</a> <b>x</b></p>",
        "ja, 対象：, 次へ。, <p><span>対象：</span><a>次へ。</a><b>x</b></p>",
        "ja, 3 of 14, 次へ, <p><span>3 of 14</span> <a>次へ</a> <b>x</b></p>",
        "en, 終わりました。, Next, <p><span>終わりました。</span> <a>Next</a> <b>x</b></p>",
        "en, Done., Next, <p><span>Done.</span> <a>Next</a> <b>x</b></p>"
    })
    void haveASpaceBetweenThemWhereTheLanguageHasOne(String language, String first, String second, String page) {
        assertThat(page(Locale.forLanguageTag(language), first, second)).isEqualTo(page);
    }
}
