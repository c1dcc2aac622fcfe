package org.sekisho.cli.people;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.staff.Conflict;
import org.sekisho.office.staff.StaffId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Typed facts about a person as values; a wrong one is told as a wrong argument. */
record TypedStaff(CommandSpec spec) {

    StaffId account(String written) {
        return StaffId.of(written)
                .orElseThrow(
                        () -> fault("'%s' is no account's name: %s".formatted(VisibleText.of(written), StaffId.RULE)));
    }

    /** Makes a value of what was typed; what cannot be is the caller's fault. */
    <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException cannotBe) {
            throw fault(String.valueOf(cannotBe.getMessage()));
        }
    }

    Optional<Conflict> conflict(@Nullable String organisation, @Nullable String filing) {
        if (organisation != null && filing != null) {
            throw fault("One at a time: --organisation NAME or --filing NUMBER");
        }
        if (organisation != null) {
            return Optional.of(checked(() -> new Conflict(Conflict.Kind.ORGANISATION, organisation)));
        }
        if (filing == null) {
            return Optional.empty();
        }
        return Optional.of(Conflict.filing(filing)
                .orElseThrow(() -> fault("'%s' is no filing's number".formatted(VisibleText.of(filing)))));
    }

    ParameterException fault(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
