package org.sekisho.lists.keytech.reader;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.expression.ExpressionParts;
import org.sekisho.lists.keytech.expression.WordExpression;

/**
 * Words about what a person is or where they come from. They are never a condition, so that a list with them is not read
 * at all: by themselves (<i>nationality</i>, 国籍), or a person near a country or its people (<i>inventor near/5 Utopian</i>).
 */
final class PersonWords {

    /** What is said of a list that has them; takes the words. */
    static final String REFUSED =
            "'%s' is refused: what a person is or where they come from is never a condition; write which organisation, funding or purpose is meant (organisation, stateFunding, stateApplicant, defencePurpose)";

    private static final Predicate<String> ORIGIN = found(
            "\\b(?:(?:bi|dual)?nationalit\\w*|citizenships?|ethnic\\w*|immigrants?|foreigners?|(?:citizens?|nationals?) of"
                    + "|(?:foreign|alien) (?:nationals?|citizens?)|(?:country|place) of birth|born in)\\b"
                    + "|staatsangehörig|staatsbürger|nationalité|citoyenneté"
                    + "|国籍|國籍|民族|人種|人种|外国人|外國人|外国籍|出身国|出生国|出身地");
    private static final Predicate<String> PERSON = found(
            "\\b(?:inventors?|applicants?|authors?|persons?|people|engineers?|scientists?|researchers?|employees?|students?)\\b"
                    + "|\\b(?:erfinder|anmelder|inventeur|demandeur)"
                    + "|発明者|出願人|考案者|研究者|技術者|従業員|学生|发明人|申请人");
    private static final Predicate<String> PEOPLE = found("\\b(?:" + names(Locale.ENGLISH)
            + "|citizens?|nationals?|foreign|alien|abroad|overseas)\\b|" + "(?:" + names(Locale.JAPANESE) + ")");

    private PersonWords() {}

    /** The first such words of an expression; empty if it has none. */
    static Optional<String> in(WordExpression expression) {
        return ExpressionParts.of(expression).flatMap(PersonWords::about).findFirst();
    }

    private static Stream<String> about(WordExpression part) {
        Stream<String> alone = Stream.concat(
                        ExpressionParts.terms(part),
                        Stream.of(ExpressionParts.chain(part)
                                .flatMap(ExpressionParts::terms)
                                .collect(Collectors.joining(" "))))
                .filter(ORIGIN);
        return Stream.concat(alone, Stream.of(part).filter(PersonWords::joins).map(WordExpression::written));
    }

    /** Whether it asks for a person, and beside it or anywhere in the filing for a country or a people. */
    private static boolean joins(WordExpression part) {
        if (part instanceof WordExpression.AllOf all) {
            return all.branches().stream()
                    .anyMatch(person ->
                            all.branches().stream().anyMatch(people -> person != people && joins(person, people)));
        }
        return part instanceof WordExpression.Proximity near
                && !near.excluded()
                && (joins(near.left(), near.right()) || joins(near.right(), near.left()));
    }

    private static boolean joins(WordExpression person, WordExpression people) {
        return ExpressionParts.terms(person).anyMatch(PERSON)
                && ExpressionParts.terms(people).anyMatch(PEOPLE);
    }

    private static Predicate<String> found(String pattern) {
        Predicate<String> found = Pattern.compile(
                        pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
                .asPredicate();
        return words -> found.test(Normalizer.normalize(words, Form.NFKC));
    }

    /** Countries, and languages, which are called as the people who speak them. */
    private static String names(Locale as) {
        Function<Locale, Stream<String>> named =
                place -> Stream.of(place.getDisplayCountry(as), place.getDisplayLanguage(as));
        return Stream.concat(
                        Arrays.stream(Locale.getISOCountries()).map(country -> new Locale("", country)),
                        Arrays.stream(Locale.getISOLanguages()).map(Locale::new))
                .flatMap(named)
                .filter(name -> name.length() > 1)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
