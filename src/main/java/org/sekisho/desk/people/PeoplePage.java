package org.sekisho.desk.people;

import java.util.List;
import org.sekisho.desk.ReaderPage;

/**
 * Who has an account.
 *
 * @param form a person to add
 * @param problems keys of the words that say why they were not added
 * @param knownAreas those of the lists in use
 * @param waiting what waits for a second administrator
 * @param past the last of what did, and what was done at the machine
 */
record PeoplePage(
        ReaderPage reader,
        List<Row> people,
        PersonForm form,
        List<String> problems,
        List<String> knownAreas,
        List<ProposalLine> waiting,
        List<ProposalLine> past) {

    /** A person in a line. Keys are those of words. */
    record Row(
            String address,
            String account,
            String name,
            List<String> roleKeys,
            boolean everyArea,
            String areas,
            String handlingKey,
            String stateKey) {}
}
