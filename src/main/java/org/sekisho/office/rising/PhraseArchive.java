package org.sekisho.office.rising;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.curation.rising.FilingPhrases;
import org.sekisho.curation.rising.NounPhrase;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.intake.filing.Party;
import org.sekisho.office.deadline.Clocks;
import org.springframework.stereotype.Component;

/** The noun phrases of filings as they are kept, each filing's read once however many searches there are. */
@Component
public class PhraseArchive {

    /** Where on earth the office may be: what came in on the first day of a month there. */
    private static final Duration ZONES = Duration.ofDays(1);

    private final JdbcFilingPhrases phrases;
    private final RisingSettings settings;
    private final Clocks days;
    private final Clock clock;

    PhraseArchive(JdbcFilingPhrases phrases, RisingSettings settings, Clocks days, Clock clock) {
        this.phrases = phrases;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    /**
     * A filing whose phrases are not kept, or those of another text.
     *
     * @param first when its first version came in
     */
    public record ToRead(FilingId id, Instant first) {}

    /** The last month that is over. */
    public YearMonth lastMonth() {
        return YearMonth.from(days.today(clock.instant())).minusMonths(1);
    }

    /** The months of a search. */
    public RisingWindow until(YearMonth last) {
        return RisingWindow.until(last, settings);
    }

    public int countToRead(RisingWindow window) {
        return phrases.countToRead(from(window));
    }

    /** The next filings to read, in the order of their keys. */
    public List<ToRead> toRead(RisingWindow window, FilingId after, int most) {
        return phrases.toRead(from(window), after, most);
    }

    private static Instant from(RisingWindow window) {
        return window.first().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(ZONES);
    }

    /** Keeps what was read of a filing. */
    public void keep(ToRead filing, Bibliography bibliography, Collection<NounPhrase> read) {
        phrases.keep(
                filing.id(),
                YearMonth.from(days.today(filing.first())),
                applicant(bibliography).orElse(null),
                read);
    }

    /** One of a filing, so that those who file together count once. */
    private static Optional<Long> applicant(Bibliography bibliography) {
        return Stream.of(Party.Role.APPLICANT, Party.Role.ASSIGNEE)
                .flatMap(role -> bibliography.parties().stream().filter(party -> party.role() == role))
                .map(party -> NameKey.of(party.name()).words())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> ByteBuffer.wrap(DigestUtils.sha256(words)).getLong());
    }

    /** Hands out those of the months of a search. */
    public void each(RisingWindow window, Consumer<FilingPhrases> taker) {
        phrases.each(window, taker);
    }
}
