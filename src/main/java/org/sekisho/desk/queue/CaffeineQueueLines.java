package org.sekisho.desk.queue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.Hit;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.record.RecordedOutcome;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Makes the lines of a queue out of whole texts, and keeps them in memory for a while: a page of the queue would otherwise read
 * the text of every filing on it. What a run finds anew is seen {@value #MINUTES} minutes later at most.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class CaffeineQueueLines {

    private static final int MINUTES = 2;

    private static final int MOST = 20_000;

    private static final int LONGEST = 120;

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

    private record Key(FilingId filing, ReviewQueue queue) {}

    QueueLine of(ReviewCase standing) {
        return kept.get(new Key(standing.filing(), standing.queue()), this::line);
    }

    private QueueLine line(Key key) {
        FilingText text = texts.of(key.filing()).map(StoredText::text).orElse(null);
        List<RecordedOutcome.Finding> findings = outcomes.of(key.filing()).stream()
                .flatMap(recorded -> recorded.findings().stream())
                .filter(finding -> finding.queue().equals(key.queue().name()))
                .toList();
        Optional<Hit> best = FoundWords.of(findings, text).bestHit();
        Optional<UnreadPart> unread = outcomes.unreadOf(key.filing()).stream().findFirst();
        return new QueueLine(
                text == null
                        ? null
                        : text.title().map(CaffeineQueueLines::shortened).orElse(null),
                text == null ? null : text.knownLanguage().orElse(null),
                best.map(Hit::place).orElse(null),
                best.map(Hit::words).map(CaffeineQueueLines::shortened).orElse(""),
                unread.map(part -> "unread." + part.reason()).orElse(null),
                unread.map(part -> "todo." + part.reason()).orElse(null));
    }

    private static String shortened(String words) {
        int end = words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        return end == words.length() ? words : words.substring(0, end) + " …";
    }
}
