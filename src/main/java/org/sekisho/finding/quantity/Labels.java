package org.sekisho.finding.quantity;

import java.util.Set;
import org.sekisho.finding.quantity.Numeral.Form;

/** Words before a number that make it a name: {@code FIG. 3}, {@code claim 12}, {@code step 104}, {@code March 15}. */
final class Labels {

    private static final Set<String> LABELS = Around.words("""
            fig figs figure figures table tables tab section sections sec eq eqs equation equations claim claims step
            steps example examples chapter chap ref refs reference references no nos vol page pages pp paragraph
            paragraphs embodiment embodiments appendix item items patent serial application formula formulas formulae
            id version model type scheme schemes drawing sheet numeral numerals signs block blocks box line lines
            note notes annex supplementary article rule jan feb mar apr jun jul aug sep sept oct nov dec january
            february march april june july august september october november december iso astm ieee din rfc
            preparation comparative compound compounds theorem lemma algorithm seq option exon chromosome windows usb
            bluetooth solution
            """);

    /** Words after which a number is rather a quantity, or a count, than a reference to something just named. */
    private static final Set<String> LEADING = Around.words("""
            of the a an in with for by to from at on than least most about approximately only all top these those
            other and or first last next every each per into over between was were is are has have had include
            includes including included comprising comprises contain contains containing contained total using used
            use after before during within our their its his remaining additional nearly almost exactly average mean
            around roughly through exceeding exceed exceeds above below under up equals equal be been being that
            which this plus minus times when if as but not no among some further another both either any more less
            fewer maximum minimum ca circa until since across following preceding previous past annual additionally
            where then while because so such having requires require required provides provide employ employs
            employed same different distinct successive consecutive approx them we they it observed found identified
            collected analysed analyzed selected against out based just even still already also typically usually
            generally preferably
            """);

    /** The longest run of references that is followed back: {@code claims 1, 2, 5 to 9 and 12}. */
    private static final int MOST_LINKS = 12;

    private Labels() {}

    static boolean isLabel(String word) {
        return LABELS.contains(word);
    }

    /** Whether the number there is a name, or goes on with a list of names. */
    static boolean isLabelled(String text, int start, Form form) {
        if (form == Form.WORD || form == Form.KANJI) {
            return false;
        }
        int at = start;
        for (int links = 0; links < MOST_LINKS; links++) {
            String word = Around.wordBefore(text, opened(text, at));
            if (isLabel(word)) {
                return true;
            }
            int previous = previousInList(text, at, word);
            if (previous < 0) {
                return false;
            }
            at = previous;
        }
        return false;
    }

    /** Before a parenthesis just opened: {@code equation (2.3)}. */
    private static int opened(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '(' ? at - 1 : at;
    }

    /** The start of the number before this one in a list, or -1. */
    private static int previousInList(String text, int start, String word) {
        int end = Around.skipSpacesBack(text, start);
        if (word.equals("and") || word.equals("or") || word.equals("to") || word.equals("through")) {
            end = Around.skipSpacesBack(text, Around.startOfWordBefore(text, start));
        } else if (!word.isEmpty()) {
            return -1;
        }
        while (end > 0 && ",-–;&".indexOf(text.charAt(end - 1)) >= 0) {
            end = Around.skipSpacesBack(text, end - 1);
        }
        if (end > 1 && Around.isWord(text.charAt(end - 1)) && Character.isDigit(text.charAt(end - 2))) {
            end--;
        }
        int from = end;
        while (from > 0 && Character.isDigit(text.charAt(from - 1)) && end - from < 5) {
            from--;
        }
        return from < end && end < start ? from : -1;
    }

    static boolean leads(String word) {
        return LEADING.contains(word);
    }

    /** Whether the words before a number speak for a quantity: a preposition, a verb, the start of the sentence. */
    static boolean leadsToQuantity(String text, int start) {
        return leads(Around.wordBefore(text, start))
                || "<>=≤≥±~≈≃(:;,.".indexOf(Around.charAt(text, Around.skipSpacesBack(text, start) - 1)) >= 0
                || Around.skipSpacesBack(text, start) == 0;
    }
}
