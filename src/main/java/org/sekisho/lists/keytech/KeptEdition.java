package org.sekisho.lists.keytech;

import java.time.Instant;

/**
 * An edition that a run has used.
 *
 * @param id Sekisho's own key of it
 * @param list the list's id, {@code focus-areas}
 * @param name as its author calls it, {@code 2026-11}
 * @param sha256 of its content, 64 hexadecimal digits
 * @param title of the list
 * @param notice what everyone who sees a result of it has to know; may be empty
 * @param since when the first run used it
 */
public record KeptEdition(
        long id, String list, String name, String sha256, String title, String notice, Instant since) {}
