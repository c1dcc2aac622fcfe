package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * An organisation's name as names are compared: without legal forms, punctuation, capitals and accents.
 *
 * @param words never none: a name that is nothing but a legal form keeps it; empty only if it has no letters at all
 */
public record OrganisationName(List<String> words) {

    private static final Words SPELLED = new Words(word -> word);

    private static final Set<String> LEGAL_FORMS = Set.of(
            ("inc incorporated corp corporation co company ltd limited llc llp lp plc pllc gmbh mbh ag kg kgaa ohg ev se"
                            + " sa sas sasu sarl spa srl sl nv bv bvba ab oy oyj as asa aps a/s pte pty kk kabushiki kaisha")
                    .split(" "));

    private static final String LEGAL_FORM_JA = "株式会社|有限会社|合同会社|合資会社|国立研究開発法人|国立大学法人|独立行政法人|地方独立行政法人"
            + "|公立大学法人|大学共同利用機関法人|学校法人|(?:一般|公益)?[財社]団法人|特定非営利活動法人|\\(株\\)|\\(有\\)|股份有限公司|有限公司|有限责任公司"
            + "|주식회사";
    private static final Pattern AT_EITHER_END =
            Pattern.compile("^\\s*(?:" + LEGAL_FORM_JA + ")(?=.)|(?<=.)(?:" + LEGAL_FORM_JA + ")\\s*$");

    public OrganisationName {
        words = List.copyOf(words);
    }

    public static OrganisationName of(String name) {
        List<String> words = new ArrayList<>(SPELLED.termsOf(bare(name)));
        words.removeIf(word -> word.equals("and") || word.equals("the"));
        return new OrganisationName(withoutLegalForms(words));
    }

    /** The name as it is written out in a text: with its <em>and</em> and <em>the</em>. */
    static String inText(String name) {
        String bare = bare(name).strip();
        return Words.ideographic(bare) ? bare : String.join(" ", withoutLegalForms(SPELLED.termsOf(bare)));
    }

    private static String bare(String name) {
        return AT_EITHER_END.matcher(Spelling.compatible(name)).replaceAll(" ");
    }

    private static List<String> withoutLegalForms(List<String> words) {
        int end = words.size();
        while (end > 1 && LEGAL_FORMS.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    /** Whether this is the other name or stands, whole words in the same order, within it. */
    public boolean isPartOf(OrganisationName other) {
        return !words.isEmpty() && padded(other.words).contains(padded(words));
    }

    private static String padded(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }

    /** Says how long and not what: it may be an applicant. */
    @Override
    public String toString() {
        return "name of " + words.size() + " words";
    }

    /**
     * An organisation on a named list, ready to be found among the parties and in the text.
     *
     * @param written as the list writes it
     * @param pattern the number of the pattern by which it is found in a text
     */
    public record ListedName(String written, OrganisationName name, int pattern) {

        /** Makes one of a name as listed; empty if it holds nothing that could be found. */
        public static Optional<ListedName> of(String written, PatternTable patterns, Words words) {
            String inText = OrganisationName.inText(written);
            WordExpression.Term place = WordExpression.Term.inflected(inText);
            return new ExpressionCompiler.PlaceCompiler(words, nothing -> {})
                    .inflected(place)
                    .map(found -> new ListedName(
                            written.strip(), OrganisationName.of(written), patterns.add(place, found, null)));
        }

        /**
         * Whether an occurrence in the text is meant as the name. A name of one word is often a word of the language too, so
         * it needs its capital.
         */
        public boolean isMeantBy(WordHit hit) {
            return name.words().size() > 1
                    || !Character.isUpperCase(written.codePointAt(0))
                    || hit.spans().entrySet().stream().allMatch(found -> capitalised(found.getKey(), found.getValue()));
        }

        private static boolean capitalised(Passage passage, List<TextSpan> spans) {
            return spans.stream()
                    .noneMatch(span -> Character.isLowerCase(passage.quote(span).codePointAt(0)));
        }
    }
}
