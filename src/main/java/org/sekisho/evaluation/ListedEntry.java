package org.sekisho.evaluation;

import org.sekisho.keytech.Edition;
import org.sekisho.keytech.Entry;
import org.sekisho.keytech.EntryCode;
import org.sekisho.keytech.ListId;
import org.sekisho.keytech.ReviewQueue;

/** An entry by its name; two lists may use the same code. */
public record ListedEntry(ListId list, EntryCode code, String area, ReviewQueue queue) {

    static ListedEntry of(Edition edition, Entry entry) {
        return new ListedEntry(edition.list(), entry.code(), entry.area(), entry.queue());
    }
}
