package org.sekisho.curation.rising;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Parts of speech of English words, by CoreNLP's tagger that looks three words to the left. Its model is loaded when it is first
 * needed, which takes a second. Safe to share between threads.
 */
final class CoreNlpTags {

    static final String MODEL = "/edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

    private @Nullable MaxentTagger tagger;

    /** The part of speech of each word of a sentence, as the Penn Treebank calls it: {@code NN}, {@code JJ}. */
    List<String> of(List<String> sentence) {
        List<HasWord> words = sentence.stream().<HasWord>map(Word::new).toList();
        return tagger().tagSentence(words).stream().map(TaggedWord::tag).toList();
    }

    private synchronized MaxentTagger tagger() {
        MaxentTagger loaded = tagger;
        if (loaded == null) {
            loaded = load();
            tagger = loaded;
        }
        return loaded;
    }

    private static MaxentTagger load() {
        try (InputStream model = Objects.requireNonNull(CoreNlpTags.class.getResourceAsStream(MODEL), MODEL)) {
            return new MaxentTagger(model, new Properties(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
