package org.sekisho.office.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes on an edition until they propose it.
 *
 * @param content in YAML, whether or not it can be read
 * @param base SHA-256 of the edition that was to be in force last when it was begun; null if there was none
 */
public record ListDraft(
        String list,
        String author,
        String content,
        @Nullable String base,
        Instant savedAt) {}
