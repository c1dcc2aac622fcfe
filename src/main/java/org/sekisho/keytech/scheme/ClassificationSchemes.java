package org.sekisho.keytech.scheme;

import static org.sekisho.keytech.scheme.SchemeGroup.WHOLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.filing.ClassificationSymbol;
import org.sekisho.filing.ClassificationSymbol.Scheme;

/**
 * IPC and CPC as trees, and the concordance between editions. Immutable, and safe to ask from several threads.
 *
 * <p>FI has no data of its own: it is built on the IPC and keeps its numbers, so the IPC answers for it. The CPC is built
 * on the IPC too, and where its own data have no dots, those of the IPC decide.
 */
public final class ClassificationSchemes {

    private final SchemeData ipc;
    private final SchemeData cpc;
    private final Concordance concordance;

    ClassificationSchemes(SchemeData ipc, SchemeData cpc, Concordance concordance) {
        this.ipc = ipc;
        this.cpc = cpc;
        this.concordance = concordance;
    }

    /** What is shipped, read once. */
    public static ClassificationSchemes shipped() {
        return Shipped.SCHEMES;
    }

    /**
     * Reads {@code ipc.txt.gz}, {@code cpc.txt.gz} and {@code concordance.csv} of a folder, and takes the shipped one
     * for what is not there.
     */
    public static ClassificationSchemes read(Path folder) throws IOException {
        return read(new SchemeFolder(folder));
    }

    private static ClassificationSchemes read(SchemeFolder files) throws IOException {
        return new ClassificationSchemes(files.data("ipc.txt.gz"), files.data("cpc.txt.gz"), files.concordance());
    }

    private static final class Shipped {

        private static final ClassificationSchemes SCHEMES = load();

        private static ClassificationSchemes load() {
            try {
                return read(new SchemeFolder(null));
            } catch (IOException e) {
                throw new UncheckedIOException("The shipped classification schemes cannot be read", e);
            }
        }
    }

    /**
     * What is known of a symbol. Its edition, where it has one, is the edition asked for; without one the newest is
     * meant. A symbol that one scheme lacks but the other has may be newer than the data, and counts as not covered.
     */
    public Knowledge knowledge(ClassificationSymbol symbol) {
        if (symbol.scheme() == Scheme.OTHER) {
            return new Knowledge.NotCovered(null);
        }
        List<Equivalent> successors = exactly(symbol, true);
        Optional<SymbolLife> life = new SchemeLookup(data(symbol.scheme())).life(symbol);
        if (!successors.isEmpty() && (life.isEmpty() || life.get().gone() == null)) {
            return new Knowledge.KnownUntil(moved(successors.get(0).move(), life), successors);
        }
        if (life.isPresent()) {
            return life.get().gone() == null
                    ? new Knowledge.Known(life.get())
                    : new Knowledge.KnownUntil(life.get(), successors);
        }
        return exactly(symbol, false).stream()
                .findFirst()
                .<Knowledge>map(older -> arrived(older.move()))
                .orElseGet(() -> missing(symbol));
    }

    private static SymbolLife moved(SymbolMove move, Optional<SymbolLife> life) {
        SchemeEdition since = Objects.requireNonNull(move.since());
        SchemeEdition last = move.last() == null ? since : move.last();
        return new SymbolLife(life.map(SymbolLife::from).orElse(null), last, since);
    }

    private static Knowledge arrived(SymbolMove move) {
        SchemeEdition since = Objects.requireNonNull(move.since());
        return new Knowledge.Known(new SymbolLife(since, since, null));
    }

    private Knowledge missing(ClassificationSymbol symbol) {
        Knowledge missing = new SchemeLookup(data(symbol.scheme())).missing(symbol);
        SchemeData other = symbol.scheme() == Scheme.CPC ? ipc : cpc;
        boolean elsewhere = new SchemeLookup(other).life(symbol).isPresent();
        return missing instanceof Knowledge.Unknown unknown && elsewhere
                ? new Knowledge.NotCovered(unknown.asOf())
                : missing;
    }

    /** What lies above a symbol, the nearest first: subgroups by the dots, the main group, the subclass, the class. */
    public List<ClassificationSymbol> ancestors(ClassificationSymbol symbol) {
        List<ClassificationSymbol> ancestors = new ArrayList<>();
        if (!symbol.group().isEmpty()) {
            dots(symbol).above(symbol.subgroup()).forEach(digits -> ancestors.add(in(symbol, symbol.group(), digits)));
            ancestors.add(in(symbol, "", ""));
        }
        if (symbol.subclass().length() > 3) {
            ancestors.add(
                    new ClassificationSymbol(symbol.scheme(), symbol.subclass().substring(0, 3), "", "", null));
        }
        return ancestors;
    }

