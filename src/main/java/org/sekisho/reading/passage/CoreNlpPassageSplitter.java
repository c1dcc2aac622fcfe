package org.sekisho.reading.passage;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.springframework.stereotype.Component;

/**
 * Divides blocks into sentences. A title, a heading or a claim stays whole unless it is too long for one passage.
 *
 * <p>A heading becomes a passage above the first block it heads, so that its words are matched like all others. The
 * rule for sentences is chosen block by block from its characters, so that an English abstract in a Japanese gazette, or
 * wrong data about the language, does no harm.
 */
@Component
class CoreNlpPassageSplitter implements PassageSplitter {

    private static final char BETWEEN_BLOCKS = '\n';

    @Override
    public FilingText split(Filing filing) {
        StringBuilder words = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        for (TextBlock block : withHeadings(filing.text())) {
            if (!words.isEmpty()) {
                words.append(BETWEEN_BLOCKS);
            }
            for (Stretch stretch : stretches(block)) {
                passages.add(passage(block, stretch, words.length()));
            }
            words.append(block.words());
        }
        return new FilingText(WrittenLanguage.of(filing), words.toString(), passages);
    }

    private static List<TextBlock> withHeadings(List<TextBlock> blocks) {
        List<TextBlock> all = new ArrayList<>();
        TextBlock before = null;
        for (TextBlock block : blocks) {
            if (isHeaded(block) && (before == null || beginsSection(block, before))) {
                all.add(headingOf(block));
            }
            all.add(block);
            before = block;
        }
        return all;
    }

    /** Tells whether a block has a heading; the one above a title only says that it is a title. */
    private static boolean isHeaded(TextBlock block) {
        return !block.heading().isBlank() && block.section() != Section.TITLE;
    }

    /** Tells whether a block is the first under its heading; a heading with nothing right below is a block already. */
    private static boolean beginsSection(TextBlock block, TextBlock before) {
        boolean goesOn = block.document().equals(before.document())
                && (isHeaded(before)
                                && block.heading()
                                        .strip()
                                        .equals(before.heading().strip())
                        || block.heading().strip().equals(before.words().strip()));
        return !goesOn;
    }

    private static TextBlock headingOf(TextBlock block) {
        return new TextBlock(
                block.section(),
                "",
                block.heading(),
                block.document(),
                block.page(),
                block.heading(),
                block.recognised());
    }

    private static List<Stretch> stretches(TextBlock block) {
        boolean whole = block.section() == Section.CLAIM
                || block.section() == Section.TITLE
                || block.words().equals(block.heading());
        String words = block.words();
        if (WrittenLanguage.hasNoSpaces(words)) {
            var sentences = new IdeographicSentences(block.page() == 0);
            return whole ? sentences.whole(words) : sentences.of(words);
        }
        return whole ? CoreNlpSentences.whole(words) : CoreNlpSentences.of(words);
    }

    private static Passage passage(TextBlock block, Stretch stretch, int offset) {
        return new Passage(
                block.section(),
                block.label(),
                block.heading(),
                block.document(),
                block.page(),
                new TextSpan(offset + stretch.start(), offset + stretch.end()),
                block.words().substring(stretch.start(), stretch.end()),
                stretch.continuing(),
                block.recognised());
    }

    /** Divides Japanese and Chinese, which end sentences with a mark and put no spaces between words. */
    static final class IdeographicSentences {

        /** Characters of about as much text as {@link CoreNlpSentences#LONGEST} tokens. */
        static final int LONGEST = 1_000;

        private static final String ENDS = "。｡！？!?";
        private static final String OPENING = "（(";
        private static final String SHUTTING = "）)";

        /** Characters from a mark in a remark to its end. */
        private static final int LONGEST_REMARK = 60;

        private static final String CLOSING = "。｡！？!?」』）)】〕］］\"”’》〉";
        private static final String[] CUTS_WEAKEST_FIRST = {" \u3000\n\t", "、，,､", "：:", "；;"};

        private final boolean newlineEnds;

        /** @param newlineEnds false where lines only show how wide the page was */
        IdeographicSentences(boolean newlineEnds) {
            this.newlineEnds = newlineEnds;
        }

        List<Stretch> of(String words) {
            Stretches stretches = new Stretches(words);
            int start = 0;
            boolean begun = false;
            boolean inRemark = false;
            for (int at = 0; at < words.length(); at++) {
                char character = words.charAt(at);
                inRemark = OPENING.indexOf(character) >= 0 ? begun : inRemark && SHUTTING.indexOf(character) < 0;
                begun |= !Character.isWhitespace(character);
                if (ends(words, at) && !(inRemark && isShutBehind(words, at))) {
                    at = withClosing(words, at);
                    cut(words, start, at + 1, stretches);
                    start = at + 1;
                    begun = false;
                    inRemark = false;
                    stretches.beginAt(start, false);
                }
            }
            cut(words, start, words.length(), stretches);
            return stretches.toEnd();
        }

