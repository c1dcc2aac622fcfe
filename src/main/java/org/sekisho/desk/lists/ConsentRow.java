package org.sekisho.desk.lists;

import org.jspecify.annotations.Nullable;
import org.sekisho.office.edition.Consent;
import org.sekisho.office.edition.ConsultedEntry;

/**
 * What a consulted authority said of an entry.
 *
 * @param about by which a form names it; null if the authority is none of this office's
 * @param name of the authority
 * @param letter the reference, who said it and when; null if there is no answer
 * @param notedBy who noted it; null if there is no answer
 */
record ConsentRow(
        String entry,
        @Nullable String about,
        String name,
        String stateKey,
        @Nullable String letter,
        @Nullable String notedBy) {

    static ConsentRow of(ConsultedEntry entry, ConsultedEntry.Asked asked, String name) {
        Consent consent = asked.consent();
        String about = entry.code() + " " + asked.authority();
        return consent == null
                ? new ConsentRow(entry.code(), about, name, "consent.OWED", null, null)
                : new ConsentRow(
                        entry.code(),
                        about,
                        name,
                        "consent." + consent.said(),
                        "%s, %s, %s".formatted(consent.reference(), consent.by(), consent.on()),
                        consent.notedBy());
    }

    static ConsentRow ofNone(ConsultedEntry entry, String name) {
        return new ConsentRow(entry.code(), null, name, "consent.NOT_ASKED", null, null);
    }
}
