package org.sekisho.lists.keytech;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sekisho.lists.keytech.OriginWords.Found;
import org.sekisho.lists.keytech.OriginWords.Kind;

/**
 * Words about what a person is or where they come from. They are never a condition, so that a list with them is not read
 * at all: by themselves (<i>nationality</i>, 中国人), or a person in one statement with a country, a people, a language or a
 * faith, however the statement joins them (<i>inventor near/5 Icelandic</i>).
 *
 * <p>The country of a body is a fact of the body: a place in the name of one ({@code "University of Iceland"}) says
 * nothing of a person.
 *
 * @param alone what is refused whatever stands beside it
 * @param persons the words for persons
 * @param origins the words for where one comes from
 */
record PersonWords(Set<String> alone, Set<String> persons, Set<String> origins) {

    /** The refusal of a list that has them; takes the words. */
    static final String REFUSED =
            "'%s' is refused: what a person is or where they come from is never a condition; write which organisation, funding or purpose is meant (organisation, stateFunding, stateApplicant, defencePurpose)";

    static final PersonWords NONE = new PersonWords(Set.of(), Set.of(), Set.of());

    /** Right behind a place, they are the people of it. */
    private static final List<String> PEOPLE = List.of("人", "籍", "国籍", "国民", "出身", "生まれ", "育ち");

    /** 人 begins another word there: 中国人民, 人工, 人口. */
    private static final String NOT_PEOPLE = "民工口体間権気";

    private static final int FURTHEST_WORDS = 4;
    private static final int FURTHEST_LETTERS = 12;

    /** More alternatives beside each other are read one by one. */
    private static final int MOST_PHRASES = 400;

    static PersonWords of(WordExpression expression) {
        PersonWords all = new PersonWords(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        phrases(expression).stream().distinct().forEach(all::add);
        return all;
    }

    PersonWords with(PersonWords other) {
        return new PersonWords(
                joined(alone, other.alone), joined(persons, other.persons), joined(origins, other.origins));
    }

    /** The words that make a statement a condition of a person; empty if none do. */
    Optional<String> refused() {
        return alone.stream()
                .findFirst()
                .or(() -> persons.stream()
                        .flatMap(person -> origins.stream()
                                .filter(origin -> !origin.equals(person))
                                .map(origin -> person + "' with '" + origin))
                        .findFirst());
    }

    private void add(String phrase) {
        String plain = OriginWords.plain(phrase);
        List<Found> found = OriginWords.in(plain);
        for (int i = 0; i < found.size(); i++) {
            Found word = found.get(i);
            switch (word.kind()) {
                case ALONE -> alone.add(word.word());
                case ROLE -> persons.add(word.word());
                case BOTH -> {
                    persons.add(word.word());
                    origins.add(word.word());
                }
                case ORIGIN -> origins.add(word.word());
                case PLACE -> addPlace(found, i, plain);
                case BODY, TECHNOLOGY -> {}
            }
        }
    }

    private void addPlace(List<Found> found, int at, String plain) {
        Found place = found.get(at);
        String rest = plain.substring(place.to());
        Optional<String> people = PEOPLE.stream().filter(rest::startsWith).findFirst();
        boolean another = rest.length() > 1 && rest.startsWith("人") && NOT_PEOPLE.indexOf(rest.charAt(1)) >= 0;
        if (people.isPresent() && !another && OriginWords.isSpaceless(plain.charAt(place.to() - 1))) {
            alone.add(place.word() + people.get());
        } else if (!isOfBody(found, at, plain)) {
            origins.add(place.word());
        }
    }

    /** Whether it stands in the name of a body: <i>Icelandic Academy</i>, <i>Academy of Iceland</i>. */
    private static boolean isOfBody(List<Found> found, int at, String plain) {
        Found place = found.get(at);
        for (int i = at + 1; i < found.size() && !isPerson(found.get(i)); i++) {
            if (found.get(i).kind() == Kind.BODY) {
                return isNear(plain.substring(place.to(), found.get(i).from()));
            }
        }
        boolean person = at + 1 < found.size()
                && isPerson(found.get(at + 1))
                && found.get(at + 1).from() <= place.to() + 1;
        return !person
                && at > 0
                && found.get(at - 1).kind() == Kind.BODY
                && isNear(plain.substring(found.get(at - 1).to(), place.from()));
    }

    private static boolean isPerson(Found found) {
        return found.kind() == Kind.ROLE
                || found.kind() == Kind.BOTH
                || found.kind() == Kind.ORIGIN
                || found.kind() == Kind.ALONE;
    }

    private static boolean isNear(String between) {
        boolean spaceless = between.chars().anyMatch(letter -> OriginWords.isSpaceless((char) letter));
        return spaceless ? between.length() <= FURTHEST_LETTERS : between.split(" ").length - 1 <= FURTHEST_WORDS;
    }

    /** The phrases that an expression asks for: words beside each other, each with each alternative of the next. */
    private static Collection<String> phrases(WordExpression expression) {
        if (expression instanceof WordExpression.Term term) {
            return List.of(term.form() == WordExpression.Form.BEGINNING ? term.text() + "*" : term.text());
        }
        List<Collection<String>> branches =
                expression.branches().stream().map(PersonWords::phrases).toList();
        boolean next = expression instanceof WordExpression.Proximity beside
                && !beside.excluded()
                && beside.reach().equals(Reach.NEXT)
                && branches.get(0).size() * branches.get(1).size() <= MOST_PHRASES;
        return next
                ? branches.get(0).stream()
                        .flatMap(left -> branches.get(1).stream().map(right -> left + " " + right))
                        .toList()
                : branches.stream().flatMap(Collection::stream).toList();
    }

    private static Set<String> joined(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