        /** Whether a remark ends soon behind a mark in it, so that its sentence goes on: 水中（海中を含む。以下同じ。）で. */
        private static boolean isShutBehind(String words, int at) {
            for (int next = at; next < words.length() && next <= at + LONGEST_REMARK; next++) {
                if (SHUTTING.indexOf(words.charAt(next)) >= 0) {
                    return true;
                }
                if (words.charAt(next) == '\n' || OPENING.indexOf(words.charAt(next)) >= 0) {
                    return false;
                }
            }
            return false;
        }

        List<Stretch> whole(String words) {
            Stretches stretches = new Stretches(words);
            cut(words, 0, words.length(), stretches);
            return stretches.toEnd();
        }

        private static void cut(String words, int start, int end, Stretches stretches) {
            LongSentence.cuts(end - start, LONGEST, unit -> strength(words, start + unit))
                    .forEach(unit -> stretches.beginAt(start + unit, true));
        }

        private boolean ends(String words, int at) {
            char character = words.charAt(at);
            if (character == '\n' || character == '\r') {
                return newlineEnds || blankLineFollows(words, at);
            }
            return ENDS.indexOf(character) >= 0 || (character == '．' || character == '.') && isFullStop(words, at);
        }

        /**
         * Tells whether a full stop ends a sentence: not the point of {@code ３．５} or {@code 図．１}, nor the dot of a word
         * of another script.
         */
        private static boolean isFullStop(String words, int at) {
            boolean afterJapanese = at > 0 && WrittenLanguage.isIdeographOrKana(words.charAt(at - 1));
            boolean beforeNumber = at + 1 < words.length() && Character.isDigit(words.charAt(at + 1));
            return afterJapanese && !beforeNumber;
        }

        private static boolean blankLineFollows(String words, int at) {
            return words.startsWith("\n\n", at) || words.startsWith("\n\r\n", at);
        }

        private static int withClosing(String words, int at) {
            int last = at;
            while (last + 1 < words.length() && CLOSING.indexOf(words.charAt(last + 1)) >= 0) {
                last++;
            }
            return last;
        }

        private static int strength(String words, int at) {
            for (int strength = CUTS_WEAKEST_FIRST.length; strength > 0; strength--) {
                if (CUTS_WEAKEST_FIRST[strength - 1].indexOf(words.charAt(at)) >= 0) {
                    return strength;
                }
            }
            return LongSentence.WEAKEST;
        }
    }

    /** Tells a text's language by its characters, and whether it puts spaces between words. */
    static final class WrittenLanguage {

        private static final String UNDETERMINED = "und";

        /** A kanji says about as much as this many letters of an alphabet. */
        private static final int LETTERS_PER_IDEOGRAPH = 4;

        private int kana;
        private int ideographs;
        private int others;

        private WrittenLanguage() {}

        /** The language the data state; else Japanese or Chinese if the characters say so; else {@code und}. */
        static String of(Filing filing) {
            String stated = filing.bibliography().language();
            if (stated != null && !stated.isBlank()) {
                return stated;
            }
            WrittenLanguage language = new WrittenLanguage();
            filing.text().stream().map(TextBlock::words).forEach(language::count);
            return language.code();
        }

        /** Tells whether these words are written without spaces, whatever the data say about the whole filing. */
        static boolean hasNoSpaces(String words) {
            WrittenLanguage language = new WrittenLanguage();
            language.count(words);
            return language.hasNoSpaces();
        }

        static boolean isIdeographOrKana(char character) {
            return isKana(character) || isIdeograph(character);
        }

        private String code() {
            if (!hasNoSpaces()) {
                return UNDETERMINED;
            }
            return kana * 20L > ideographs ? "ja" : "zh";
        }

        private boolean hasNoSpaces() {
            return (kana + (long) ideographs) * LETTERS_PER_IDEOGRAPH > others;
        }

        private void count(String words) {
            for (int at = 0; at < words.length(); at++) {
                char character = words.charAt(at);
                if (isKana(character)) {
                    kana++;
                } else if (isIdeograph(character)) {
                    ideographs++;
                } else if (Character.isLetter(character)) {
                    others++;
                }
            }
        }

        private static boolean isKana(char character) {
            return character >= '\u3041' && character <= '\u30ff' || character >= '\uff66' && character <= '\uff9f';
        }

        private static boolean isIdeograph(char character) {
            return character >= '\u3400' && character <= '\u9fff'
                    || character >= '\uf900' && character <= '\ufaff'
                    || character >= '\ud840' && character <= '\ud88d';
        }

        @Override
        public String toString() {
            return List.of(kana, ideographs, others).toString();
        }
    }
}
