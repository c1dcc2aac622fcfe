package org.sekisho.desk.queue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.Hit;
import org.sekisho.desk.text.PlaceWords;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.ScreeningOutcomes;

/**
 * Makes the lines of a queue out of whole texts, and keeps them in memory for a while: a page of the queue would otherwise read
 * the text of every filing on it. What a run finds anew is seen {@value #MINUTES} minutes later at most.
 */
@DeskPart
class CaffeineQueueLines {

    private static final int MINUTES = 2;

    private static final int MOST = 20_000;

    private static final int LONGEST = 120;

    /** In characters, some fifteen times an ordinary filing: one that is made long must not take everybody's queue away. */
    private static final int LONGEST_TEXT = 1_000_000;

    private final ScreeningOutcomes outcomes;
    private final FilingTexts texts;
    private final Cache<Key, QueueLine> kept = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(MINUTES))
            .maximumSize(MOST)
            .build();

    CaffeineQueueLines(ScreeningOutcomes outcomes, FilingTexts texts) {
        this.outcomes = outcomes;
        this.texts = texts;
    }

    private record Key(FilingId filing, ReviewQueue queue) {

        static Key of(ReviewCase standing) {
            return new Key(standing.filing(), standing.queue());
        }
    }

    /** The line of each of these cases. */
    Function<ReviewCase, QueueLine> of(List<ReviewCase> cases) {
        Map<Key, QueueLine> lines = kept.getAll(cases.stream().map(Key::of).toList(), this::lines);
        return standing -> Objects.requireNonNull(lines.get(Key.of(standing)));
    }

    private Map<Key, QueueLine> lines(Set<? extends Key> keys) {
        Map<FilingId, List<Key>> ofFilings = keys.stream()
                .collect(Collectors.groupingBy(Key::filing, Collectors.mapping(Key.class::cast, Collectors.toList())));
        Map<FilingId, UnreadPart> unread = outcomes.firstUnreadOf(ofFilings.keySet());
        Map<Key, List<TextSpan>> found = outcomes.foundAt(ofFilings.keySet()).stream()
                .collect(Collectors.groupingBy(
                        at -> new Key(at.filing(), at.queue()),
                        Collectors.mapping(ScreeningOutcomes.FoundAt::span, Collectors.toList())));
        Map<Key, QueueLine> lines = new HashMap<>();
        keys.forEach(key -> lines.put(key, line(false, null, List.of(), unread.get(key.filing()))));
        texts.each(
                ofFilings.keySet(),
                LONGEST_TEXT,
                (filing, stored) -> ofFilings.getOrDefault(filing, List.of()).forEach(key -> {
                    FilingText text = stored.map(StoredText::text).orElse(null);
                    boolean read = text == null || !text.passages().isEmpty();
                    lines.put(key, line(read, text, found.getOrDefault(key, List.of()), unread.get(filing)));
                }));
        return lines;
    }

    private static QueueLine line(
            boolean read, @Nullable FilingText text, List<TextSpan> found, @Nullable UnreadPart unread) {
        Optional<Hit> best =
                text == null ? Optional.empty() : FoundWords.at(found, text).bestHit();
        return new QueueLine(
                read,
                text == null
                        ? null
                        : text.title().map(CaffeineQueueLines::shortened).orElse(null),
                text == null ? null : text.knownLanguage().orElse(null),
                best.map(Hit::place).orElse(null),
                best.map(Hit::words).map(CaffeineQueueLines::shortened).orElse(""),
                unread == null ? null : unread.reason());
    }

    private static String shortened(String words) {
        int end = words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        return end == words.length() ? words : words.substring(0, end) + " …";
    }

    /**
     * The words of a filing in a line of the queue. It is the applicant's; nothing of it goes to a log.
     *
     * @param read whether any of its text was read
     * @param title null if none was read, or the text is too long to be read for a line
     * @param language of title and words, two letters; null if unknown
     * @param place of the hit to look at first; null if none stands in the text
     * @param words that were found there
     * @param reason why it, or a part of it, was not read; null if all was
     */
    record QueueLine(
            boolean read,
            @Nullable String title,
            @Nullable String language,
            @Nullable PlaceWords place,
            String words,
            @Nullable UnreadReason reason) {

        @Override
        public String toString() {
            return "line of a queue";
        }
    }
}
