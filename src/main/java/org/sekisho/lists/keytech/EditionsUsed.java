package org.sekisho.lists.keytech;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Which editions runs go by. An edition is kept once and whole, however many runs use it. */
public interface EditionsUsed {

    /**
     * Keeps the lists that a run goes by. The caller holds the transaction.
     *
     * @param day of which they are in force
     */
    void use(long run, List<KeyTechnologyList> lists, LocalDate day);

    /** The editions of a run, each with Sekisho's own key of it. */
    Map<Edition, Long> of(long run);
}
