package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.lists.classification.Dots.Containment;

/**
 * IPC and CPC as trees, and the concordance between editions. Immutable, and safe to ask from several threads.
 *
 * <p>FI has no data of its own: it is built on the IPC and keeps its numbers, so the IPC answers for it. The CPC is built
 * on the IPC too, and where its own data have no dots, those of the IPC decide.
 */
public final class ClassificationSchemes {

    private final SchemeData ipc;
    private final SchemeData cpc;
    private static final AtomicReference<@Nullable ClassificationSchemes> IN_FORCE = new AtomicReference<>();

    /** Main groups that the CPC adds to the indexing groups of the IPC are numbered from here. */
    private static final int CPC_SERIES = 2000;

    private final Concordance concordance;
    private final Concordance candidates;
    private final List<SchemeUsed> used;

    ClassificationSchemes(
            SchemeData ipc, SchemeData cpc, Concordance concordance, Concordance candidates, List<SchemeUsed> used) {
        this.used = List.copyOf(used);
        this.ipc = ipc;
        this.cpc = cpc;
        this.concordance = concordance;
        this.candidates = candidates;
    }

    /** The schemes of this program: those that it was told to use, or the shipped ones. */
    public static ClassificationSchemes inForce() {
        ClassificationSchemes told = IN_FORCE.get();
        return told == null ? shipped() : told;
    }

    /** Goes by these from now on, or by the shipped ones again; told once, when the program starts. */
    static void use(@Nullable ClassificationSchemes schemes) {
        IN_FORCE.set(schemes);
    }

    /** The shipped schemes, read once. */
    public static ClassificationSchemes shipped() {
        return Shipped.SCHEMES;
    }

    /** Reads {@code ipc.txt.gz}, {@code cpc.txt.gz} and {@code concordance.csv}; the shipped one for what is not there. */
    static ClassificationSchemes read(SchemeFolder files) throws IOException {
        SchemeFolder.Content<SchemeData> ipc = files.data(SchemeData.fileName(Scheme.IPC));
        SchemeFolder.Content<SchemeData> cpc = files.data(SchemeData.fileName(Scheme.CPC));
        SchemeFolder.Content<Concordance> moves = files.moves();
        return new ClassificationSchemes(
                ipc.read(),
                cpc.read(),
                moves.read(),
                files.candidates(),
                List.of(
                        new SchemeUsed("IPC", newest(ipc.read()), ipc.sha256()),
                        new SchemeUsed("CPC", newest(cpc.read()), cpc.sha256()),
                        new SchemeUsed("concordance", moves.read().moves().size() + " rows", moves.sha256())));
    }

    private static String newest(SchemeData data) {
        return data.editions().isEmpty()
                ? "parts only"
                : data.editions().get(data.editions().size() - 1).toString();
    }

    /** The files of a run, for its record. */
    public List<SchemeUsed> used() {
        return used;
    }

    private static final class Shipped {

        private static final ClassificationSchemes SCHEMES = load();

        private static ClassificationSchemes load() {
            try {
                return read(new SchemeFolder(null, null));
            } catch (IOException e) {
                throw new UncheckedIOException("The shipped classification schemes cannot be read", e);
            }
        }
    }

