package org.sekisho.office.review;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say of a name that was found.
 *
 * @param kind what it is; null if it is what it was found as
 * @param written how it is written; empty if as it was found
 */
public record NameDraft(FoundName found, @Nullable NameKind kind, String written) {

    /** The most characters of a name. */
    public static final int LONGEST = 1024;

    public NameDraft {
        written = written.strip();
    }

    Optional<NameCorrections.Why> mistake() {
        if (written.length() > LONGEST || written.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(NameCorrections.Why.NO_NAME);
        }
        boolean sameKind = kind == null || kind.name().equals(found.kind());
        boolean sameWords = written.isEmpty() || written.equals(found.name());
        return sameKind && sameWords ? Optional.of(NameCorrections.Why.NOTHING_ELSE) : Optional.empty();
    }

    NameKind kindOrFound() {
        return kind != null
                ? kind
                : Arrays.stream(NameKind.values())
                        .filter(one -> one.name().equals(found.kind()))
                        .findFirst()
                        .orElse(NameKind.ORGANISATION);
    }

    String nameOrFound() {
        return written.isEmpty() || kind == NameKind.NONE ? found.name() : written;
    }

    @Override
    public String toString() {
        return "correction of a name, %s to %s".formatted(found.kind(), kind);
    }
}
