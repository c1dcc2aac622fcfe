package org.sekisho.reading.passage;

import edu.stanford.nlp.ling.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Joins sentences that were divided after an abbreviation or an item's number: {@code U.S. Pat. | No. 5}. */
final class CoreNlpAbbreviations {

    /** Words that end no sentence. */
    private static final Set<String> LEADING = Set.of(
            "Am", "Appl", "Biol", "cf", "Cf", "Chem", "Natl", "Pat", "PAT", "Phys", "Proc", "Prov", "Pub", "Publ",
            "Ser", "SER", "viz");

    /** Words that end no sentence if a number or a bracket comes next. */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "Abb", "al", "App", "approx", "Art", "ca", "Eq", "Eqs", "Ex", "FIG", "FIGS", "Fig", "Figs", "fig", "figs",
            "Int", "max", "min", "No", "Nos", "NO", "NOS", "no", "nos", "Nr", "pp", "Ref", "Refs", "resp", "Sec",
            "Sect", "Tab", "temp", "Vol", "vol");

    private CoreNlpAbbreviations() {}

    /** Joins such sentences, and changes the lists it is given. */
    static List<List<Word>> mend(List<List<Word>> sentences) {
        List<List<Word>> mended = new ArrayList<>(sentences.size());
        for (List<Word> sentence : sentences) {
            List<Word> last = mended.isEmpty() ? List.of() : mended.get(mended.size() - 1);
            if (belongTogether(last, sentence)) {
                last.addAll(sentence);
            } else {
                mended.add(new ArrayList<>(sentence));
            }
        }
        return mended;
    }

    private static boolean belongTogether(List<Word> before, List<Word> after) {
        if (before.isEmpty() || !before.get(before.size() - 1).word().endsWith(".")) {
            return false;
        }
        String first = after.get(0).word();
        String abbreviated = wordBeforeTheStop(before);
        return Character.isLowerCase(first.codePointAt(0))
                || LEADING.contains(abbreviated)
                || BEFORE_NUMBERS.contains(abbreviated) && isNumberOrBracket(first)
                || isItemNumber(before)
                || isFigureNumber(before);
    }

    private static String wordBeforeTheStop(List<Word> sentence) {
        Word last = sentence.get(sentence.size() - 1);
        if (last.word().length() > 1) {
            return last.word().substring(0, last.word().length() - 1);
        }
        Word before = sentence.size() > 1 ? sentence.get(sentence.size() - 2) : last;
        return before.endPosition() == last.beginPosition() ? before.word() : "";
    }

    private static boolean isNumberOrBracket(String word) {
        return word.length() == 1 && !Character.isLowerCase(word.charAt(0))
                || word.startsWith("-L")
                || word.chars().anyMatch(Character::isDigit);
    }

    /** {@code 1.} or {@code a.} or {@code IV.} and nothing more. */
    private static boolean isItemNumber(List<Word> sentence) {
        String first = sentence.get(0).word();
        return sentence.size() <= 2 && first.length() <= 4 && (isNumberOrBracket(first) || isRoman(first));
    }

    /** {@code FIG. 1.} before the figure's description. */
    private static boolean isFigureNumber(List<Word> sentence) {
        return sentence.size() > 2
                && sentence.size() <= 4
                && sentence.get(0).word().toUpperCase(Locale.ROOT).startsWith("FIG")
                && isNumberOrBracket(sentence.get(1).word());
    }

    private static boolean isRoman(String word) {
        return word.chars().allMatch(character -> "IVXLivxl.".indexOf(character) >= 0);
    }
}
