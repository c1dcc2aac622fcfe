package org.sekisho.desk.draft;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is brought, besides a file.
 *
 * @param list that entries alone go into; empty if none was chosen
 * @param text what was pasted, or the list that was tried and is to be kept
 * @param act {@code keep} to make a draft of what was tried
 * @param seen hash of the draft that it was held against
 */
record ImportForm(
        @Nullable String list,
        @Nullable String text,
        @Nullable String act,
        @Nullable String seen) {

    static final ImportForm EMPTY = new ImportForm(null, null, null, null);

    String chosen() {
        return Objects.requireNonNullElse(list, "");
    }

    /** Browsers send lines with a carriage return each. */
    String written() {
        return Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
    }

    boolean keeps() {
        return "keep".equals(act);
    }

    String held() {
        return Objects.requireNonNullElse(seen, "");
    }
}
