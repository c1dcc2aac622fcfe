package org.sekisho.finding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoreNlpClassifiersTests {

    @Test
    void copiesSayWhatTheFirstSaysThatWasPrepared() throws Exception {
        CoreNlpClassifiers classifiers = new CoreNlpClassifiers();
        classifiers.prepare();
        int threads = 3;
        CyclicBarrier together = new CyclicBarrier(threads);
        Callable<List<String>> sentence = () -> {
            together.await(); // so that each has a copy of its own
            return classifiers.classify(sentence());
        };
        ExecutorService workers = Executors.newFixedThreadPool(threads);

        List<Future<List<String>>> said = workers.invokeAll(
                IntStream.range(0, threads).mapToObj(any -> sentence).toList());

        workers.shutdown();
        for (Future<List<String>> one : said) {
            assertThat(one.get()).containsExactly("O", "O", "O", "O", "ORGANIZATION", "ORGANIZATION");
        }
    }

    private static List<CoreLabel> sentence() {
        return Stream.of("It", "was", "made", "at", "Kyoto", "University")
                .map(CoreLabel::wordFromString)
                .toList();
    }
}
