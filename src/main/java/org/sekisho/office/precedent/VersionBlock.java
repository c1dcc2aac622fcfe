package org.sekisho.office.precedent;

import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextBlock;
import org.sekisho.reading.passage.TextSpan;

/** A claim, paragraph or heading of one version, as it is held against those of another. */
final class VersionBlock {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CLAIM_NUMBER = Pattern.compile("^\\s*\\p{N}+\\s*[.．)）:：]?\\s*");

    private final TextBlock block;
    private final String written;
    private final String words;
    private final LetterGroups groups;

    private VersionBlock(TextBlock block, String written) {
        this.block = block;
        this.written = written;
        this.words = SPACES.matcher(isClaim() ? CLAIM_NUMBER.matcher(written).replaceFirst("") : written)
                .replaceAll(" ")
                .strip();
        this.groups = new LetterGroups(words);
    }

    static List<VersionBlock> of(FilingText text) {
        return TextBlock.of(text).stream()
                .map(block -> new VersionBlock(
                        block,
                        text.words()
                                .substring(block.span().start(), block.span().end())))
                .toList();
    }

    Passage first() {
        return block.first();
    }

    List<Passage> passages() {
        return block.passages();
    }

    TextSpan span() {
        return block.span();
    }

    /** To the last character. */
    String written() {
        return written;
    }

    /** Without the number of a claim, which changes when another is struck, and whatever the spaces. */
    String words() {
        return words;
    }

    boolean isClaim() {
        return first().section() == Section.CLAIM;
    }

    boolean hasNumberOf(VersionBlock other) {
        return !first().label().isEmpty()
                && first().label().equals(other.first().label());
    }

    /** Whether the one may have become the other by being changed. */
    boolean isOfTheKindOf(VersionBlock other) {
        return first().section() == other.first().section()
                && first().isHeading() == other.first().isHeading();
    }

    /** The likeness from 0 to 1 by groups of three letters. */
    double likeness(VersionBlock other) {
        return groups.likeness(other.groups);
    }

    @Override
    public String toString() {
        return block.toString();
    }
}
