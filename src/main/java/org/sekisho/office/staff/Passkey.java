package org.sekisho.office.staff;

import java.time.Instant;

/**
 * A passkey of a person's, without its public key, which is the relying party's business.
 *
 * @param id by which the person's own page names it
 * @param label what they called it
 * @param lastUsed when it was registered, as long as it was not used since
 */
public record Passkey(String id, String label, Instant added, Instant lastUsed) {

    private static final int LONGEST_LABEL = 64;

    /** Whether a passkey may be called that. */
    public static boolean mayBeCalled(String label) {
        return !label.isBlank()
                && label.strip().length() <= LONGEST_LABEL
                && label.chars().noneMatch(Character::isISOControl);
    }
}
