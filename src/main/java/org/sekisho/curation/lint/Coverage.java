package org.sekisho.curation.lint;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.ExpressionParts;
import org.sekisho.lists.keytech.Reach;
import org.sekisho.lists.keytech.WordExpression;

/**
 * Whether one expression finds every filing that another finds. It says yes only where that can be told from the two
 * expressions; a no may mean that it cannot be told. It keeps what it made of an expression, which is held against many.
 */
final class Coverage {

    private final Map<WordExpression, List<Link>> chains = new IdentityHashMap<>();

    boolean covers(WordExpression wide, WordExpression narrow) {
        return wide.equals(narrow) || byParts(wide, narrow) || (narrow.isPlace() && place(wide, narrow));
    }

    /** Splits a condition into its parts. */
    private boolean byParts(WordExpression wide, WordExpression narrow) {
        if (narrow.isAnyOf()) {
            return narrow.branches().stream().allMatch(branch -> covers(wide, branch));
        }
        if (wide.isAnyOf()) {
            return wide.branches().stream().anyMatch(branch -> covers(branch, narrow));
        }
        if (narrow.isAllOf()) {
            return narrow.branches().stream().anyMatch(branch -> covers(wide, branch));
        }
        if (narrow instanceof WordExpression.In in) {
            return wide instanceof WordExpression.In other && other.part() == in.part()
                    ? covers(other.branch(), in.branch())
                    : covers(wide, in.branch());
        }
        return false;
    }

    private boolean place(WordExpression wide, WordExpression narrow) {
        return chain(wide, narrow) || near(wide, narrow) || within(wide, narrow);
    }

    /** Finding the narrow one means finding one of its sides. */
    private boolean within(WordExpression wide, WordExpression narrow) {
        return narrow instanceof WordExpression.Proximity proximity
                && (covers(wide, proximity.left()) || (!proximity.excluded() && covers(wide, proximity.right())));
    }

    /** Words beside each other cover the same words with others beside them. */
    private boolean chain(WordExpression wide, WordExpression narrow) {
        List<Link> links = links(narrow);
        List<Link> wanted = links(wide);
        return !wanted.isEmpty()
                && wanted.size() <= links.size()
                && Stream.iterate(0, i -> i + wanted.size() <= links.size(), i -> i + 1)
                        .anyMatch(i -> matches(wanted, links.subList(i, i + wanted.size())));
    }

    private List<Link> links(WordExpression expression) {
        return chains.computeIfAbsent(expression, Link::chain);
    }

    private static boolean matches(List<Link> wanted, List<Link> links) {
        return Stream.iterate(0, i -> i < wanted.size(), i -> i + 1)
                .allMatch(i -> wanted.get(i).covers(links.get(i)));
    }

    private boolean near(WordExpression wide, WordExpression narrow) {
        if (!(wide instanceof WordExpression.Proximity one) || !(narrow instanceof WordExpression.Proximity other)) {
            return false;
        }
        if (one.excluded() || other.excluded() || !reaches(one.reach(), other.reach())) {
            return false;
        }
        boolean counted = one.reach().kind() == Reach.Kind.ADJ || one.reach().kind() == Reach.Kind.NEAR;
        boolean straight = side(counted, one.left(), other.left()) && side(counted, one.right(), other.right());
        boolean crossed = one.reach().kind() != Reach.Kind.ADJ
                && side(counted, one.left(), other.right())
                && side(counted, one.right(), other.left());
        return straight || crossed;
    }

    /** A side must be covered whole where words are counted: a part of it would be further away. */
    private boolean side(boolean counted, WordExpression wide, WordExpression narrow) {
        return counted ? coversWhole(wide, narrow) : covers(wide, narrow);
    }

    /** Whether the wide one finds exactly the places that the narrow one finds, and perhaps others. */
    private boolean coversWhole(WordExpression wide, WordExpression narrow) {
        if (narrow.isAnyOf()) {
            return narrow.branches().stream().allMatch(branch -> coversWhole(wide, branch));
        }
        if (wide.isAnyOf()) {
            return wide.branches().stream().anyMatch(branch -> coversWhole(branch, narrow));
        }
        List<Link> links = links(narrow);
        List<Link> wanted = links(wide);
        boolean sameWords = !wanted.isEmpty()
                && wanted.size() == links.size()
                && matches(wanted, links)
                && links.stream().noneMatch(link -> link.kind() == Link.Kind.CHARACTERS);
        return wide.equals(narrow) || sameWords;
    }

    private static boolean reaches(Reach wide, Reach narrow) {
        return switch (wide.kind()) {
            case ADJ -> narrow.kind() == Reach.Kind.ADJ && narrow.words() <= wide.words();
            case NEAR ->
                (narrow.kind() == Reach.Kind.ADJ || narrow.kind() == Reach.Kind.NEAR) && narrow.words() <= wide.words();
            case WITH -> narrow.kind() != Reach.Kind.SAME;
            case SAME -> true;
        };
    }

    /**
     * One word of words beside each other.
     *
     * @param written with its ending, in small letters
     * @param base without it
     */
    private record Link(
            Kind kind,
            String written,
            String base,
            @Nullable String language) {

        private enum Kind {
            INFLECTED,
            EXACT,
            BEGINNING,
            CHARACTERS
        }

        /** Empty if it is more than words beside each other. */
        private static List<Link> chain(WordExpression expression) {
            List<List<Link>> links =
                    ExpressionParts.chain(expression).map(Link::of).toList();
            return links.stream().anyMatch(List::isEmpty)
                    ? Collections.emptyList()
                    : links.stream().flatMap(List::stream).toList();
        }

        private static List<Link> of(WordExpression expression) {
            if (!(expression instanceof WordExpression.Term term)) {
                return List.of();
            }
            String beginning = term.text().toLowerCase(Locale.ROOT);
            return switch (term.form()) {
                case INFLECTED -> words(Kind.INFLECTED, term.text(), term.language());
                case EXACT -> words(Kind.EXACT, term.text(), term.language());
                case BEGINNING -> List.of(new Link(Kind.BEGINNING, beginning, beginning, term.language()));
            };
        }

        private static List<Link> words(Kind kind, String words, @Nullable String language) {
            if (Words.ideographic(words)) {
                return List.of(new Link(Kind.CHARACTERS, words, words, language));
            }
            List<String> written = Words.OF_LISTS.formsOf(words);
            List<String> bases = Words.OF_LISTS.termsOf(words);
            return Stream.iterate(0, i -> i < Math.min(written.size(), bases.size()), i -> i + 1)
                    .map(i -> new Link(kind, written.get(i), bases.get(i), language))
                    .toList();
        }

        private boolean covers(Link narrow) {
            if (language != null && !language.equals(narrow.language)) {
                return false;
            }
            return switch (kind) {
                case INFLECTED -> narrow.kind.ordinal() <= Kind.EXACT.ordinal() && base.equals(narrow.base);
                case EXACT -> narrow.kind == Kind.EXACT && written.equals(narrow.written);
                case BEGINNING ->
                    narrow.kind != Kind.CHARACTERS
                            && Words.beginnings(written).stream().anyMatch(narrow.written::startsWith)
                            && Words.beginnings(written).stream().anyMatch(narrow.base::startsWith);
                case CHARACTERS -> narrow.kind == Kind.CHARACTERS && narrow.written.contains(written);
            };
        }
    }
}
