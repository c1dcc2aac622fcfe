package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.LookAlikes;
import org.sekisho.reading.passage.JapaneseWords;
import org.sekisho.reading.passage.JapaneseWords.Morpheme;

/** Divides one text into words and runs. */
final class WordDivider {

    private static final String APOSTROPHES = "'\u2019\u02bc\uff07";
    private static final Pattern PLURAL_OF_CAPITALS = Pattern.compile("[A-Z]{2,}s");

    /** A middle dot between the parts of a loanword is written or left out; a line may end within a word. */
    private static final Pattern NO_GAP = Pattern.compile("[\u30fb\uff65]?|[ \t\u3000]*\\R[ \t\u3000]*");

    private final String text;
    private final UnaryOperator<String> baseForm;
    private final boolean japanese;
    private final boolean withRuns;
    private final boolean masksFall;
    private final List<Word> words = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private Run run = new Run();

    /** @param masksFall whether a word of letters that all only look Latin is taken for what it looks like */
    WordDivider(String text, UnaryOperator<String> baseForm, boolean japanese, boolean masksFall) {
        this.text = text;
        this.baseForm = baseForm;
        this.japanese = japanese;
        this.withRuns = Words.ideographic(text);
        this.masksFall = masksFall;
    }

    DividedText divide() {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            at = switch (WordClass.of(character)) {
                case INSIDE -> word(at);
                case ALONE -> stretch(at);
                case STICKING, DIVIDING -> at + Character.charCount(character);
            };
        }
        endRun();
        return new DividedText(words, runs);
    }

    private void endRun() {
        if (run.isIdeographic()) {
            runs.add(run);
        }
        run = new Run();
    }

    private void goOnAt(int start) {
        if (run.length() == 0) {
            return;
        }
        int before = words.get(words.size() - 1).end();
        if (!NO_GAP.matcher(text.substring(before, start)).matches()) {
            endRun();
        }
    }

    private int word(int start) {
        goOnAt(start);
        int end = start;
        while (end < text.length() && goesOn(start, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        String written = text.substring(start, end);
        String exact = Spelling.usual(masksFall ? LookAlikes.whollyUnmasked(written) : written);
        boolean capitals =
                written.endsWith("s") && PLURAL_OF_CAPITALS.matcher(written).matches();
        String singular = capitals ? exact.substring(0, exact.length() - 1) : exact;
        end += possessiveAt(end);
        for (int i = 0; withRuns && i < exact.length(); i++) {
            boolean last = i == exact.length() - 1;
            run.add(new Run.Place(exact.charAt(i), words.size(), start, end, i == 0, last));
        }
        words.add(new Word(baseForm.apply(singular), exact, start, end));
        return end;
    }

    private boolean goesOn(int start, int at) {
        int character = text.codePointAt(at);
        return switch (WordClass.of(character)) {
            case INSIDE, STICKING -> true;
            case ALONE -> false;
            case DIVIDING -> (character == '.' || character == ',') && joins(start, at);
        };
    }

    /** Whether a dot or comma belongs to the word: inside a number, or between the letters of an abbreviation. */
    private boolean joins(int start, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (Character.isDigit(before) && Character.isDigit(after)) {
            return true;
        }
        boolean loneBefore = at - 1 == start || text.charAt(at - 2) == '.';
        boolean loneAfter = at + 2 == text.length() || WordClass.of(text.codePointAt(at + 2)) == WordClass.DIVIDING;
        return text.charAt(at) == '.'
                && Character.isLetter(before)
                && Character.isLetter(after)
                && loneBefore
                && loneAfter;
    }

    private int possessiveAt(int at) {
        boolean possessive = at + 1 < text.length()
                && APOSTROPHES.indexOf(text.charAt(at)) >= 0
                && Character.toLowerCase(text.charAt(at + 1)) == 's'
                && (at + 2 == text.length() || WordClass.of(text.codePointAt(at + 2)) != WordClass.INSIDE);
        return possessive ? 2 : 0;
    }

    /** Characters without spaces between words: as many as follow each other. */
    private int stretch(int start) {
        goOnAt(start);
        IdeographicStretch stretch = IdeographicStretch.of(text, start);
        String characters = stretch.characters();
        if (japanese && stretch.maybeJapanese()) {
            run.isJapanese();
            JapaneseWords.parts(characters).forEach(morpheme -> add(stretch, morpheme));
        } else {
            for (int at = 0; at < stretch.length(); at = stretch.endOfUnit(at)) {
                String character = characters.substring(at, stretch.endOfUnit(at));
                add(stretch, new Morpheme(character, character, false, character, "", at, stretch.endOfUnit(at)));
            }
        }
        return stretch.end();
    }

    private void add(IdeographicStretch stretch, Morpheme morpheme) {
        stretch.foldInto(run, morpheme, words.size());
        words.add(new Word(
                morpheme.base(),
                morpheme.surface(),
                morpheme.inflects(),
                stretch.start(morpheme.start()),
                stretch.endAt(morpheme.end())));
    }
}