    /** Whether the symbol is the other or lies below it. The scheme of the first decides whose dots are asked. */
    public Containment isWithin(ClassificationSymbol symbol, ClassificationSymbol ancestor) {
        return ancestor.group().isEmpty()
                ? Containment.of(symbol.subclass().startsWith(ancestor.subclass()), Containment.Basis.SYMBOL)
                : isBetween(symbol, ancestor, ancestor.subgroup());
    }

    /** Whether the symbol lies from one subgroup to another of the same main group, or below the last. */
    public Containment isBetween(ClassificationSymbol symbol, ClassificationSymbol first, String last) {
        boolean sameGroup = symbol.subclass().equals(first.subclass())
                && symbol.group().equals(first.group())
                && !symbol.group().isEmpty();
        return sameGroup
                ? dots(symbol).between(symbol.subgroup(), first.subgroup(), last)
                : Containment.of(false, Containment.Basis.SYMBOL);
    }

    /** The symbols from the first to the last, in the order of the scheme, and what lies below the last. */
    public List<ClassificationSymbol> between(ClassificationSymbol first, String last) {
        SchemeGroup group = group(first);
        List<ClassificationSymbol> between = new ArrayList<>();
        if (first.subgroup().equals(WHOLE) && group != null) {
            between.add(in(first, first.group(), WHOLE));
        }
        if (group != null) {
            Dots dots = new Dots(group);
            group.subgroups().stream()
                    .map(SchemeGroup.Subgroup::digits)
                    .filter(digits ->
                            dots.between(digits, first.subgroup(), last).within())
                    .forEach(digits -> between.add(in(first, first.group(), digits)));
        }
        return between;
    }

    /**
     * Symbols of other editions for the same, older and newer, by the concordance. A symbol below one that moved is
     * taken to have moved with it, to the symbol that the concordance names. Moves of the IPC hold for the CPC and FI.
     */
    public List<Equivalent> equivalents(ClassificationSymbol symbol) {
        List<SymbolMove> moves = concordance.of(symbol.subclass());
        if (moves.isEmpty()) {
            return List.of();
        }
        List<Equivalent> equivalents = new ArrayList<>();
        for (SymbolMove move : moves) {
            if (isEnd(symbol, move.from()) && isWithin(symbol, move.from()).within()) {
                equivalents.add(new Equivalent(counterpart(symbol, move, move.to()), move, true));
            }
            if (isEnd(symbol, move.to()) && isWithin(symbol, move.to()).within()) {
                equivalents.add(new Equivalent(counterpart(symbol, move, move.from()), move, false));
            }
        }
        return equivalents;
    }

    private List<Equivalent> exactly(ClassificationSymbol symbol, boolean newer) {
        return equivalents(symbol).stream()
                .filter(equivalent ->
                        equivalent.newer() == newer && equivalent.move().since() != null)
                .filter(equivalent -> same(
                        symbol,
                        newer ? equivalent.move().from() : equivalent.move().to()))
                .toList();
    }

    private static boolean isEnd(ClassificationSymbol symbol, ClassificationSymbol end) {
        return symbol.scheme() == end.scheme() || (end.scheme() == Scheme.IPC && symbol.scheme() != Scheme.OTHER);
    }

    /**
     * Within a move of one scheme the equivalent is of the asker's scheme, between two it is of the other; main groups
     * that two schemes have side by side number their subgroups alike.
     */
    private static ClassificationSymbol counterpart(
            ClassificationSymbol symbol, SymbolMove move, ClassificationSymbol end) {
        Scheme scheme = move.from().scheme() == move.to().scheme() ? symbol.scheme() : end.scheme();
        boolean sideBySide = move.since() == null && end.subgroup().equals(WHOLE);
        return new ClassificationSymbol(
                scheme, end.subclass(), end.group(), sideBySide ? symbol.subgroup() : end.subgroup(), null);
    }

    private static boolean same(ClassificationSymbol one, ClassificationSymbol other) {
        return one.subclass().equals(other.subclass())
                && one.group().equals(other.group())
                && one.subgroup().equals(other.subgroup());
    }

    /** Where the data came from. */
    public List<String> sources(Scheme scheme) {
        return data(scheme).sources();
    }

    private SchemeData data(Scheme scheme) {
        return scheme == Scheme.CPC ? cpc : ipc;
    }

    private Dots dots(ClassificationSymbol symbol) {
        return new Dots(group(symbol));
    }

    /** The group whose dots decide: the CPC's own for its symbols, where it has dots; else the IPC's. */
    private @Nullable SchemeGroup group(ClassificationSymbol symbol) {
        SchemeGroup own = data(symbol.scheme()).group(symbol.subclass(), symbol.group());
        boolean dotted = own != null && own.listed() != null;
        return dotted || symbol.scheme() != Scheme.CPC ? own : ipc.group(symbol.subclass(), symbol.group());
    }

    private static ClassificationSymbol in(ClassificationSymbol symbol, String group, String subgroup) {
        return new ClassificationSymbol(symbol.scheme(), symbol.subclass(), group, subgroup, null);
    }
}
