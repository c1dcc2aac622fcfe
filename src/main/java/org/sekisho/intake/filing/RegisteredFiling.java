package org.sekisho.intake.filing;

import java.util.List;

/**
 * A filing as the register holds it: every byte received, nothing read yet.
 *
 * @param numbered whether the number came with the filing; false if Sekisho had to make one up to keep hold of it
 * @param version 1 for what first came under the number, then 2, 3 … for other bytes under the same number
 * @param source where it came from: the path inside the inbox, then {@code !} and the path inside a zip, then
 *     {@code #} and the place in a bulk file from 1
 */
public record RegisteredFiling(
        FilingId id,
        FilingNumber number,
        boolean numbered,
        int version,
        String source,
        List<FilingDocument> documents) {

    public RegisteredFiling {
        documents = List.copyOf(documents);
    }

    /** Says which filing and not where it came from: names of files can say what a filing is about. */
    @Override
    public String toString() {
        return "%s version %d, %d documents".formatted(number, version, documents.size());
    }
}
