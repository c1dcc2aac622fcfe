package org.sekisho.lists.keytech;

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

    /** Those that the newest run went by, by the names of their lists; none before the first run. */
    List<KeptEdition> inUse();

    /** All of one list, the newest first. */
    List<KeptEdition> of(String list);

    /** A list as it stood in an edition; empty if there is no such edition, or it is written in a way that is no longer read. */
    Optional<KeyTechnologyList> list(long edition);
}
