package org.sekisho.reading.passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer.Mode;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.sekisho.reading.passage.JapaneseWords.Morpheme;

/** Divides Japanese into its words with kuromoji. */
final class LuceneJapaneseWords {

    private static final Analyzer PARTS = tokenizers(Mode.SEARCH);
    private static final Analyzer WHOLE = tokenizers(Mode.NORMAL);

    private LuceneJapaneseWords() {}

    /** Keeps one for each thread: to make one takes as long as to divide a short text. */
    private static Analyzer tokenizers(Mode mode) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new JapaneseTokenizer(null, false, true, mode));
            }
        };
    }

    static List<Morpheme> parts(String text) {
        return divided(text, PARTS);
    }

    static List<Morpheme> whole(String text) {
        return divided(text, WHOLE);
    }

    private static List<Morpheme> divided(String text, Analyzer tokenizers) {
        List<Morpheme> morphemes = new ArrayList<>();
        try (TokenStream tokenizer = tokenizers.tokenStream("", text)) {
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            BaseFormAttribute base = tokenizer.addAttribute(BaseFormAttribute.class);
            ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);
            PartOfSpeechAttribute kind = tokenizer.addAttribute(PartOfSpeechAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String surface = text.substring(offset.startOffset(), offset.endOffset());
                morphemes.add(new Morpheme(
                        base.getBaseForm() == null ? surface : base.getBaseForm(),
                        surface,
                        reading.getReading() == null,
                        kind.getPartOfSpeech(),
                        offset.startOffset(),
                        offset.endOffset()));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return morphemes;
    }
}
