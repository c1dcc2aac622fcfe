package org.sekisho.intake.filing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filing once it is read: the same for every format.
 *
 * @param number the number the document gives; null where it gives none
 * @param text title, abstract, government interest, description and claims, in reading order
 * @param placed pages whose words were recognised in pictures, and where they stand there
 */
public record Filing(
        @Nullable FilingNumber number,
        Bibliography bibliography,
        List<TextBlock> text,
        List<Claim> claims,
        List<PlacedPage> placed) {

    public Filing {
        text = List.copyOf(text);
        claims = List.copyOf(claims);
        placed = List.copyOf(placed);
    }

    /** A filing in which nothing had to be recognised. */
    public Filing(@Nullable FilingNumber number, Bibliography bibliography, List<TextBlock> text, List<Claim> claims) {
        this(number, bibliography, text, claims, List.of());
    }

    /** The title in the filing's own language, if it has one. */
    public Optional<String> title() {
        return text.stream()
                .filter(block -> block.section() == Section.TITLE)
                .map(TextBlock::words)
                .findFirst();
    }

    /** The same with another first page. */
    public Filing with(Bibliography other) {
        return new Filing(number, other, text, claims, placed);
    }

    /** The same with more text behind its own. */
    public Filing and(List<TextBlock> more) {
        return more.isEmpty()
                ? this
                : new Filing(
                        number,
                        bibliography,
                        Stream.concat(text.stream(), more.stream()).toList(),
                        claims,
                        placed);
    }

    /** Says which filing and how long, and not what it says: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "%s: %d blocks, %d claims".formatted(number, text.size(), claims.size());
    }
}
