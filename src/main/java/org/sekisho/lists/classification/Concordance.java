package org.sekisho.lists.classification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

/**
 * Moves of symbols, of all schemes: {@code concordance.csv}, one move a line, {@code old,new,last edition with the
 * old,edition of the change,source}. Symbols stand with their scheme in front, and {@code part of} before an old one of
 * which only some moved; lines that begin with {@code #} are remarks. The source comes last and may hold commas.
 */
final class Concordance {

    /** The first line of its file. */
    static final String HEADING = "old,new,last edition with the old,edition of the change,source";

    private static final int COLUMNS = 5;
    private static final String PART = "part of ";

    private final List<SymbolMove> moves;
    private final Map<String, List<SymbolMove>> bySubclass = new HashMap<>();

    Concordance(List<SymbolMove> moves) {
        this.moves = List.copyOf(moves);
        for (SymbolMove move : moves) {
            add(move.from(), move);
            if (!move.to().subclass().equals(move.from().subclass())) {
                add(move.to(), move);
            }
        }
    }

    private void add(ClassificationSymbol end, SymbolMove move) {
        bySubclass.computeIfAbsent(end.subclass(), absent -> new ArrayList<>()).add(move);
    }

    /** All moves of this and of another. */
    Concordance with(Concordance other) {
        return new Concordance(
                Stream.concat(moves.stream(), other.moves.stream()).toList());
    }

    List<SymbolMove> moves() {
        return moves;
    }

    static Concordance read(InputStream csv) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(csv, UTF_8));
        List<SymbolMove> moves = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (number > 1 && !line.isBlank() && !line.startsWith("#")) {
                moves.add(move(line, number));
            }
        }
        return new Concordance(moves);
    }

    private static SymbolMove move(String line, int number) throws IOException {
        String[] columns = line.split(",", COLUMNS);
        if (columns.length < COLUMNS || columns[4].isBlank()) {
            throw broken(number, "needs old, new, last edition, edition of the change and source");
        }
        return new SymbolMove(
                symbol(
                        columns[0].strip().startsWith(PART) ? columns[0].strip().substring(PART.length()) : columns[0],
                        number),
                symbol(columns[1], number),
                columns[0].strip().startsWith(PART),
                edition(columns[2], number),
                edition(columns[3], number),
                columns[4].strip().replaceAll("^\"|\"$", ""));
    }

    private static ClassificationSymbol symbol(String written, int number) throws IOException {
        String[] parts = written.strip().split(" ", 2);
        if (parts.length != 2 || !parts[0].matches("IPC|CPC|FI")) {
            throw broken(number, "a symbol needs its scheme in front, as in IPC H10F 77/14");
        }
        return ClassificationSymbol.parse(Scheme.valueOf(parts[0]), parts[1], null)
                .orElseThrow(() -> broken(number, "this is no symbol: " + written));
    }

    private static @Nullable SchemeEdition edition(String written, int number) throws IOException {
        return written.isBlank()
                ? null
                : SchemeEdition.parse(written.strip())
                        .orElseThrow(() -> broken(number, "this is no edition: " + written));
    }

    private static IOException broken(int number, String why) {
        return new IOException("Concordance, line %d: %s".formatted(number, why));
    }

    /** The moves in which this subclass is the old or the new one. */
    List<SymbolMove> of(String subclass) {
        return bySubclass.getOrDefault(subclass, List.of());
    }
}
