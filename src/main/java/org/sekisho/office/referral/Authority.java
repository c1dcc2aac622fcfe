package org.sekisho.office.referral;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.staff.Language;

/**
 * Whom this office asks.
 *
 * @param code by which the records name it for as long as they are kept
 * @param areas the technology areas that it is asked about; empty for all
 * @param answersWithin how long it has
 * @param escalation what happens if it does not answer; null if nothing does
 * @param movesClock whether the law's clock of a case is another one once the case was put before it
 * @param language in which it is written to
 * @param contact where what is sent to it goes
 */
public record Authority(
        String code,
        Wording name,
        Set<String> areas,
        DaysAllowed answersWithin,
        @Nullable Escalation escalation,
        boolean movesClock,
        Language language,
        String contact) {

    public Authority {
        areas = java.util.Collections.unmodifiableSet(new TreeSet<>(areas));
        if (!code.matches("[a-z0-9]+(?:-[a-z0-9]+)*") || code.length() > 64) {
            throw new IllegalArgumentException(
                    "a code is small letters, digits and single hyphens, 64 at most, not '%s'".formatted(code));
        }
    }

    /**
     * Who is told if there is no answer.
     *
     * @param after how long after the day by which the answer should have been there
     * @param to code of another authority or of a role
     */
    public record Escalation(DaysAllowed after, String to) {}

    public boolean isAskedAbout(String area) {
        return areas.isEmpty() || areas.contains(area);
    }
}
