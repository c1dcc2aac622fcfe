package org.sekisho.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.lists.keytech.ReviewQueue;
import org.springframework.stereotype.Component;

/** The reviews that the law takes a filing out of, and by which exemption. */
@Component
public record Exemptions(ScreeningSettings settings, Clock clock) {

    /** All of them, so that others are told from them. */
    public String inWords() {
        return settings.exemptions().toString();
    }

    /** The first that covers the filing, of each review; empty if it is exempt from none. */
    public Map<ReviewQueue, Exemption> of(Bibliography filing) {
        return of(filing, LocalDate.now(clock));
    }

    /** The same on another day. */
    public Map<ReviewQueue, Exemption> of(Bibliography filing, LocalDate day) {
        Map<ReviewQueue, Exemption> exempt = new EnumMap<>(ReviewQueue.class);
        settings.exemptions().stream()
                .filter(exemption -> exemption.covers(filing, day))
                .forEach(exemption -> exemption.reviews().forEach(review -> exempt.putIfAbsent(review, exemption)));
        return exempt;
    }
}
