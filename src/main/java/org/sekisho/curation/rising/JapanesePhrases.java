package org.sekisho.curation.rising;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.finding.matching.TermForms;
import org.sekisho.reading.passage.JapaneseWords;
import org.sekisho.reading.passage.JapaneseWords.Morpheme;

/**
 * Compounds of Japanese: nouns that follow each other, with what is put before and behind them, as the matcher divides the text. The key of each
 * noun is its characters in the one spelling by which the matcher compares loanwords.
 */
record JapanesePhrases(Boilerplate boilerplate) {

    private static final Pattern STRETCH = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]+");
    private static final Pattern ONLY_HIRAGANA = Pattern.compile("\\p{IsHiragana}+");
    private static final String PREFIX = "接頭詞-名詞接続";
    private static final String SUFFIX = "名詞-接尾";
    private static final List<String> NO_TERMS =
            List.of("名詞-代名詞", "名詞-非自立", "名詞-数", "名詞-副詞可能", "名詞-特殊", "名詞-接尾-助数詞", "名詞-接尾-副詞可能", "名詞-接尾-人名");

    void find(String passage, Consumer<NounPhrase> found) {
        Matcher stretch = STRETCH.matcher(Normalizer.normalize(passage, Normalizer.Form.NFKC));
        while (stretch.find()) {
            List<NounPhrase.Part> phrase = new ArrayList<>();
            for (Morpheme morpheme : JapaneseWords.parts(stretch.group())) {
                if (isNoun(morpheme) || isPrefix(morpheme)) {
                    add(morpheme, phrase);
                } else {
                    end(phrase, found);
                }
            }
            end(phrase, found);
        }
    }

    /** What is put before a word or behind it is no word by itself: 硫化・物 is one, and so is 全・固体. */
    private static void add(Morpheme morpheme, List<NounPhrase.Part> phrase) {
        int last = phrase.size() - 1;
        boolean sticks = last >= 0
                && (morpheme.partOfSpeech().startsWith(SUFFIX)
                        || !phrase.get(last).noun());
        String surface = (sticks ? phrase.remove(last).form() : "") + morpheme.surface();
        phrase.add(new NounPhrase.Part(
                key(surface), surface, !morpheme.partOfSpeech().startsWith(PREFIX)));
    }

    private boolean isNoun(Morpheme morpheme) {
        return morpheme.partOfSpeech().startsWith("名詞")
                && NO_TERMS.stream().noneMatch(morpheme.partOfSpeech()::startsWith)
                && !ONLY_HIRAGANA.matcher(morpheme.surface()).matches()
                && !boilerplate.divides(morpheme.surface());
    }

    private boolean isPrefix(Morpheme morpheme) {
        return morpheme.partOfSpeech().startsWith(PREFIX) && !boilerplate.divides(morpheme.surface());
    }

    private static String key(String surface) {
        String folded = TermForms.characters(surface);
        return folded.isEmpty() ? surface : folded;
    }

    private static void end(List<NounPhrase.Part> phrase, Consumer<NounPhrase> found) {
        if (!phrase.isEmpty() && phrase.get(phrase.size() - 1).noun()) {
            found.accept(new NounPhrase(Term.JAPANESE, phrase));
        }
        phrase.clear();
    }
}
