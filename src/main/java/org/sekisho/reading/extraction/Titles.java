package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/** Finds the title of a document that does not name it: the first words, or those above the abstract. */
final class Titles {

    private static final int LONGEST = 250;
    private static final int FEWEST_LETTERS = 5;

    /** Titles that word processors and web pages put there by themselves. */
    private static final Pattern MEANINGLESS = Pattern.compile("""
            untitled.*|document\\d*|microsoft word.*|.*\\.(?:docx?|odt|rtf|pdf|html?|txt)|template.*|print|無題.*|.*et al\\..*\
            |(?:united states )?patent(?: application)?\\b.*\\d+.*|(?:patent )?application.*\\d+.*|[A-Z]{2}\\s?\\d[\\d/,. ]+.*\
            |(?:patent )?specification|claims?|abstract|drawings?|明細書|特許請求の範囲|要約書|図面|特許願""", Pattern.CASE_INSENSITIVE);

    private Titles() {}

    /** Returns the blocks with the title first, if there is one. */
    static List<TextBlock> found(
            @Nullable String property, String document, DocumentRole role, List<TextBlock> blocks) {
        List<TextBlock> all = new ArrayList<>(blocks);
        boolean mayHoldOne = role == DocumentRole.SPECIFICATION || role == DocumentRole.UNSTATED;
        if (!mayHoldOne || all.stream().anyMatch(block -> block.section() == Section.TITLE)) {
            return all;
        }
        int place = placeOf(all);
        if (place >= 0) {
            TextBlock title = all.remove(place);
            all.add(0, new TextBlock(Section.TITLE, "", "", document, title.page(), title.words(), title.recognised()));
        } else if (property != null && sensible(property)) {
            all.add(0, TextBlock.of(Section.TITLE, document, property.strip()));
        }
        return all;
    }

    private static int placeOf(List<TextBlock> blocks) {
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).section() == Section.ABSTRACT) {
                if (couldBeOne(blocks.get(i - 1))) {
                    return i - 1;
                }
                break;
            }
        }
        return !blocks.isEmpty() && couldBeOne(blocks.get(0)) ? 0 : -1;
    }

    private static boolean couldBeOne(TextBlock block) {
        return block.section() == Section.DESCRIPTION
                && block.label().isEmpty()
                && block.heading().isEmpty()
                && !PrintedLines.endsASentence(block.words())
                && sensible(block.words());
    }

    private static boolean sensible(String title) {
        String words = title.strip();
        return words.length() <= LONGEST
                && words.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS
                && !MEANINGLESS.matcher(words).matches();
    }
}
