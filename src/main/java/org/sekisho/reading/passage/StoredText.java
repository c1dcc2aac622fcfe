package org.sekisho.reading.passage;

import java.util.List;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.PlacedPage;

/**
 * The text and data of a filing as once read, enough to screen it again without reading its documents again.
 *
 * @param placed pages whose words were recognised in pictures, and where they stand there
 */
public record StoredText(Bibliography bibliography, List<Claim> claims, FilingText text, List<PlacedPage> placed) {

    public StoredText {
        claims = List.copyOf(claims);
        placed = List.copyOf(placed);
    }

    /** A text in which nothing had to be recognised. */
    public StoredText(Bibliography bibliography, List<Claim> claims, FilingText text) {
        this(bibliography, claims, text, List.of());
    }

    /** Says how much it holds and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "%s, %d claims".formatted(text, claims.size());
    }
}
