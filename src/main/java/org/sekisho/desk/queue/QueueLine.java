package org.sekisho.desk.queue;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.text.PlaceWords;

/**
 * What a line of the queue says of a filing in its own words. It is the applicant's; nothing of it goes to a log.
 *
 * @param read whether any of its text was read
 * @param title null if none was read, or the text is too long to be read for a line
 * @param language of title and words, two letters; null if unknown
 * @param place of the hit to look at first; null if none stands in the text
 * @param words that were found there
 * @param reasonKey of the words for why it, or a part of it, was not read; null if all was
 * @param todoKey of the words for what is to be done about that; null if nothing is
 */
record QueueLine(
        boolean read,
        @Nullable String title,
        @Nullable String language,
        @Nullable PlaceWords place,
        String words,
        @Nullable String reasonKey,
        @Nullable String todoKey) {

    @Override
    public String toString() {
        return "line of a queue";
    }
}
