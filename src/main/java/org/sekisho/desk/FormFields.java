package org.sekisho.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values of the fields of a form, whatever a browser sent in them. */
public final class FormFields {

    private FormFields() {}

    /** Empty where nothing was sent. */
    public static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /** Null if it is no day, as 2026-01-31. */
    public static @Nullable LocalDate day(@Nullable String sent) {
        try {
            return text(sent).isBlank() ? null : LocalDate.parse(text(sent).strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The one of a kind that has this name; null if none has. */
    public static <E extends Enum<E>> @Nullable E one(Class<E> kind, @Nullable String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