    /**
     * Looks a symbol up. Its edition, where it has one, is the edition asked for; without one the newest is
     * meant. A symbol that one scheme lacks but the other has may be newer than the data, and counts as not covered.
     */
    public Knowledge knowledge(ClassificationSymbol symbol) {
        if (symbol.scheme() == Scheme.OTHER) {
            return new Knowledge.NotCovered(null);
        }
        List<Equivalent> successors = exactly(symbol, true);
        Optional<SymbolLife> life = data(symbol.scheme()).life(symbol);
        if (!successors.isEmpty()) {
            return new Knowledge.KnownUntil(moved(successors.get(0).move(), life), successors);
        }
        if (life.isPresent()) {
            return life.get().gone() == null
                    ? new Knowledge.Known(life.get())
                    : new Knowledge.KnownUntil(life.get(), List.of());
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
        if (symbol.scheme() == Scheme.FI) {
            return new Knowledge.NotCovered(null);
        }
        Knowledge missing = data(symbol.scheme()).missing(symbol);
        SchemeData other = symbol.scheme() == Scheme.CPC ? ipc : cpc;
        boolean elsewhere = other.life(symbol).isPresent();
        return missing instanceof Knowledge.Unknown unknown && elsewhere
                ? new Knowledge.NotCovered(unknown.asOf())
                : missing;
    }

    /** The symbols above a symbol, the nearest first: subgroups by the dots, the main group, the subclass, the class. */
    public List<ClassificationSymbol> ancestors(ClassificationSymbol symbol) {
        List<ClassificationSymbol> ancestors = new ArrayList<>();
        if (!symbol.group().isEmpty()) {
            addGroups(symbol, ancestors);
            ancestors.add(in(symbol, "", ""));
        }
        if (symbol.subclass().length() > 3) {
            ancestors.add(
                    new ClassificationSymbol(symbol.scheme(), symbol.subclass().substring(0, 3), "", "", null));
        }
        return ancestors;
    }

    private void addGroups(ClassificationSymbol symbol, List<ClassificationSymbol> ancestors) {
        Optional<ClassificationSymbol> elsewhere = elsewhere(symbol);
        dots(symbol).above(symbol.subgroup()).stream()
                .filter(digits -> elsewhere.isEmpty() || !digits.equals(WHOLE))
                .forEach(digits -> ancestors.add(in(symbol, symbol.group(), digits)));
        elsewhere.ifPresent(above -> {
            ancestors.add(above);
            addGroups(above, ancestors);
        });
    }

    /** The symbol of another main group that a symbol hangs below. */
    private Optional<ClassificationSymbol> elsewhere(ClassificationSymbol symbol) {
        return dots(symbol).elsewhere(symbol.subgroup()).map(above -> {
            int stroke = above.indexOf('/');
            return in(symbol, above.substring(0, stroke), above.substring(stroke + 1));
        });
    }

    /**
     * The symbol of the IPC that a symbol of the CPC stands for: the same if the IPC has it, in a 2000 series the one that
     * is numbered without the 2000, else that of the nearest symbol above it. Empty if there is none.
     */
    public Optional<ClassificationSymbol> international(ClassificationSymbol symbol) {
        return Stream.concat(Stream.of(symbol), ancestors(symbol).stream())
                .filter(above -> !above.group().isEmpty())
                .flatMap(above -> asInternational(above).stream())
                .findFirst();
    }

    private Optional<ClassificationSymbol> asInternational(ClassificationSymbol symbol) {
        int number = Integer.parseInt(symbol.group());
        return Stream.of(number, number - CPC_SERIES)
                .filter(group -> group > 0)
                .map(group -> new ClassificationSymbol(
                        Scheme.IPC, symbol.subclass(), group.toString(), symbol.subgroup(), null))
                .filter(international -> ipc.life(international)
                        .filter(life -> life.gone() == null)
                        .isPresent())
                .findFirst();
    }

    /** Whether the symbol is the other or lies below it. The scheme of the first decides whose dots are asked. */
    public Containment isWithin(ClassificationSymbol symbol, ClassificationSymbol ancestor) {
        return ancestor.group().isEmpty()
                ? new Containment(symbol.subclass().startsWith(ancestor.subclass()), Containment.Basis.SYMBOL)
                : isBetween(symbol, ancestor, ancestor.subgroup());
    }

    /** Whether the symbol lies from one subgroup to another of the same main group, or below the last. */
    public Containment isBetween(ClassificationSymbol symbol, ClassificationSymbol first, String last) {
        if (!symbol.subclass().equals(first.subclass()) || symbol.group().isEmpty()) {
            return new Containment(false, Containment.Basis.SYMBOL);
        }
        if (symbol.group().equals(first.group())) {
            return dots(symbol).between(symbol.subgroup(), first.subgroup(), last);
        }
        boolean below = elsewhere(symbol)
                .filter(above -> above.group().equals(first.group()))
                .filter(above -> isBetween(above, first, last).within())
                .isPresent();
        return new Containment(below, below ? Containment.Basis.DOTS : Containment.Basis.SYMBOL);
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
            if (isEnd(symbol, move.from()) && holds(move.from(), symbol, move.partial())) {
                equivalents.add(new Equivalent(counterpart(symbol, move, move.to()), move, true));
            }
            if (isEnd(symbol, move.to()) && holds(move.to(), symbol, move.partial())) {
                equivalents.add(new Equivalent(counterpart(symbol, move, move.from()), move, false));
            }
        }
        return equivalents;
    }

    private boolean holds(ClassificationSymbol end, ClassificationSymbol symbol, boolean alone) {
        return alone ? same(symbol, end) : isWithin(symbol, end).within();
    }

    private List<Equivalent> exactly(ClassificationSymbol symbol, boolean newer) {
        return equivalents(symbol).stream()
                .filter(equivalent ->
                        equivalent.newer() == newer && equivalent.move().since() != null)
                .filter(equivalent -> !newer || !equivalent.move().partial())
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

    /**
     * Whether it is known where a symbol belongs: some edition of its scheme, or of one that is numbered alike, has it, or
     * the concordance does. One that is new, or wrong, may belong anywhere in its subclass.
     */
    public boolean isPlaced(ClassificationSymbol symbol) {
        return symbol.scheme() == Scheme.OTHER
                || ipc.life(symbol).isPresent()
                || cpc.life(symbol).isPresent()
                || !equivalents(symbol).isEmpty();
    }

    /** Possible successors of a symbol, by comparing the titles of two editions: hints for a person. */
    public List<ClassificationSymbol> candidates(ClassificationSymbol symbol) {
        return candidates.of(symbol.subclass()).stream()
                .filter(move -> isEnd(symbol, move.from()) && same(symbol, move.from()))
                .map(move -> in(move.to(), move.to().group(), move.to().subgroup()))
                .distinct()
                .toList();
    }

    /** All moves that are followed. */
    public List<SymbolMove> moves() {
        return concordance.moves();
    }

    /** All moves that are only hints. */
    public List<SymbolMove> candidates() {
        return candidates.moves();
    }

    /** The editions that are listed whole, the oldest first. */
    public List<ListedEdition> editions(Scheme scheme) {
        return data(scheme).editions();
    }

    /** How many groups, main groups and subgroups, the newest edition has. */
    public long groups(Scheme scheme) {
        return data(scheme).subclasses().stream()
                .flatMap(subclass -> subclass.groupNumbers().stream().map(subclass::group))
                .filter(Objects::nonNull)
                .mapToLong(SchemeGroup::current)
                .sum();
    }

    public List<String> sources(Scheme scheme) {
        return data(scheme).sources();
    }

    SchemeData data(Scheme scheme) {
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
