package org.sekisho.lists.keytech;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists as they were when runs used them. */
public interface KeptEditions {

    /**
     * An entry as it stood in an edition; empty if that edition has none under the code, or is written in a way that is
     * no longer read.
     *
     * @param edition Sekisho's own key of the edition
     */
    Optional<Entry> entry(long edition, String code);

    /** All entries of an edition, by their codes; none of one that is written in a way that is no longer read. */
    List<Entry> entries(long edition);

    /** Editions that the newest run went by, by the names of their lists; none before the first run. */
    List<KeptEdition> inUse();

    /** All of one list, the newest first. */
    List<KeptEdition> of(String list);

    /** A list as it stood in an edition; empty if there is no such edition, or it is written in a way that is no longer read. */
    Optional<KeyTechnologyList> list(long edition);

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
    record KeptEdition(long id, String list, String name, String sha256, String title, String notice, Instant since) {}
}
