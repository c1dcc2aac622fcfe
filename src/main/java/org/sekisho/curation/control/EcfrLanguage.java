package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the Commerce Control List says it. */
final class EcfrLanguage implements LawLanguage {

    static final String ENTRY = "\\d[A-E]\\d{3}";
    private static final String STEPS = "(?:\\.(?:[a-z]{1,2}|\\d{1,3})(?!\\w))*";
    private static final String BELOW = "(?<![\\w.])\\.[a-z]" + STEPS + "(?!\\w)";

    static final Pattern NUMBER = Pattern.compile("(?<![\\w.])" + ENTRY + STEPS + "(?!\\w)");

    private static final Pattern REFERENCE = Pattern.compile(NUMBER.pattern() + "|" + BELOW);

    private static final Pattern NAME = Pattern.compile(
            "§+\\s*[\\d.]+(?:\\([A-Za-z0-9]+\\))*|\\d+ (?:CFR|U\\.S\\.C\\.)(?: (?:parts?|§))?(?: ?[\\d.]+(?:\\([A-Za-z0-9]+\\))*)?"
                    + "|(?i:parts?|supplements? no\\.|supp\\. no\\.|category|column|notes?|type|figures?|tables?|iso|iec|ieee|astm|ansi)"
                    + " (?:[A-Z]+ )?[\\d.,-]+(?:\\([A-Za-z0-9]+\\))*(?: (?:through|to|and|or) \\d+)?"
                    + "|CAS (?:No\\.? )?[\\d-]+|C\\.A\\.S\\. (?:No\\.? )?[\\d-]+|\\(\\d{1,2}\\)|Country Groups? [A-E]:\\d|[A-Za-z]+-?\\d+[A-Za-z]*(?![\\w.])");

    private static final Pattern COMPARING = Pattern.compile(
            "(?i)\\b(?:exceeding|exceeds?|in excess of|(?:less|more|greater|fewer|higher|lower|better|worse|smaller|larger|longer|shorter) than"
                    + "|equal to or (?:less|more|greater|better|higher|lower)|at least|at most|not more than|not less than|up to|or (?:more|less|greater|better|higher|lower)"
                    + "|below|above|between|minimum|maximum)\\b(?! of the following)");

    private static final Pattern RESERVED = Pattern.compile("\\[Reserved]", Pattern.CASE_INSENSITIVE);

    private static final Pattern DELEGATING = Pattern.compile(
            "subject to the (?:ITAR|export licensing authority)|“subject to the ITAR”|specified (?:by|in) the USML");

    private static final Pattern EXCLUDING = Pattern.compile(
            "(?i)\\b(?:(?:does|do) not (?:control|apply|include)|(?:is|are) not (?:controlled|included)|other than|except(?:ing)?|exclud(?:es?|ing)|not including|unless)\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;])\\s+(?=[A-Z“'(\\d])");

    private static final Pattern SUBJECT = Pattern.compile("(?i:paragraphs?\\s+)?(?<numbers>" + NUMBER.pattern()
            + "(?:(?:,| and| or|, and|, or) (?:" + NUMBER.pattern() + "|" + BELOW + "))*)"
            + "(?i:\\s+(?:does|do|is|are|includes?|controls?|appl(?:y|ies)|covers?)\\b.*)");

    /** The subject of a sentence is always made out, or nothing is. */
    private static final Pattern NOWHERE = Pattern.compile("(?!)");

    private static final Pattern THIS_ENTRY = Pattern.compile("(?i:(?:this|the) (?:entry|ECCN)\\b.*)");

    private static final Pattern ANY = Pattern.compile(
            "(?i)(?:any|either|one or more|one|any one) of the following|as follows|any of the characteristics");

    private static final Pattern ALL =
            Pattern.compile("(?i)(?:all|both|each) (?:of )?the following|all of the characteristics");

    private static final Signs SIGNS = new Signs(REFERENCE, NAME, COMPARING, RESERVED, DELEGATING, NOWHERE);

    @Override
    public Signs signs() {
        return SIGNS;
    }

    @Override
    public List<String> excluding(String text) {
        return Stream.of(SENTENCE_END.split(text))
                .filter(sentence -> EXCLUDING.matcher(sentence).find())
                .toList();
    }

    @Override
    public List<String> subjects(String text, String owner) {
        Matcher subject = SUBJECT.matcher(text);
        if (subject.matches()) {
            return numbers(subject.group("numbers"));
        }
        return THIS_ENTRY.matcher(text).matches() ? List.of(entry(owner)) : List.of();
    }

    /** All numbers of a row, the short ones completed: {@code 1C010.c and .d} are 1C010.c and 1C010.d. */
    static List<String> numbers(String row) {
        List<String> numbers = new ArrayList<>();
        String entry = "";
        Matcher found = REFERENCE.matcher(row);
        while (found.find()) {
            boolean isShort = found.group().startsWith(".");
            entry = isShort ? entry : entry(found.group());
            numbers.add(isShort ? entry + found.group() : found.group());
        }
        return List.copyOf(numbers);
    }

    static String entry(String number) {
        int point = number.indexOf('.');
        return point < 0 ? number : number.substring(0, point);
    }

    @Override
    public Joining joining(String above, List<String> below) {
        boolean any = ANY.matcher(above).find();
        boolean all = ALL.matcher(above).find();
        if (any != all) {
            return any ? Joining.ANY : Joining.ALL;
        }
        String lastButOne = below.size() < 2 ? "" : below.get(below.size() - 2);
        boolean or = lastButOne.endsWith(" or");
        boolean and = lastButOne.endsWith(" and");
        return or == and || any ? Joining.NOT_STATED : or ? Joining.ANY : Joining.ALL;
    }
}
