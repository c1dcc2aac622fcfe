package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.finding.body.BodyComparison;
import org.sekisho.finding.body.BodyName;
import org.sekisho.finding.body.BodyVerdict;
import org.sekisho.finding.matching.search.Verdict.Reading;
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
            + "|公立大学法人|大学共同利用機関法人|学校法人|(?:一般|公益)?[財社]団法人|特定非営利活動法人|\\(株\\)|\\(有\\)|股份有限公司|有限公司|有限責任公司"
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
     * @param body the same as the name of a body
     * @param pattern the number of the pattern by which it is found in a text
     */
    public record ListedName(String written, OrganisationName name, BodyName body, int pattern) {

        /** Makes one of a name as listed; empty if it holds nothing that could be found. */
        public static Optional<ListedName> of(String written, PatternTable patterns, Words words) {
            String inText = OrganisationName.inText(written);
            WordExpression.Term place = WordExpression.Term.inflected(inText);
            ExpressionCompiler.PlaceCompiler compiler = new ExpressionCompiler.PlaceCompiler(words, nothing -> {});
            return compiler.inflected(place).map(found -> {
                List<WordPattern> ways = new ArrayList<>(List.of(found));
                BodyName.spellings(OrganisationName.inText(written.replace("&", " and "))).stream()
                        .flatMap(way -> compiler.inflected(WordExpression.Term.inflected(way)).stream())
                        .forEach(ways::add);
                int pattern = patterns.add(place, WordPattern.oneOf(ways), null);
                return new ListedName(written.strip(), OrganisationName.of(written), BodyName.of(written), pattern);
            });
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

    /**
     * The organisations of a named list, found by their names as they are spelled and as bodies.
     *
     * @param words of each name, as they stand in another
     */
    public record ListedNames(List<ListedName> names, List<String> words, Map<String, List<ListedName>> byKey) {

        public static ListedNames of(List<ListedName> names) {
            Map<String, List<ListedName>> byKey = new HashMap<>();
            names.forEach(name -> name.body()
                    .keys()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(name)));
            return new ListedNames(
                    List.copyOf(names),
                    names.stream().map(listed -> padded(listed.name().words())).toList(),
                    byKey);
        }

        /**
         * Whether something that bears a name is one of them: met if a listed name stands in its own or is of the same body, and
         * undecided if nobody can tell whether the body is the same, or only its legal form differs.
         */
        public Reading has(FilingSigns.Named named) {
            if (words.stream().anyMatch(padded(named.name().words())::contains)) {
                return Reading.certain(Truth.MET);
            }
            Reading reading = Reading.certain(Truth.NOT_MET);
            if (byKey.isEmpty() || !named.mayBeABody()) {
                return reading;
            }
            for (String key : named.body().get().keys()) {
                for (ListedName listed : byKey.getOrDefault(key, List.of())) {
                    reading = reading.or(reading(
                            BodyComparison.of(listed.body(), named.body().get())));
                }
            }
            return reading;
        }

        private static Reading reading(BodyVerdict verdict) {
            if (verdict instanceof BodyVerdict.Same) {
                return Reading.certain(Truth.MET);
            }
            return verdict instanceof BodyVerdict.CannotTell || verdict.onlyFormDiffers()
                    ? Reading.UNDECIDED
                    : Reading.certain(Truth.NOT_MET);
        }

        /** How a name in a filing is one of a list: the listed name that is likest, and what says so. */
        public static String why(List<String> listed, String named) {
            BodyName body = BodyName.of(named);
            OrganisationName name = OrganisationName.of(named);
            String why = "";
            int best = -1;
            for (String written : listed) {
                BodyVerdict verdict = BodyComparison.of(BodyName.of(written), body);
                boolean part = OrganisationName.of(written).isPartOf(name);
                boolean open = verdict instanceof BodyVerdict.CannotTell || verdict.onlyFormDiffers();
                int likeness = verdict instanceof BodyVerdict.Same ? 3 : part ? 2 : open ? 1 : 0;
                if (likeness > best) {
                    best = likeness;
                    why = "the list has '%s'; %s%s"
                            .formatted(written, part ? "its words stand in the name; " : "", verdict.words());
                }
            }
            return why;
        }
    }
}
