package org.sekisho.curation.lint;

import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;

/** Looks for one kind of mistake. A check of single entries needs no more than a lambda over {@link EntryCheck}. */
public interface ListCheck {

    void check(KeyTechnologyList list, Knowledge knowledge, Remarks remarks);

    /** Looks at entries one by one. */
    interface EntryCheck extends ListCheck {

        void check(Entry entry, Knowledge knowledge, Remarks remarks);

        @Override
        default void check(KeyTechnologyList list, Knowledge knowledge, Remarks remarks) {
            list.entries().forEach(entry -> check(entry, knowledge, remarks));
        }
    }
}
