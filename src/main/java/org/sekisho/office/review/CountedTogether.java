package org.sekisho.office.review;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Counts once for all who ask for the same at the same time. Each has a count that began after they asked, so nobody is told how
 * things were before: who asks while one goes on shares the one after it with all others who do. Not to be asked within a
 * transaction, which may see older rows. Safe to share between threads.
 *
 * @param <K> what is asked for, with all on which the answer depends
 * @param <V> the answer
 */
final class CountedTogether<K, V> {

    private final Map<K, Line<V>> lines = new HashMap<>();

    /** The callers who ask for the same. */
    private static final class Line<V> {

        private final Lock turn = new ReentrantLock(true);
        private CompletableFuture<V> next = new CompletableFuture<>();
        private boolean led;
        private int people;
    }

    /** The count of what is asked for; {@code count} is asked by one of those who want it. */
    public V of(K asked, Supplier<V> count) {
        Line<V> line;
        CompletableFuture<V> answer;
        boolean leads;
        synchronized (lines) {
            line = lines.computeIfAbsent(asked, one -> new Line<>());
            line.people++;
            answer = line.next;
            leads = !line.led;
            line.led = true;
        }
        try {
            if (leads) {
                count(line, answer, count);
            }
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            leave(asked, line);
        }
    }

    private void count(Line<V> line, CompletableFuture<V> answer, Supplier<V> count) {
        line.turn.lock();
        try {
            synchronized (lines) { // who asks from now on may know of what this count misses
                line.next = new CompletableFuture<>();
                line.led = false;
            }
            answer.complete(count.get());
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        } finally {
            line.turn.unlock();
        }
    }

    private void leave(K asked, Line<V> line) {
        synchronized (lines) {
            line.people--;
            if (line.people == 0) {
                lines.remove(asked);
            }
        }
    }
}
