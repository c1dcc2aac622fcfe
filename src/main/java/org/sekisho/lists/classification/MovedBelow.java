package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;

/**
 * Symbols that lay below a symbol once and have left the scheme or moved since. A filing of today bears the new symbol, and a list
 * that names the old one alone does not find it there.
 */
public record MovedBelow(ClassificationSchemes schemes) {

    /** The reform of the IPC: what left before is in no filing of today. */
    private static final SchemeEdition REFORM = new SchemeEdition(2006, 1);

    /**
     * A symbol that left or moved.
     *
     * @param since the edition that lacks it
     * @param derived whether that edition was not published so
     * @param followed where the concordance says that it went; filings there are found
     * @param hints where it may have gone besides
     */
    public record Leaving(
            ClassificationSymbol symbol,
            SchemeEdition since,
            boolean derived,
            List<ClassificationSymbol> followed,
            List<ClassificationSymbol> hints) {

        public Leaving {
            followed = List.copyOf(followed);
            hints = List.copyOf(hints);
        }
    }

    /**
     * All that left from one symbol to another and below the last, itself not counted; in its edition, if it has one, they
     * were there.
     */
    public List<Leaving> of(ClassificationSymbol first, String last) {
        Stream<ClassificationSymbol> below = first.group().isEmpty() ? all(first) : subgroups(first, last);
        SchemeEdition there = first.edition() == null
                ? REFORM
                : SchemeEdition.parse(first.edition()).orElse(REFORM);
        return below.filter(symbol -> !symbol.written().equals(first.written()))
                .map(symbol -> leaving(symbol, there))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private Stream<ClassificationSymbol> subgroups(ClassificationSymbol first, String last) {
        return schemes.between(first, last).stream();
    }

    private Stream<ClassificationSymbol> all(ClassificationSymbol part) {
        return schemes.data(part.scheme()).subclasses().stream()
                .filter(subclass -> subclass.symbol().startsWith(part.subclass()))
                .flatMap(subclass -> subclass.groupNumbers().stream()
                        .map(group -> new ClassificationSymbol(part.scheme(), subclass.symbol(), group, WHOLE, null))
                        .flatMap(group -> subgroups(group, WHOLE)));
    }

    private @Nullable Leaving leaving(ClassificationSymbol symbol, SchemeEdition there) {
        if (!(schemes.knowledge(symbol) instanceof Knowledge.KnownUntil until)) {
            return null;
        }
        SchemeEdition gone = until.life().gone();
        if (gone == null || until.life().seen().isBefore(there)) {
            return null;
        }
        List<ClassificationSymbol> followed = new ArrayList<>();
        until.successors().forEach(successor -> followed.add(successor.symbol()));
        boolean derived = schemes.data(symbol.scheme()).derived(gone);
        return new Leaving(symbol, gone, derived, followed, schemes.candidates(symbol));
    }
}
