package org.sekisho.finding.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.Corpus;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.gazette.GazetteReader;
import org.sekisho.reading.gazette.UnreadableGazetteException;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.PassageSplitter;

/** Terms that many Japanese filings use: what is marked is the term, and no place of it is passed over. */
@Tag("whole")
class JapaneseGazetteTests {

    private static final List<String> TERMS = List.of(
            "センサー", "センサ", "レーザー", "半導体", "導体", "基板", "制御装置", "画像処理", "電極", "コンピュータ", "プロセッサ", "メモリ", "ネットワーク", "モーター",
            "アンテナ", "通信装置", "信号", "無線通信", "樹脂組成物", "トランジスタ", "ウェーハ", "検出部", "情報処理装置");

    /** Words that a text divided at its commas and marks has no doubt about. */
    private static final String BOUNDARY = "、。，．（）「」【】　 ,.()\\n";

    private static final String KANA_OR_BOUNDARY_AFTER = BOUNDARY + "はがをのにでとへも";

    private final Words words = Words.inBaseForm();
    private final PatternTable patterns = new PatternTable();
    private final List<WordExpression> terms = new ArrayList<>();

    @Test
    void everyHitIsTheTermAndEveryPlaceOfTheTermIsAHit() throws IOException {
        Corpus.assumePresent();
        ExpressionCompiler compiler = new ExpressionCompiler(
                patterns, words, problem -> assertThat(problem).isEmpty());
        for (String term : TERMS) {
            terms.add(ExpressionParser.parse(term));
            assertThat(compiler.compile(terms.get(terms.size() - 1))).isTrue();
        }
        int hits = 0;
        try (WordFinder finder = WordFinder.of(words, patterns.all(), patterns.lookedIn())) {
            for (FilingText text : texts()) {
                hits += check(text, new FoundWords(patterns, finder.find(text)));
            }
        }
        assertThat(hits).isGreaterThan(1_000);
    }

    private int check(FilingText text, FoundWords found) {
        int all = 0;
        for (int i = 0; i < TERMS.size(); i++) {
            List<WordHit> hits = found.of(patterns.of(terms.get(i)));
            String term = folded(TERMS.get(i));
            for (WordHit hit : hits) {
                hit.spans()
                        .forEach((passage, spans) -> spans.forEach(
                                span -> assertThat(folded(passage.quote(span))).isEqualTo(term)));
            }
            assertThat(hits).as(TERMS.get(i)).hasSizeGreaterThanOrEqualTo(standing(TERMS.get(i), text));
            all += hits.size();
        }
        return all;
    }

    /** How often the term stands in the text as it is, with something before and after it that is surely another word. */
    private static int standing(String term, FilingText text) {
        int count = 0;
        for (Passage passage : text.passages()) {
            String written = passage.words();
            for (int at = written.indexOf(term); at >= 0; at = written.indexOf(term, at + 1)) {
                int end = at + term.length();
                boolean opens = at == 0 || BOUNDARY.indexOf(written.charAt(at - 1)) >= 0;
                boolean closes = end == written.length() || KANA_OR_BOUNDARY_AFTER.indexOf(written.charAt(end)) >= 0;
                count += opens && closes ? 1 : 0;
            }
        }
        return count;
    }

    /** One spelling for the ways in which the same loanword is written, made without looking at the finder's. */
    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replaceAll("[・\\\\s]", "")
                .replace('ァ', 'ア')
                .replace('ィ', 'イ')
                .replace('ゥ', 'ウ')
                .replace('ェ', 'エ')
                .replace('ォ', 'オ')
                .replaceAll("(?<=[ァ-ヺー]{2})ー", "");
    }

    private static List<FilingText> texts() throws IOException {
        List<FilingText> texts = new ArrayList<>();
        for (Corpus.Item item : Corpus.items("jp-gazette-xml")) {
            try (InputStream document = Files.newInputStream(item.path())) {
                texts.add(PassageSplitter.standard().split(new GazetteReader().read(item.file(), document)));
            } catch (UnreadableGazetteException e) {
                throw new AssertionError("a gazette of the corpus is not read", e);
            }
        }
        return texts;
    }
}
