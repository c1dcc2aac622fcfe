package org.sekisho.finding.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import org.sekisho.finding.matching.TextCodes.Code;
import org.sekisho.finding.matching.WrittenOut.Stretch;
import org.sekisho.intake.filing.Misread;

/** One pass over a text that writes the characters which codes mean in their place. */
final class CodePass {

    /** Letters and digits in a row that are bytes rather than a word. */
    private static final int BYTES = 16;

    private final List<Code> codes;
    private final Matcher[] matchers;
    private final WrittenOut source;
    private final String text;
    private final char[] characters;
    private final StringBuilder all;
    private final List<Stretch> stretches = new ArrayList<>();
    private final BitSet coded = new BitSet();
    private int sameFrom = -1;
    private int endOfRow;
    private int endOfDecoded;

    CodePass(WrittenOut source, List<Code> codes) {
        this.source = source;
        this.text = source.text();
        this.characters = text.toCharArray();
        this.all = new StringBuilder(text.length());
        this.codes = codes;
        this.matchers = codes.stream()
                .map(code -> code.pattern().matcher(text).useTransparentBounds(true))
                .toArray(Matcher[]::new);
    }

    WrittenOut written() {
        int at = 0;
        while (at < characters.length) {
            at = characters[at] < 0x80 ? code(at) : other(at);
        }
        endSame(at);
        return new WrittenOut(all.toString(), source, stretches, coded);
    }

    /** Characters may have been others; raised numbers, and those in circles, are marks of notes. */
    private int other(int at) {
        Misread.Meaning misread = Misread.at(text, at);
        if (misread != null) {
            return means(misread.words(), at, at + misread.read());
        }
        int kind = Character.getType(text.charAt(at));
        if (codes == TextCodes.CODES) {
            return same(at, at + 1);
        }
        if (kind == Character.OTHER_NUMBER || kind == Character.DECIMAL_DIGIT_NUMBER) {
            return means(" ", at, at + 1);
        }
        if (kind != Character.START_PUNCTUATION) {
            return same(at, at + 1);
        }
        Matcher aside = TextCodes.ASIDE.matcher(text).region(at, text.length());
        return aside.lookingAt() ? means(" ", at, aside.end()) : same(at, at + 1);
    }

    private int code(int at) {
        char first = text.charAt(at);
        if (isLetter(first)) {
            return word(at);
        }
        return isDigit(first) ? number(at) : sign(first, at);
    }

    private int sign(char first, int at) {
        int end = code(first, at);
        return end > at ? end : same(at, at + 1);
    }

    /** The number of a character is one of several; any other number parts letters. */
    private int number(int at) {
        bytes(at, endOfBytes(at));
        int next = at + 1;
        while (next < text.length() && isDigit(text.charAt(next))) {
            next++;
        }
        int end = mayBeOneOfSeveral(next) ? code('0', at) : at;
        if (end > at) {
            return end;
        }
        return codes == TextCodes.CODES ? same(at, next) : means(" ", at, next);
    }

    private boolean mayBeOneOfSeveral(int end) {
        int next = end;
        while (next < text.length() && next < end + 3 && ",;:- \n\t".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next < text.length()
                && (Character.digit(text.charAt(next), 16) >= 0 || "x)".indexOf(text.charAt(next)) >= 0);
    }

    private int word(int at) {
        int end = at + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        if (end - at >= BYTES || end < characters.length && isOfBytes(characters[end])) {
            bytes(at, endOfBytes(end));
        }
        return same(at, end);
    }

    private int same(int at, int end) {
        if (sameFrom < 0) {
            sameFrom = at;
        }
        return end;
    }

    /** Writes what is the same up to there. */
    private void endSame(int at) {
        if (sameFrom < 0) {
            return;
        }
        stretches.add(new Stretch(all.length(), sameFrom, at, true));
        for (int next = source.nextCoded(sameFrom); next >= 0 && next < at; next = source.nextCoded(next + 1)) {
            coded.set(all.length() + next - sameFrom);
        }
        all.append(characters, sameFrom, at - sameFrom);
        sameFrom = -1;
    }

    private int code(char first, int at) {
        if (TextCodes.FIRST.indexOf(first) < 0) {
            return at;
        }
        for (int i = 0; i < matchers.length; i++) {
            Code code = codes.get(i);
            if (code.first() == first && matchers[i].region(at, text.length()).lookingAt()) {
                int end = matchers[i].end();
                String meaning = code.meaning().apply(matchers[i].group());
                return meaning.equals(" ") && first != '<' && source.isCoded(at, end) ? at : means(meaning, at, end);
            }
        }
        return at;
    }

    /** The end of the letters and digits in a row among which this is, which is looked for once for all of them. */
    private int endOfBytes(int at) {
        if (at >= endOfRow) {
            endOfRow = at;
            while (endOfRow < characters.length && isOfBytes(characters[endOfRow])) {
                endOfRow++;
            }
        }
        return endOfRow;
    }

    /** Writes the text that bytes stand for, if they stand for one, before them: they may be a word all the same. */
    private void bytes(int at, int end) {
        boolean within = at > 0 && (isLetter(characters[at - 1]) || isDigit(characters[at - 1]));
        if (!source.isItself() || within || end - at < BYTES || at < endOfDecoded) {
            return;
        }
        Matcher bytes = TextCodes.BASE64.matcher(text).region(at, text.length());
        if (TextCodes.HEX.matcher(text).region(at, end).matches()) {
            means(" " + TextCodes.pairs(text.substring(at, end)) + " ", at, end);
        } else if (bytes.lookingAt()) {
            endOfDecoded = bytes.end();
            means(" " + TextCodes.decoded(bytes.group()) + " ", at, endOfDecoded);
        }
    }

    private int means(String meaning, int start, int end) {
        endSame(start);
        coded.set(all.length(), all.length() + meaning.length(), !meaning.isBlank());
        stretches.add(new Stretch(all.length(), start, end, false));
        all.append(meaning);
        return end;
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    private static boolean isOfBytes(char character) {
        return isLetter(character) || isDigit(character) || character == '+' || character == '/';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
