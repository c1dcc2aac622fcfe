package org.sekisho.reading.gazette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.BraceCodes;
import org.sekisho.intake.filing.ClaimTree;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/** The parts of one filing, collected while its document is read. */
final class FilingParts {

    /** The order of sections in a {@link Filing}; each office prints abstracts and claims in its own place. */
    private static final List<Section> READING_ORDER = List.of(
            Section.TITLE,
            Section.ABSTRACT,
            Section.GOVERNMENT_INTEREST,
            Section.REVIEW_REQUEST,
            Section.DESCRIPTION,
            Section.CLAIM);

    private final String document;
    private final List<TextBlock> text = new ArrayList<>();
    private final List<ClaimTree.Written> claims = new ArrayList<>();
    private FrontPage frontPage = FrontPage.MISSING;

    /** @param document its name inside the filing, to point at */
    public FilingParts(String document) {
        this.document = document;
    }

    public void frontPage(FrontPage read) {
        frontPage = read;
    }

    /** Adds a block, unless it says nothing. */
    public void block(Section section, String label, String heading, String words) {
        if (!words.isBlank()) {
            text.add(new TextBlock(
                    section, label, BraceCodes.decoded(heading), document, 0, BraceCodes.decoded(words), null));
        }
    }

    /** The number of blocks that were added. */
    int blocks() {
        return text.size();
    }

    /** The number of a claim that comes without one. */
    public int nextClaim() {
        return claims.isEmpty() ? 1 : claims.get(claims.size() - 1).number() + 1;
    }

    /**
     * Adds a claim. The claims it refers to are found once all are known.
     *
     * @param references what the format marks as references to other claims, if it marks any
     */
    public void claim(int number, List<Integer> references, String words) {
        claims.add(new ClaimTree.Written(number, references, words));
        block(Section.CLAIM, Integer.toString(number), "", words);
    }

    /** The filing, in the order of {@link #READING_ORDER} whatever the document's. */
    public Filing filing() {
        List<TextBlock> blocks = new ArrayList<>();
        if (!frontPage.title().isBlank()) {
            blocks.add(TextBlock.of(Section.TITLE, document, BraceCodes.decoded(frontPage.title())));
        }
        blocks.addAll(text);
        blocks.sort(Comparator.comparingInt(block -> READING_ORDER.indexOf(block.section())));
        return new Filing(frontPage.number(), frontPage.bibliography(), blocks, ClaimTree.of(claims));
    }

    /**
     * The content of a filing's first page in a gazette.
     *
     * @param number null where the document gives none
     * @param title empty where the document gives none
     */
    public record FrontPage(@Nullable FilingNumber number, String title, Bibliography bibliography) {

        static final FrontPage MISSING = new FrontPage(null, "", Bibliography.UNKNOWN);

        /** Keeps the title to itself: filings are secret, and log files are not. */
        @Override
        public String toString() {
            return "front page of " + number;
        }
    }
}
