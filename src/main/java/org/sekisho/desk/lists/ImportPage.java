package org.sekisho.desk.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;

/**
 * Where an author brings a list, or entries of one.
 *
 * @param lists those that entries alone can go into
 * @param chosen the one that is chosen; empty if none is
 * @param text what was pasted
 * @param problemKey of the words that say why nothing can be done; null if there are none
 * @param problems of what was brought, by line, or by row and column
 * @param trial what it would change; null if there is nothing to try
 */
record ImportPage(
        ReaderPage reader,
        List<String> lists,
        String chosen,
        String text,
        @Nullable String problemKey,
        List<String> problems,
        @Nullable Trial trial) {

    /**
     * What would come of it. Nothing of it is kept.
     *
     * @param entries how many the list would have
     * @param isNew whether there is no such list yet
     * @param whole whether it takes the place of all of the list
     * @param change what it changes of the draft; null of a new list
     * @param remarks how it was read
     * @param content the list as it would be, in YAML
     * @param seen hash of the draft that it was held against; empty of a new list
     */
    record Trial(
            String list,
            String edition,
            int entries,
            boolean isNew,
            boolean whole,
            @Nullable ListChange change,
            List<String> remarks,
            String content,
            String seen) {

        /** Whether the draft would stay as it is. */
        public boolean changesNothing() {
            return change != null && change.isEmpty();
        }
    }
}
