package org.sekisho.desk.deadline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.deadline.PublicationHold;

/** That publication is held, in the words of the office's file, and where that is written. */
public record HoldLine(String words, @Nullable String article, List<String> sources) {

    public static HoldLine of(PublicationHold hold, Locale language) {
        return new HoldLine(
                hold.words().in(language),
                hold.provenance().article(),
                hold.provenance().sources());
    }
}
