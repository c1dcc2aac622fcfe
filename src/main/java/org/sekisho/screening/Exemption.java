package org.sekisho.screening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.sekisho.filing.Bibliography;

/**
 * A kind of filing that the law takes out of the review.
 *
 * @param country the office, two letters (WIPO ST.3)
 * @param kinds beginnings of kind codes (WIPO ST.16): {@code U} is U, U9, U1 …
 * @param reason in words, with the instrument that says so
 */
public record Exemption(
        @NotBlank String country,
        @NotEmpty List<String> kinds,
        @NotBlank String reason) {

    public Exemption {
        kinds = List.copyOf(kinds);
    }

    /** Whether it covers a filing; a filing that does not state office and kind is never covered. */
    boolean covers(Bibliography filing) {
        String kind = filing.kind();
        return country.equals(filing.country())
                && kind != null
                && kinds.stream().anyMatch(kind::startsWith);
    }
}
