package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.finding.body.BodyComparison;
import org.sekisho.finding.body.BodyName;
import org.sekisho.finding.body.BodyVerdict;
import org.sekisho.finding.matching.search.FilingSigns.Named;
import org.sekisho.finding.matching.search.OrganisationName.ListedName;
import org.sekisho.finding.matching.search.Verdict.Reading;

/**
 * A named body of a list. It is met by a name of the same body only; a name of which nobody can tell is undecided, and one that
 * only has a listed name in it is of another body.
 *
 * @param names its own name and its other names, each with all its numbers
 */
public record ListedBody(List<ListedName> names) {

    /** The fewest letters of an acronym that is taken for the body's own name. */
    private static final int FEWEST_LETTERS = 4;

    public ListedBody {
        names = List.copyOf(names);
    }

    /** Makes one of what a list writes; hands on what is neither a name nor a number with right check digits. */
    public static ListedBody of(List<String> written, PatternTable patterns, Words words, Consumer<String> unknown) {
        List<BodyName> bodies = written.stream().map(BodyName::of).toList();
        List<ListedName> names = new ArrayList<>();
        for (BodyName body : bodies) {
            ListedName.of(body.written(), patterns, words)
                    .filter(any -> !body.words().isEmpty())
                    .map(name ->
                            new ListedName(name.written(), name.name(), body.withNumbersOf(bodies), name.pattern()))
                    .ifPresent(names::add);
            if (body.words().isEmpty() && !body.isNumber()) {
                unknown.accept(body.written());
            }
        }
        return new ListedBody(names);
    }

    /** Signs of names of which a filing has one if it has a name of the body: see {@link BodyName#signs}. */
    Set<String> signs() {
        return names.stream().flatMap(name -> name.body().signs().stream()).collect(Collectors.toSet());
    }

    /** How a name stands to the body, what decides first. */
    private enum Answer {
        OTHER,
        /** The same by how it is read, which holds unless another listed name speaks against it. */
        READ,
        OPEN,
        SAME
    }

    /** Something that bears a name, and whether it is the body. */
    public record Told(Named named, Reading is) {}

    /** All names of a filing that may be of a body, and those in its text that hold a listed one, however they go on. */
    public Stream<Told> in(FilingSigns signs) {
        Stream<Told> named = signs.organisations().stream()
                .filter(Named::mayBeABody)
                .map(one -> new Told(
                        one, is(one.body().get(), sharingASign(one.body().get()))));
        return Stream.concat(
                named, mentionedIn(signs).map(one -> new Told(one, is(one.body().get(), names.stream()))));
    }

    private Stream<ListedName> sharingASign(BodyName named) {
        Set<String> signs = named.signs();
        return names.stream().filter(name -> !Collections.disjoint(name.body().signs(), signs));
    }

    private static Reading is(BodyName named, Stream<ListedName> listed) {
        Answer answer = listed.map(name -> answer(name.body(), named))
                .max(Comparator.naturalOrder())
                .orElse(Answer.OTHER);
        return switch (answer) {
            case SAME, READ -> Reading.certain(Truth.MET);
            case OPEN -> Reading.UNDECIDED;
            case OTHER -> Reading.certain(Truth.NOT_MET);
        };
    }

    private static Answer answer(BodyName listed, BodyName named) {
        BodyVerdict verdict = BodyComparison.of(listed, named);
        if (verdict.has(BodyVerdict.Kind.NUMBER_EQUAL) || verdict.has(BodyVerdict.Kind.NUMBER_DIFFERS)) {
            return verdict instanceof BodyVerdict.Same ? Answer.SAME : Answer.OTHER;
        }
        if (verdict instanceof BodyVerdict.Same && isTold(listed, named)) {
            return verdict.has(BodyVerdict.Kind.READING_EQUAL) ? Answer.READ : Answer.SAME;
        }
        return verdict instanceof BodyVerdict.Different && !verdict.onlyFormDiffers() ? Answer.OTHER : Answer.OPEN;
    }

    /** Not where a list has a unit alone, and the filing the whole or another; nor by an acronym of two or three letters. */
    private static boolean isTold(BodyName listed, BodyName named) {
        return named.isWithin(listed)
                && !(listed.isAcronym() && listed.letters().length() < FEWEST_LETTERS);
    }

    /** Names in the text that hold a listed one and say themselves that they are of a body, each as far as it goes on. */
    private Stream<Named> mentionedIn(FilingSigns signs) {
        return names.stream()
                .flatMap(name -> signs.hits(name.pattern()).stream().filter(name::isMeantBy))
                .flatMap(hit -> hit.spans().entrySet().stream())
                .flatMap(found -> found.getValue().stream().map(span -> Named.around(found.getKey(), span)))
                .filter(named -> named.body().get().isOfABody());
    }
}
