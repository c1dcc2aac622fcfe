package org.sekisho.lists.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

/** Whether an office's own editions and its own rows of the concordance agree with each other. */
public record SchemeCheck(ClassificationSchemes schemes) {

    /** All that is wrong, a sentence each. */
    public List<String> problems() {
        return Stream.concat(
                        Stream.of(Scheme.IPC, Scheme.CPC).flatMap(scheme -> older(scheme).stream()),
                        schemes.moves().stream()
                                .filter(move -> move.since() != null)
                                .flatMap(move -> problems(move).stream()))
                .toList();
    }

    private Optional<String> older(Scheme scheme) {
        return newest(ClassificationSchemes.shipped(), scheme)
                .filter(shipped -> newest(schemes, scheme)
                        .filter(own -> !own.isBefore(shipped))
                        .isEmpty())
                .map(shipped ->
                        "the %s of the folder is older than the one that is shipped, of %s; take %s away, or import a newer edition"
                                .formatted(scheme, shipped, SchemeData.fileName(scheme)));
    }

    private static Optional<SchemeEdition> newest(ClassificationSchemes schemes, Scheme scheme) {
        return schemes.editions(scheme).stream().map(ListedEdition::edition).reduce((one, later) -> later);
    }

    private List<String> problems(SymbolMove move) {
        List<String> problems = new ArrayList<>();
        if (life(move.from()).isEmpty()) {
            problems.add("concordance: no edition at hand has %s, which is said to have moved to %s"
                    .formatted(move.from(), move.to()));
        }
        SchemeEdition since = move.since();
        boolean covered = since != null
                && newest(schemes, move.to().scheme())
                        .filter(newest -> !newest.isBefore(since))
                        .isPresent();
        if (covered && life(move.to()).isEmpty()) {
            problems.add("concordance: no edition at hand has %s, to which %s is said to have moved with %s"
                    .formatted(move.to(), move.from(), since));
        }
        return problems;
    }

    private Optional<SymbolLife> life(ClassificationSymbol symbol) {
        return schemes.data(symbol.scheme()).life(symbol);
    }
}
