package org.sekisho.desk.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.lists.ListChange;

/**
 * An edition that was proposed, with what it changes, above all for whoever is to answer it.
 *
 * @param sha256 of its content; an answer holds for that
 * @param preview where the preview that goes with it is seen; null if nobody had one made
 * @param before the edition that it was written on; null if it is the list's first
 * @param change what it changes of that one; null if there is none, or either is no longer read
 * @param knowsAll whether the reader may know of all entries: whoever may not does not answer it
 * @param offers what the reader may do about it
 * @param consents what consulted authorities said
 * @param said how many comments each entry has that is new, gone or changed
 * @param problems keys of the words that say why nothing was done
 * @param typed what they typed then
 */
record ProposalPage(
        ReaderPage reader,
        EditionRow row,
        String sha256,
        @Nullable String preview,
        @Nullable String before,
        @Nullable ListChange change,
        boolean knowsAll,
        Offers offers,
        List<ConsentRow> consents,
        List<Said> said,
        List<Step> steps,
        List<String> problems,
        String typed) {

    /** Consents that can be noted. */
    public List<ConsentRow> askable() {
        return consents.stream().filter(row -> row.about() != null).toList();
    }

    /** How many are missing. */
    public long owed() {
        return askable().stream()
                .filter(row -> !row.stateKey().equals("consent.CONSENTED"))
                .count();
    }

    /** What there is to do, and a word for those who wrote it why they do not answer it. */
    record Offers(boolean answer, boolean withdraw, boolean wroteIt, boolean noteConsent) {}

    /** Comments on an entry. */
    record Said(String entry, String address, int comments) {}

    /** Something that was done about it. */
    record Step(String whatKey, String by, String at, String comment, int owed) {}
}
