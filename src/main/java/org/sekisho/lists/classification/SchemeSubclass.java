package org.sekisho.lists.classification;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A subclass and its main groups. A group's line is taken apart when somebody asks for it: most are never asked for, and
 * loading is quick.
 */
final class SchemeSubclass {

    private final String symbol;
    private final @Nullable SchemeEdition listed;
    private final SymbolLife life;
    private final Map<String, String> lines;
    private final Map<String, SchemeGroup> groups = new ConcurrentHashMap<>();

    /** @param lines each main group's number and its line, in the order of the scheme */
    public SchemeSubclass(String symbol, @Nullable SchemeEdition listed, SymbolLife life, Map<String, String> lines) {
        this.symbol = symbol;
        this.listed = listed;
        this.life = life;
        this.lines = new LinkedHashMap<>(lines);
    }

    public String symbol() {
        return symbol;
    }

    /** The edition in which all its main groups were listed; null if never. */
    public @Nullable SchemeEdition listed() {
        return listed;
    }

    public SymbolLife life() {
        return life;
    }

    public Collection<String> groupNumbers() {
        return Collections.unmodifiableCollection(lines.keySet());
    }

    public @Nullable SchemeGroup group(String number) {
        SchemeGroup known = groups.get(number);
        if (known != null) {
            return known;
        }
        String line = lines.get(number);
        if (line == null) {
            return null;
        }
        return groups.computeIfAbsent(number, absent -> SchemeGroup.parse(line));
    }

    String heading() {
        return "%s %s %s".formatted(symbol, listed == null ? "-" : listed.toString(), life.written());
    }

    Collection<String> lines() {
        return lines.values();
    }
}
