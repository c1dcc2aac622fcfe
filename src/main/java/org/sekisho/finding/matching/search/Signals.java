package org.sekisho.finding.matching.search;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sekisho.finding.body.BodyName;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.classification.Equivalent;

/**
 * Facts of a filing that cost next to nothing: the patterns that occur, and the classes of its symbols.
 *
 * @param names signs of the names of bodies in it; empty if nothing asks for one
 */
public record Signals(BitSet patterns, Set<String> classes, Set<String> names) {

    sealed interface Signal {

        /** A pattern that occurs, by its number. */
        record Pattern(int number) implements Signal {}

        /** A section, class or subclass that a symbol is of. */
        record InClass(String name) implements Signal {}

        /** A sign of the name of a body: see {@link BodyName#signs}. */
        record InName(String sign) implements Signal {}
    }

    /** @param named whether anything asks for the names of bodies, which have to be made */
    public static Signals of(FilingSigns signs, boolean named) {
        BitSet patterns = new BitSet();
        signs.words().found().keySet().forEach(patterns::set);
        return new Signals(patterns, classes(signs.symbols()), named ? names(signs) : Set.of());
    }

    private static Set<String> names(FilingSigns signs) {
        return signs.organisations().stream()
                .filter(FilingSigns.Named::mayBeABody)
                .flatMap(name -> name.body().get().signs().stream())
                .collect(Collectors.toSet());
    }

    /** The same of symbols alone, as terms of an index. */
    public static Set<String> terms(List<ClassificationSymbol> symbols) {
        return classes(symbols).stream().map(Signals::term).collect(Collectors.toUnmodifiableSet());
    }

    static String term(String className) {
        return "#" + className;
    }

    private static Set<String> classes(List<ClassificationSymbol> symbols) {
        Set<String> classes = new TreeSet<>();
        for (ClassificationSymbol symbol : symbols) {
            add(symbol, classes);
            for (Equivalent equivalent : ClassificationSchemes.inForce().equivalents(symbol)) {
                add(equivalent.symbol(), classes);
            }
        }
        return classes;
    }

    private static void add(ClassificationSymbol symbol, Set<String> classes) {
        for (int length = 1; length <= symbol.subclass().length(); length++) {
            classes.add(symbol.subclass().substring(0, length));
        }
    }

    boolean has(Signal signal) {
        if (signal instanceof Signal.Pattern pattern) {
            return patterns.get(pattern.number());
        }
        return signal instanceof Signal.InName name
                ? names.contains(name.sign())
                : classes.contains(((Signal.InClass) signal).name());
    }

    void forEach(Consumer<Signal> action) {
        patterns.stream().mapToObj(Signal.Pattern::new).forEach(action);
        classes.forEach(name -> action.accept(new Signal.InClass(name)));
        names.forEach(sign -> action.accept(new Signal.InName(sign)));
    }
}
