package org.sekisho.finding.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.Corpus;
import org.sekisho.Drawn;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.ExpressionParts;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.RuleParts;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.gazette.CorpusFilings;
import org.sekisho.reading.passage.PassageSplitter;

/**
 * Every expression of the shipped lists, every part of it, and terms that many Japanese filings use are asked of real filings by the fast
 * matcher and by the slow one.
 */
@Tag("whole")
class ShippedListsOnCorpusTests {

    @ParameterizedTest
    @ValueSource(strings = {"us-xml", "us-zip", "ep-xml", "jp-gazette-xml", "grobid-patent"})
    void theFastAndTheSlowMatcherSayTheSameOf(String set) throws IOException {
        Corpus.assumePresent();
        int met = 0;
        FastAndSlow both = new FastAndSlow(expressions());
        List<Filing> filings = Drawn.of(Drawn.of(Drawn.of(CorpusFilings.of(set))));
        for (Filing filing : filings) {
            met += both.compareOn(PassageSplitter.standard().split(filing));
        }
        System.out.printf(
                "%s: %d filings, %d expressions, met %d times%n",
                set, filings.size(), both.expressions().size(), met);
        assertThat(met).isPositive();
    }

    private static List<WordExpression> expressions() {
        Stream<WordExpression> common = Stream.of("""
                        センサー センサ レーザー 半導体 導体 基板 制御装置 画像処理 電極 コンピュータ プロセッサ メモリ ネットワーク モーター アンテナ 通信装置
                        信号 無線通信 樹脂組成物 トランジスタ ウェーハ 検出部 情報処理装置""".split("\\s+")).map(ExpressionParser::parse);
        Stream<WordExpression> shipped = new KeyTechnologyListReader()
                        .readAll(List.of(
                                Path.of("config/lists/jp-specified-fields.yml"),
                                Path.of("config/lists/focus-areas.yml")))
                        .stream()
                        .flatMap(list -> list.entries().stream())
                        .flatMap(RuleParts::of)
                        .flatMap(RuleParts::expressionOf)
                        .flatMap(ExpressionParts::of);
        return Stream.concat(common, shipped).toList();
    }
}
