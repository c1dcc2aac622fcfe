package org.sekisho.lists.classification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

/** Finds symbols that are in no edition, or in old ones only, and says how to mend them. */
public record UnknownSymbols(ClassificationSchemes schemes) {

    /** How a symbol is wrong. */
    public enum Fault {
        /** Its edition does not have it. */
        UNKNOWN,
        /** Its edition may not have it: it is not in one that was derived, and not published so. */
        LEFT,
        /** It was right once, and the concordance follows it. */
        MOVED
    }

    /** A fault of a symbol, and where it may be meant to lead. */
    public record Finding(ClassificationSymbol symbol, Fault fault, String message) {}

    /** Symbols of a filing that no edition at hand has, of whatever edition they say they are. */
    public List<ClassificationSymbol> among(Collection<ClassificationSymbol> symbols) {
        return symbols.stream().filter(symbol -> !schemes.isPlaced(symbol)).toList();
    }

    /**
     * The fault of a symbol that a list writes for several schemes at once; empty if one of them knows it, or may.
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
        List<Optional<Finding>> early = answers.stream()
                .filter(Knowledge.Known.class::isInstance)
                .map(known -> tooEarly(symbol, (Knowledge.Known) known))
                .toList();
        boolean known = !early.isEmpty();
        if (known && early.stream().allMatch(Optional::isPresent)) {
            return early.get(0);
        }
        if (!known && moved.isPresent()) {
            return meantSo(symbol, moved.get())
                    ? Optional.empty()
                    : Optional.of(new Finding(symbol, fault(symbol, moved.get()), message(symbol, moved.get())));
        }
        boolean unknown = unknownIn(within, answers);
        return unknown
                ? Optional.of(new Finding(symbol, Fault.UNKNOWN, message(symbol, unknownOf(answers))))
                : Optional.empty();
    }

    /** FI has no data of its own: where the IPC and the CPC lack a symbol, that the FI may have it is no excuse for them. */
    private static boolean unknownIn(Set<Scheme> within, List<Knowledge> answers) {
        long unknown =
                answers.stream().filter(Knowledge.Unknown.class::isInstance).count();
        return unknown > 0 && unknown == within.size() - (within.contains(Scheme.FI) ? 1 : 0);
    }

    private static Knowledge.Unknown unknownOf(List<Knowledge> answers) {
        return answers.stream()
                .filter(Knowledge.Unknown.class::isInstance)
                .map(Knowledge.Unknown.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Finding> tooEarly(ClassificationSymbol symbol, Knowledge.Known known) {
        SchemeEdition from = known.life().from();
        return Optional.ofNullable(symbol.edition())
                .flatMap(SchemeEdition::parse)
                .filter(edition -> from != null && edition.isBefore(from) && lacked(symbol.scheme(), edition, from))
                .map(edition -> new Finding(
                        symbol,
                        Fault.UNKNOWN,
                        "%s came with the edition of %s and was not in that of %s"
                                .formatted(symbol.written(), from, edition)));
    }

    /**
     * Whether a symbol was really lacking. What came by an edition that is listed whole may have come by any since the one
     * that is listed before.
     */
    private boolean lacked(Scheme scheme, SchemeEdition edition, SchemeEdition from) {
        List<SchemeEdition> listed =
                schemes.editions(scheme).stream().map(ListedEdition::edition).toList();
        return !listed.contains(from)
                || listed.stream().anyMatch(whole -> whole.isBefore(from) && !whole.isBefore(edition));
    }

    /** A symbol that says its edition is wrong if that lacks it; one without is only old if it is followed. */
    private Fault fault(ClassificationSymbol symbol, Knowledge.KnownUntil until) {
        if (symbol.edition() != null) {
            return Fault.UNKNOWN;
        }
        if (!until.successors().isEmpty()) {
            return Fault.MOVED;
        }
        SchemeEdition gone = until.life().gone();
        Scheme scheme = symbol.scheme() == Scheme.CPC ? Scheme.CPC : Scheme.IPC;
        return gone != null && schemes.data(scheme).derived(gone) ? Fault.LEFT : Fault.UNKNOWN;
    }

    /** True if an old symbol stands with an edition in which it was still there: its writer knows that it is old. */
    private static boolean meantSo(ClassificationSymbol symbol, Knowledge.KnownUntil moved) {
        return Optional.ofNullable(symbol.edition())
                .flatMap(SchemeEdition::parse)
                .filter(edition -> !moved.life().seen().isBefore(edition))
                .isPresent();
    }

    private String message(ClassificationSymbol symbol, Knowledge.KnownUntil moved) {
        if (moved.successors().isEmpty()) {
            return "%s was last seen in the edition of %s and is no longer in that of %s%s; %s"
                    .formatted(
                            symbol.written(),
                            moved.life().seen(),
                            moved.life().gone(),
                            fault(symbol, moved) == Fault.LEFT ? " (derived)" : "",
                            hint(symbol));
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

    private String hint(ClassificationSymbol symbol) {
        String candidates = schemes.candidates(symbol).stream()
                .map(ClassificationSymbol::written)
                .collect(Collectors.joining(", "));
        return candidates.isEmpty()
                ? "where it went is not known; write its last edition in brackets behind it if it is meant"
                : "it may be " + candidates + " now (a candidate, by comparing titles)";
    }

    private static String message(ClassificationSymbol symbol, Knowledge.Unknown unknown) {
        String nearest =
                unknown.nearest().stream().map(ClassificationSymbol::written).collect(Collectors.joining(", "));
        return "%s is not in the edition of %s%s; if it came later, write the edition in brackets behind it"
                .formatted(symbol.written(), unknown.asOf(), nearest.isEmpty() ? "" : "; near it are " + nearest);
    }
}
