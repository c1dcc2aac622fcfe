package org.sekisho.intake.filing;

/**
 * Something in an inbox that was not taken in, or not as what it is. A person has to look.
 *
 * @param source its path in the inbox
 */
public record Overlooked(String source, Why why) {

    /** Why, as a code that counts and a sentence for a person. */
    public enum Why {
        NOT_OPENED("it cannot be opened or read; see its permissions and the disk"),
        LEADS_OUT("it is a link that leads out of the inbox, or nowhere"),
        HIDDEN("its name begins with a dot"),
        NO_FILE("it is a pipe or a device and no file"),
        TOO_DEEP("it lies in too many folders; raise sekisho.intake.folder-depth"),
        OVER_BOUND("it brings more new filings than one package may, and the rest waits: sekisho unread --accept"),
        BROKE_PROGRAM("the program broke on it; it is taken in whole, and the log has the fault by its number");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Says why and not what: names can say what a filing is about. */
    @Override
    public String toString() {
        return why.name();
    }
}
