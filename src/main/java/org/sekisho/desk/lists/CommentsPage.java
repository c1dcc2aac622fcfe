package org.sekisho.desk.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Moments;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.edition.EntryComment;

/**
 * What people said of an entry.
 *
 * @param comments the oldest first
 * @param problemKey of the words that say why nothing was written; null if nothing was asked
 * @param typed what was typed then
 */
record CommentsPage(
        ReaderPage reader,
        String list,
        String entry,
        List<Comment> comments,
        @Nullable String problemKey,
        String typed) {

    /** One of them. */
    record Comment(String by, String at, String words) {

        static List<Comment> of(List<EntryComment> comments) {
            return comments.stream()
                    .map(one -> new Comment(one.by(), Moments.minute(one.at()), one.words()))
                    .toList();
        }
    }
}
