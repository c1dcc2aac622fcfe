package org.sekisho.office.edition;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition that somebody wants in force.
 *
 * @param file where it is, or is going to be
 * @param content in YAML
 * @param from the first day; null for the next
 * @param why for whoever answers it
 * @param base SHA-256 of the edition it was written on; null for the newest
 * @param replaces the key of another person's proposal that it takes the place of; null if none waits
 * @param preview SHA-256 of the preview that goes with it; null if there is none
 */
public record ProposedEdition(
        Path file,
        String content,
        @Nullable LocalDate from,
        String why,
        @Nullable String base,
        @Nullable Long replaces,
        @Nullable String preview) {}
