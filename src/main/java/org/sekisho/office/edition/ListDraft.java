package org.sekisho.office.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes on an edition until they propose it.
 *
 * @param content in YAML; it can be read
 * @param base SHA-256 of the edition that was to be in force last when it was begun; null if there was none
 * @param typed entries as they were typed last and are not yet part of the content, each code once
 */
public record ListDraft(
        String list,
        String author,
        String content,
        @Nullable String base,
        List<Typed> typed,
        Instant savedAt) {

    /**
     * An entry that is being written.
     *
     * @param entry its code, empty of a new one
     */
    public record Typed(String entry, String text) {}

    public ListDraft {
        typed = List.copyOf(typed);
    }

    /** The same with other content. */
    public ListDraft with(String other) {
        return new ListDraft(list, author, other, base, typed, savedAt);
    }

    /** The same with an entry as it is typed. */
    public ListDraft with(Typed other) {
        List<Typed> all = new ArrayList<>(without(other.entry()).typed);
        all.add(other);
        return new ListDraft(list, author, content, base, all, savedAt);
    }

    /** The same without what was typed of an entry. */
    public ListDraft without(String entry) {
        List<Typed> others =
                typed.stream().filter(one -> !one.entry().equals(entry)).toList();
        return new ListDraft(list, author, content, base, others, savedAt);
    }

    /** The text typed of an entry that is not part of the content; empty if there is none. */
    public Optional<Typed> typed(String entry) {
        return typed.stream().filter(one -> one.entry().equals(entry)).findFirst();
    }

    /** The same on another edition. */
    public ListDraft on(@Nullable String other) {
        return new ListDraft(list, author, content, other, typed, savedAt);
    }
}
