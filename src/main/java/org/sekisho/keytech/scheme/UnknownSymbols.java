package org.sekisho.keytech.scheme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.filing.ClassificationSymbol;
import org.sekisho.filing.ClassificationSymbol.Scheme;

/** Finds symbols that are in no edition, or in old ones only, and says how to mend them. */
public final class UnknownSymbols {

    /** What is wrong with a symbol. {@code moved} is for a remark: it was right once, and the concordance follows it. */
    public record Finding(ClassificationSymbol symbol, boolean moved, String message) {}

    private final ClassificationSchemes schemes;

    public UnknownSymbols(ClassificationSchemes schemes) {
        this.schemes = schemes;
    }

    /** Those of a filing's symbols that their own scheme does not have; what is not covered is not among them. */
    public List<ClassificationSymbol> among(Collection<ClassificationSymbol> symbols) {
        return symbols.stream()
                .filter(symbol -> schemes.knowledge(symbol) instanceof Knowledge.Unknown)
                .toList();
    }

    /**
     * What is wrong with a symbol that a list writes for several schemes at once; empty if one of them knows it, or may.
     */
    public Optional<Finding> check(ClassificationSymbol symbol, Set<Scheme> within) {
        List<Knowledge> answers = within.stream()
                .sorted()
                .map(scheme -> schemes.knowledge(new ClassificationSymbol(
                        scheme, symbol.subclass(), symbol.group(), symbol.subgroup(), symbol.edition())))
                .toList();
        Optional<Knowledge.KnownUntil> moved = answers.stream()
                .filter(Knowledge.KnownUntil.class::isInstance)
                .map(Knowledge.KnownUntil.class::cast)
                .findFirst();
        Optional<Finding> early = answers.stream()
                .filter(Knowledge.Known.class::isInstance)
                .flatMap(known -> tooEarly(symbol, (Knowledge.Known) known).stream())
                .findFirst();
        if (early.isPresent()) {
            return early;
        }
        boolean known = answers.stream().anyMatch(Knowledge.Known.class::isInstance);
        if (!known && moved.isPresent()) {
            return meantSo(symbol, moved.get())
                    ? Optional.empty()
                    : Optional.of(new Finding(symbol, true, message(symbol, moved.get())));
        }
        boolean unknown = answers.stream().allMatch(Knowledge.Unknown.class::isInstance);
        return unknown
                ? Optional.of(new Finding(symbol, false, message(symbol, (Knowledge.Unknown) answers.get(0))))
                : Optional.empty();
    }

    private static Optional<Finding> tooEarly(ClassificationSymbol symbol, Knowledge.Known known) {
        SchemeEdition from = known.life().from();
        return Optional.ofNullable(symbol.edition())
                .flatMap(SchemeEdition::parse)
                .filter(edition -> from != null && edition.isBefore(from))
                .map(edition -> new Finding(
                        symbol,
                        false,
                        "%s came with the edition of %s and was not in that of %s"
                                .formatted(symbol.written(), from, edition)));
    }

    /** Who writes an old symbol with an edition in which it was still there, knows that it is old. */
    private static boolean meantSo(ClassificationSymbol symbol, Knowledge.KnownUntil moved) {
        return Optional.ofNullable(symbol.edition())
                .flatMap(SchemeEdition::parse)
                .filter(edition -> !moved.life().seen().isBefore(edition))
                .isPresent();
    }

    private static String message(ClassificationSymbol symbol, Knowledge.KnownUntil moved) {
        if (moved.successors().isEmpty()) {
            return "%s was last seen in the edition of %s and is no longer in that of %s"
                    .formatted(
                            symbol.written(), moved.life().seen(), moved.life().gone());
        }
        String successors = moved.successors().stream()
                .map(successor -> successor.symbol().written())
                .distinct()
                .collect(Collectors.joining(", "));
        Equivalent first = moved.successors().get(0);
        return "%s is of %s up to %s; it is %s since %s"
                .formatted(
                        symbol.written(),
                        first.move().from().scheme(),
                        moved.life().seen(),
                        successors,
                        first.move().since());
    }

    private static String message(ClassificationSymbol symbol, Knowledge.Unknown unknown) {
        String nearest =
                unknown.nearest().stream().map(ClassificationSymbol::written).collect(Collectors.joining(", "));
        return "%s is not in the edition of %s%s; if it came later, write the edition in brackets behind it"
                .formatted(symbol.written(), unknown.asOf(), nearest.isEmpty() ? "" : "; near it are " + nearest);
    }
}
