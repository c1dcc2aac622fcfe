package org.sekisho.desk.lists;

import java.util.List;
import org.sekisho.desk.ReaderPage;

/**
 * What changed from one edition of a list to another.
 *
 * @param editions all that are kept, the newest first
 * @param before the key of the one edition
 * @param after the key of the other
 */
record ChangesPage(ReaderPage reader, String list, List<Choice> editions, long before, long after, ListChange change) {

    /** An edition to choose. */
    record Choice(long id, String name, String since) {}
}
