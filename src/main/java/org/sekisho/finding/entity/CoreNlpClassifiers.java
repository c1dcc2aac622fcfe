package org.sekisho.finding.entity;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As many copies of the model for English names as threads ever used one at the same time. The first takes about a second to
 * load and 150 MB; the others share its weights and have an index of their own.
 *
 * <p>One shared by two threads would do the work of 1.4. Copies are lent and given back, not bound to threads, so that
 * short-lived threads don't make one each.
 */
final class CoreNlpClassifiers {

    static final String MODEL = "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    private static final Logger LOG = LoggerFactory.getLogger(CoreNlpClassifiers.class);

    private static final Object LOADING = new Object();

    /** The classifier whose weights all of this process share; null until it is loaded. */
    private static @Nullable CRFClassifier<CoreLabel> first;

    private final Queue<CRFClassifier<CoreLabel>> idle = new ConcurrentLinkedQueue<>();

    /** Returns the class of each token of a sentence, {@code O} for none. */
    List<String> classify(List<CoreLabel> sentence) {
        CRFClassifier<CoreLabel> lent = idle.poll();
        CRFClassifier<CoreLabel> classifier = lent == null ? another() : lent;
        try {
            return classifier.classifySentence(sentence).stream()
                    .map(token -> token.get(AnswerAnnotation.class))
                    .toList();
        } finally {
            idle.add(classifier);
        }
    }

    /** Begins to load the first. What is wrong with it is told to whoever uses it. */
    void prepare() {
        Thread loading = new Thread(this::loadFirst, "name-model");
        loading.setDaemon(true);
        loading.start();
    }

    private void loadFirst() {
        try {
            synchronized (LOADING) {
                if (first == null) {
                    idle.add(another());
                }
            }
        } catch (UncheckedIOException | IllegalStateException damaged) {
            LOG.warn("The model for English names cannot be loaded; it is tried again for the first filing", damaged);
        }
    }

    private CRFClassifier<CoreLabel> another() {
        synchronized (LOADING) {
            CRFClassifier<CoreLabel> prepared = idle.poll();
            if (prepared != null) {
                return prepared;
            }
            if (first != null) {
                return new CRFClassifier<>(first);
            }
            CRFClassifier<CoreLabel> loaded = load();
            loaded.flags.distSimLexicon = null; // a copy would read the file that the model was trained with
            loaded.classifySentence(
                    List.of(CoreLabel.wordFromString("a"))); // copies share what it makes of its weights
            first = loaded;
            return loaded;
        }
    }

    static CRFClassifier<CoreLabel> load() {
        try (InputStream model = Objects.requireNonNull(CoreNlpClassifiers.class.getResourceAsStream(MODEL), MODEL);
                var objects = new ObjectInputStream(new BufferedInputStream(new GZIPInputStream(model, 1 << 16)))) {
            return CRFClassifier.getClassifier(objects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The model and CoreNLP are of different versions", e);
        }
    }
}
