package org.sekisho.reading.passage;

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
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.JapaneseWords.Morpheme;

/**
 * Divides Japanese into its words with kuromoji. Each thread keeps a tokenizer, since making one takes as long as
 * dividing a short text. A tokenizer in use is not in its place, so that one that broke off on a text is not used on
 * the next.
 */
final class LuceneJapaneseWords {

    private static final ThreadLocal<@Nullable LuceneJapaneseWords> PARTS = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable LuceneJapaneseWords> WHOLE = new ThreadLocal<>();

    private final JapaneseTokenizer tokenizer;
    private final OffsetAttribute offset;
    private final BaseFormAttribute base;
    private final ReadingAttribute reading;
    private final PartOfSpeechAttribute kind;

    private LuceneJapaneseWords(Mode mode) {
        tokenizer = new JapaneseTokenizer(null, false, true, mode);
        offset = tokenizer.addAttribute(OffsetAttribute.class);
        base = tokenizer.addAttribute(BaseFormAttribute.class);
        reading = tokenizer.addAttribute(ReadingAttribute.class);
        kind = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    }

    static List<Morpheme> parts(String text) {
        return divided(text, PARTS, Mode.SEARCH);
    }

    static List<Morpheme> whole(String text) {
        return divided(text, WHOLE, Mode.NORMAL);
    }

    private static List<Morpheme> divided(String text, ThreadLocal<@Nullable LuceneJapaneseWords> place, Mode mode) {
        LuceneJapaneseWords kept = place.get();
        place.remove();
        LuceneJapaneseWords words = kept == null ? new LuceneJapaneseWords(mode) : kept;
        List<Morpheme> morphemes = words.divided(text);
        place.set(words);
        return morphemes;
    }

    private List<Morpheme> divided(String text) {
        List<Morpheme> morphemes = new ArrayList<>();
        try (tokenizer) {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String read = reading.getReading();
                String surface = text.substring(offset.startOffset(), offset.endOffset());
                morphemes.add(new Morpheme(
                        base.getBaseForm() == null ? surface : base.getBaseForm(),
                        surface,
                        read == null,
                        read == null ? surface : read,
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
