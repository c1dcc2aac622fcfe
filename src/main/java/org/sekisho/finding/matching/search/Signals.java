package org.sekisho.finding.matching.search;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.classification.Equivalent;

/** Facts of a filing that cost next to nothing: the patterns that occur, and the classes of its symbols. */
public record Signals(BitSet patterns, Set<String> classes) {

    sealed interface Signal {

        /** A pattern that occurs, by its number. */
        record Pattern(int number) implements Signal {}

        /** A section, class or subclass that a symbol is of. */
        record InClass(String name) implements Signal {}
    }

    public static Signals of(FilingSigns signs) {
        BitSet patterns = new BitSet();
        signs.words().found().keySet().forEach(patterns::set);
        return new Signals(patterns, classes(signs.symbols()));
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
        return signal instanceof Signal.Pattern pattern
                ? patterns.get(pattern.number())
                : classes.contains(((Signal.InClass) signal).name());
    }

    void forEach(Consumer<Signal> action) {
        patterns.stream().mapToObj(Signal.Pattern::new).forEach(action);
        classes.forEach(name -> action.accept(new Signal.InClass(name)));
    }
}
