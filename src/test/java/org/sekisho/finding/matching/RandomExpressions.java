package org.sekisho.finding.matching;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Combinators.F2;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Reach;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.lists.keytech.WordExpression.Form;
import org.sekisho.lists.keytech.WordExpression.Part;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** Expressions and filings of so few words that they meet each other in every way. */
public final class RandomExpressions {

    private static final List<String> ENGLISH = List.of("""
            key, keys, quantum, ring, rings, keyed, and, 4 km, 2.9 km, k\u0435y, \u0433\u0456ng, qu\u200Bantum,
            \u202Ekey\u202C""".split(",\\s+"));
    private static final List<String> JAPANESE = List.of(
            "量子", "暗号", "通信", "検出する", "検出し", "センサー", "センサ", "半導体", "導体", "を", "GPS", "レーザ", "ファイバー", "ヴァルブ", "ﾊﾞﾙﾌﾞ",
            "ー", "カ゛ス", "セン\nサー");

    private static final List<String> TERMS = List.of("""
            key quantum ring key-ring 量子 暗号 量子暗号 暗号通信 検出する センサー 導体 GPS GPS受信 レーザー
            バルブ ガス ファイバレーザ 生物剤""".split("\\s+"));

    private RandomExpressions() {}

    /** Places and statements, as the parser reads them. */
    public static Arbitrary<WordExpression> expressions() {
        return statements(2);
    }

    private static Arbitrary<WordExpression> statements(int depth) {
        Arbitrary<WordExpression> place = places(2);
        if (depth == 0) {
            return place;
        }
        Arbitrary<WordExpression> inside = statements(depth - 1);
        Arbitrary<List<WordExpression>> several = inside.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                tuple(4, place),
                tuple(1, several.map(WordExpression::allOf)),
                tuple(1, several.map(WordExpression::anyOf)),
                tuple(1, inside.map(WordExpression.Not::new)),
                tuple(
                        1,
                        Combinators.combine(several, Arbitraries.integers().between(1, 3))
                                .as((branches, count) ->
                                        WordExpression.atLeast(Math.min(count, branches.size()), branches))),
                tuple(
                        1,
                        Combinators.combine(Arbitraries.of(Part.class), unlimited(inside))
                                .as(WordExpression.In::new)));
    }

    private static Tuple2<Integer, Arbitrary<? extends WordExpression>> tuple(
            int frequency, Arbitrary<? extends WordExpression> arbitrary) {
        return Tuple.of(frequency, Itself.of(arbitrary));
    }

    /** Nothing stands in two parts of a filing, and the parser refuses to look for it. */
    private static Arbitrary<WordExpression> unlimited(Arbitrary<WordExpression> any) {
        return any.filter(expression ->
                !expression.written().matches("(?s).*(?:title|abstract|claims|description|government|request):.*"));
    }

    /** Places only. */
    public static Arbitrary<WordExpression> places(int depth) {
        if (depth == 0) {
            return terms();
        }
        Arbitrary<WordExpression> inside = places(depth - 1);
        return Arbitraries.frequencyOf(
                tuple(2, terms()),
                tuple(1, inside.list().ofMinSize(2).ofMaxSize(3).map(WordExpression::anyOf)),
                tuple(
                        4,
                        Combinators.combine(inside, reaches(), Arbitraries.of(false, false, true), inside)
                                .as(WordExpression.Proximity::new)));
    }

    private static Arbitrary<Reach> reaches() {
        return Arbitraries.oneOf(
                Arbitraries.just(Reach.NEXT),
                Arbitraries.integers().between(1, 4).map(Reach::adj),
                Arbitraries.integers().between(1, 4).map(Reach::near),
                Arbitraries.of(Reach.SENTENCE, Reach.PARAGRAPH));
    }

    private static Arbitrary<WordExpression> terms() {
        Arbitrary<String> language = Arbitraries.of("en", "ja").injectNull(0.8);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(TERMS), language).as(term(Form.INFLECTED)),
                Combinators.combine(Arbitraries.of("key", "quantum key", "暗号", "量子 暗号", "keys and"), language)
                        .as(term(Form.EXACT)),
                Combinators.combine(Arbitraries.of("key", "quan", "暗号", "検出", "GPS受"), language)
                        .as(term(Form.BEGINNING)));
    }

    private static F2<String, @Nullable String, WordExpression> term(Form form) {
        return (text, language) -> new WordExpression.Term(form, text, language);
    }

    /** Filings of a few sentences in both languages, in several sections and paragraphs, some of them divided. */
    public static Arbitrary<FilingText> texts() {
        Arbitrary<String> english =
                Arbitraries.of(ENGLISH).list().ofMinSize(1).ofMaxSize(7).map(words -> String.join(" ", words));
        Arbitrary<String> japanese =
                Arbitraries.of(JAPANESE).list().ofMinSize(1).ofMaxSize(6).map(words -> String.join("", words));
        Arbitrary<String> words = Combinators.combine(
                        english, japanese, Arbitraries.integers().between(0, 3))
                .as((one, other, kind) -> switch (kind) {
                    case 0, 1 -> one;
                    case 2 -> other;
                    default -> one + " " + other;
                });
        Arbitrary<Sentence> sentence = Combinators.combine(
                        words, Arbitraries.of(true, false, false), Arbitraries.of("\n", " ", " "), sections())
                .as(Sentence::new);
        return Combinators.combine(sentence.list().ofMaxSize(5), Arbitraries.of("en", "ja", "und"))
                .as(RandomExpressions::text);
    }

    private static Arbitrary<Section> sections() {
        return Arbitraries.of(Section.DESCRIPTION, Section.DESCRIPTION, Section.CLAIM, Section.TITLE);
    }

    private record Sentence(String words, boolean continuing, String before, Section section) {}

    private static FilingText text(List<Sentence> sentences, String language) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Sentence sentence : sentences) {
            boolean continuing = sentence.continuing() && !passages.isEmpty();
            words.append(passages.isEmpty() ? "" : continuing ? " " : sentence.before());
            TextSpan span = new TextSpan(
                    words.length(), words.length() + sentence.words().length());
            Section section = continuing ? passages.get(passages.size() - 1).section() : sentence.section();
            passages.add(new Passage(section, "", "", "filing.xml", 0, span, sentence.words(), continuing, null));
            words.append(sentence.words());
        }
        return new FilingText(language, words.toString(), passages);
    }
}
