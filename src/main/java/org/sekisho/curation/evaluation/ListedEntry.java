package org.sekisho.curation.evaluation;

import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.ListId;
import org.sekisho.lists.keytech.ReviewQueue;

/** An entry by its name; two lists may use the same code. */
record ListedEntry(ListId list, EntryCode code, String area, ReviewQueue queue) {

    public static ListedEntry of(Edition edition, Entry entry) {
        return new ListedEntry(edition.list(), entry.code(), entry.area(), entry.queue());
    }
}
