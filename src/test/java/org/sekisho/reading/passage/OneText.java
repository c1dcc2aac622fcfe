package org.sekisho.reading.passage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingId;

/** The same is kept of every filing: the day on which it was filed, and some words. */
public class OneText extends NoTexts {

    private final @Nullable LocalDate filed;
    private final String words;

    public OneText(@Nullable LocalDate filed, String words) {
        this.filed = filed;
        this.words = words;
    }

    @Override
    public Optional<StoredText> of(FilingId filing) {
        Bibliography firstPage =
                new Bibliography(null, null, null, new FilingDates(filed, null, null), List.of(), List.of(), List.of());
        return Optional.of(new StoredText(firstPage, List.of(), new FilingText("en", words, List.of())));
    }
}
