package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.springframework.stereotype.Component;

/** Gives every page a verdict, by its characters alone. A page without text has none: it is unread as such. */
@Component
public class PageQuality {

    /** The pages of a document of which the text is not what it seems, with counts and without a word of it. */
    public List<UnreadPart> verdicts(String document, ExtractedText text) {
        List<UnreadPart> verdicts = new ArrayList<>();
        for (ExtractedText.Page page : text.pages()) {
            String words = page.paragraphs().stream()
                    .filter(paragraph -> paragraph.recognised() == null)
                    .map(Paragraph::words)
                    .collect(Collectors.joining("\n"));
            verdicts.addAll(verdicts(document, page.number(), words));
        }
        return verdicts;
    }

    /** The same for the text of a document in an office's format, as a whole: it has no pages. */
    public List<UnreadPart> verdicts(String document, List<TextBlock> text) {
        return verdicts(document, 0, text.stream().map(TextBlock::words).collect(Collectors.joining("\n")));
    }

    private static List<UnreadPart> verdicts(String document, int page, String words) {
        List<UnreadPart> verdicts = new ArrayList<>();
        OddCharacters odd = OddCharacters.in(words);
        List<String> bad = new ArrayList<>();
        if (odd.areMany()) {
            bad.add("%d of %d characters stand for nothing".formatted(odd.meaningless(), odd.all()));
        }
        if (Gibberish.is(words)) {
            bad.add("its letters make no words");
        }
        if (!bad.isEmpty()) {
            verdicts.add(new UnreadPart(document, page, UnreadReason.BAD_TEXT, String.join("; ", bad)));
        }
        String disguises = Disguises.in(words).described();
        if (!disguises.isEmpty()) {
            verdicts.add(new UnreadPart(document, page, UnreadReason.DISGUISED, disguises));
        }
        return verdicts;
    }

    /**
     * Counts characters that stand for nothing: of private use, unassigned, the replacement character, controls, halves of
     * pairs. A few are ordinary, such as an office's own characters for symbols that Unicode lacked.
     *
     * @param all characters but for blanks
     */
    record OddCharacters(int all, int meaningless) {

        private static final int FEWEST = 5;

        /** One in so many is too many: every second line has one. */
        private static final int ONE_IN = 50;

        private static final int REPLACEMENT = 0xFFFD;

        static OddCharacters in(String words) {
            int all = 0;
            int odd = 0;
            for (int at = 0; at < words.length(); ) {
                int character = words.codePointAt(at);
                at += Character.charCount(character);
                if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                    all++;
                    odd += isOdd(character) ? 1 : 0;
                }
            }
            return new OddCharacters(all, odd);
        }

        boolean areMany() {
            return meaningless >= FEWEST && (long) meaningless * ONE_IN > all;
        }

        private static boolean isOdd(int character) {
            if (character < 0x7F) {
                return character < ' ';
            }
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
                default -> character == REPLACEMENT;
            };
        }
    }
}
