package org.sekisho.office.review;

/**
 * What became of the reason for a case after it was opened. A case stays open until a person closes it, whatever a
 * later reading says.
 *
 * @param run in which it came about
 * @param detail codes, outcomes and run numbers; never words of a filing
 */
public record CaseNote(long run, Kind kind, String detail) {

    /** Kinds of notes, each with its sentence. */
    public enum Kind {
        READ_AGAIN("read on retry"),
        STILL_UNREAD("tried again and still not read"),
        COPY_READ("a readable copy was read in its place"),
        COPY_UNREAD("a copy was given and could not be read either"),
        OPENED_AGAIN("opened again, for something else was found than what was decided on"),
        NOT_FOUND_AGAIN("screened again, and no entry finds anything any more"),
        COPY_ARRIVED("opened again, for it waited for a readable copy"),
        NO_COPY_CAME("opened again, for no readable copy came and its last day is near"),
        REPEAT("closed by the rule for repeats"),
        PARTNER_ORDER("put on top, for a partner tells of an order on a filing of the family");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A sentence for a person: {@code Run 3: read on retry (clear; was ENCRYPTED in run 1)}. */
    public String sentence() {
        return "Run %d: %s (%s)".formatted(run, kind.words, detail);
    }
}
