package org.sekisho.lists.keytech;

import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What an entry does to filings, as a fingerprint: what it looks for, what it requires, its false friends, queue, area, level
 * of cases, first and last day. Two entries of the same meaning find the same in every filing.
 *
 * <p>Its code, title, owner, basis, examples, reasons and the layout of the file are for people, and no part of it; nor is the
 * order of what means the same in any order. Whoever adds to an entry what screening goes by adds it here.
 *
 * @param sha256 of the canonical form, 64 hexadecimal digits
 */
public record EntryMeaning(String sha256) {

    /** Another number for another form: fingerprints of the one are none of the other. */
    private static final String FORM = "meaning-1";

    public static EntryMeaning of(Entry entry) {
        return new EntryMeaning(DigestUtils.sha256Hex(canonical(entry)));
    }

    /** Whether all rules and words that were enough for an entry are enough still, and all else of it is as it was. */
    static boolean onlyAdds(Entry before, Entry after) {
        return canonical(before, "").equals(canonical(after, ""))
                && CanonicalRule.enough(after.rules()).containsAll(CanonicalRule.enough(before.rules()));
    }

    private static String canonical(Entry entry) {
        return canonical(entry, CanonicalRule.anyOf(entry.rules()));
    }

    private static String canonical(Entry entry, String rules) {
        Stewardship stewardship = entry.stewardship();
        String known = CanonicalForm.of(
                FORM,
                rules,
                CanonicalForm.of("requires", entry.requires().isEmpty() ? "" : CanonicalRule.anyOf(entry.requires())),
                CanonicalRule.exclusions(entry.unless()),
                entry.queue().name(),
                CanonicalForm.text(entry.area()),
                stewardship.level().name(),
                day(stewardship.from()),
                day(stewardship.to()));
        return entry.languages().isEmpty() ? known : CanonicalForm.set(known, entry.languages());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "*" : day.toString();
    }
}
