package org.sekisho.office.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes on an edition until they propose it.
 *
 * @param content in YAML; it can be read
 * @param base SHA-256 of the edition that was to be in force last when it was begun; null if there was none
 * @param typed an entry as it was typed last and is not yet part of the content; null if there is none
 */
public record ListDraft(
        String list,
        String author,
        String content,
        @Nullable String base,
        @Nullable Typed typed,
        Instant savedAt) {

    /**
     * An entry that is being written.
     *
     * @param entry its code, empty of a new one
     */
    public record Typed(String entry, String text) {}

    /** The same with other content, and with nothing typed besides. */
    public ListDraft with(String other) {
        return new ListDraft(list, author, other, base, null, savedAt);
    }

    /** The same with an entry as it is typed. */
    public ListDraft with(Typed other) {
        return new ListDraft(list, author, content, base, other, savedAt);
    }

    /** The same on another edition. */
    public ListDraft on(@Nullable String other) {
        return new ListDraft(list, author, content, other, typed, savedAt);
    }
}
