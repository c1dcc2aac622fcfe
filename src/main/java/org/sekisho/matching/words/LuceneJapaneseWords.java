package org.sekisho.matching.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer.Mode;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Divides Japanese into its words with kuromoji, compounds into their parts. */
final class LuceneJapaneseWords {

    /**
     * A word as the dictionary has it.
     *
     * @param unknown whether the dictionary does not have it, so that it may be several
     * @param inflects whether it is a verb or an adjective
     */
    record Morpheme(String base, String surface, boolean unknown, boolean inflects, int start, int end) {

        /** Says where and not what: the word may be an applicant's. */
        @Override
        public String toString() {
            return "morpheme " + start + " to " + end;
        }
    }

    private LuceneJapaneseWords() {}

    /** The words of a text; every character belongs to one of them. */
    static List<Morpheme> in(String text) {
        List<Morpheme> morphemes = new ArrayList<>();
        try (JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, true, Mode.SEARCH)) {
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            BaseFormAttribute base = tokenizer.addAttribute(BaseFormAttribute.class);
            ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);
            PartOfSpeechAttribute kind = tokenizer.addAttribute(PartOfSpeechAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String surface = text.substring(offset.startOffset(), offset.endOffset());
                morphemes.add(new Morpheme(
                        base.getBaseForm() == null ? surface : base.getBaseForm(),
                        surface,
                        reading.getReading() == null,
                        inflects(kind.getPartOfSpeech()),
                        offset.startOffset(),
                        offset.endOffset()));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return morphemes;
    }

    private static boolean inflects(String partOfSpeech) {
        return partOfSpeech.startsWith("動詞") || partOfSpeech.startsWith("形容詞");
    }
}
