package org.sekisho.lists.classification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

/**
 * One scheme's symbols, parents and editions, as they are shipped: gzipped lines of text, sources first ({@code #}) and
 * the editions that are listed whole ({@code ~}), then each subclass with its main groups below it.
 *
 * @param listed the edition in which all subclasses were listed; null if never
 * @param editions those listed whole, the oldest first
 * @param sources one line for each import
 * @param bySymbol the subclasses
 */
public record SchemeData(
        Scheme scheme,
        @Nullable SchemeEdition listed,
        List<ListedEdition> editions,
        List<String> sources,
        NavigableMap<String, SchemeSubclass> bySymbol) {

    private static final String FORMAT = "sekisho-scheme 1";
    private static final String SOURCE = "# ";
    private static final String WHOLE_EDITION = "~ ";
    private static final int NEIGHBOURS = 3;

    public SchemeData {
        editions = editions.stream().sorted().toList();
        sources = List.copyOf(sources);
        bySymbol = Collections.unmodifiableNavigableMap(bySymbol);
    }

    /** The data that come with the program. */
    public static SchemeData shipped(Scheme scheme) {
        return ClassificationSchemes.shipped().data(scheme);
    }

    /** The name of its file in an office's folder. */
    public static String fileName(Scheme scheme) {
        return scheme == Scheme.CPC ? "cpc.txt.gz" : "ipc.txt.gz";
    }

    public static SchemeData empty(Scheme scheme) {
        return new SchemeData(scheme, null, List.of(), List.of(), new TreeMap<>());
    }

    public static SchemeData read(InputStream gzipped) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(gzipped, 1 << 16), UTF_8));
        String[] format = String.valueOf(lines.readLine()).split(" ");
        if (format.length != 4 || !FORMAT.equals(format[0] + " " + format[1])) {
            throw new IOException(
                    "This is no file of a scheme: its first line should be \"" + FORMAT + " IPC 2022.01\"");
        }
        List<String> sources = new ArrayList<>();
        List<ListedEdition> editions = new ArrayList<>();
        NavigableMap<String, SchemeSubclass> subclasses = new TreeMap<>();
        String heading = "";
        Map<String, String> groups = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(SOURCE)) {
                sources.add(line.substring(SOURCE.length()));
            } else if (line.startsWith(WHOLE_EDITION)) {
                ListedEdition.parse(line.substring(WHOLE_EDITION.length())).ifPresent(editions::add);
            } else if (Character.isDigit(line.charAt(0))) {
                groups.put(line.substring(0, line.indexOf(' ')), line);
            } else {
                addTo(subclasses, heading, groups);
                heading = line;
                groups = new LinkedHashMap<>();
            }
        }
        addTo(subclasses, heading, groups);
        return new SchemeData(
                Scheme.valueOf(format[2]), SchemeEdition.parse(format[3]).orElse(null), editions, sources, subclasses);
    }

    private static void addTo(Map<String, SchemeSubclass> subclasses, String heading, Map<String, String> groups) {
        if (!heading.isEmpty()) {
            String[] words = heading.split(" ");
            SchemeEdition listed = SchemeEdition.parse(words[1]).orElse(null);
            subclasses.put(words[0], new SchemeSubclass(words[0], listed, SymbolLife.parse(words[2]), groups));
        }
    }

    /** Writes what {@link #read} reads; the same data give the same bytes. */
    public void write(OutputStream out) throws IOException {
        try (BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(out), UTF_8))) {
            lines.write("%s %s %s\n".formatted(FORMAT, scheme, listed == null ? "-" : listed.toString()));
            for (String source : sources) {
                lines.write(SOURCE + source + "\n");
            }
            for (ListedEdition edition : editions) {
                lines.write(WHOLE_EDITION + edition + "\n");
            }
            for (SchemeSubclass subclass : bySymbol.values()) {
                lines.write(subclass.heading() + "\n");
                for (String group : subclass.lines()) {
                    lines.write(group + "\n");
                }
            }
        }
    }

    /** Whether an edition is one that was put together and not published so. */
    boolean derived(SchemeEdition edition) {
        return editions.stream()
                .anyMatch(listed -> listed.derived() && listed.edition().equals(edition));
    }

    public Collection<SchemeSubclass> subclasses() {
        return bySymbol.values();
    }

    public @Nullable SchemeSubclass subclass(String symbol) {
        return bySymbol.get(symbol);
    }

    public @Nullable SchemeGroup group(String subclass, String number) {
        SchemeSubclass found = bySymbol.get(subclass);
        return found == null ? null : found.group(number);
    }

    /** Its life; empty if the data do not hold it. */
    Optional<SymbolLife> life(ClassificationSymbol symbol) {
        SchemeSubclass subclass = subclass(symbol.subclass());
        if (subclass == null) {
            return wholeClass(symbol);
        }
        if (symbol.group().isEmpty()) {
            return Optional.of(subclass.life());
        }
        SchemeGroup group = subclass.group(symbol.group());
        if (group == null) {
            return Optional.empty();
        }
        if (symbol.subgroup().equals(WHOLE)) {
            return group.headless() ? Optional.empty() : Optional.of(group.life());
        }
        return Optional.ofNullable(group.subgroup(symbol.subgroup())).map(SchemeGroup.Subgroup::life);
    }

    /** A class such as F41 has no data of its own: it lives as long as any of its subclasses. */
    private Optional<SymbolLife> wholeClass(ClassificationSymbol symbol) {
        List<SymbolLife> lives =
                symbol.subclass().length() > 3 || !symbol.group().isEmpty()
                        ? List.of()
                        : subclasses().stream()
                                .filter(subclass -> subclass.symbol().startsWith(symbol.subclass()))
                                .map(SchemeSubclass::life)
                                .toList();
        return lives.stream()
                .filter(life -> life.gone() == null)
                .findFirst()
                .or(() -> lives.stream().findFirst());
    }

    /** The answer on a symbol that the data do not hold. */
    Knowledge missing(ClassificationSymbol symbol) {
        SchemeEdition around = listedAround(symbol);
        if (symbol.edition() != null) {
            return SchemeEdition.parse(symbol.edition())
                    .filter(this::published)
                    .<Knowledge>map(asked -> new Knowledge.Unknown(asked, nearest(symbol)))
                    .orElseGet(() -> new Knowledge.NotCovered(around));
        }
        return around != null && listed != null && !around.isBefore(listed)
                ? new Knowledge.Unknown(around, nearest(symbol))
                : new Knowledge.NotCovered(around);
    }

    /** Whether an edition was listed whole as it was published: one that was derived may lack what was there. */
    private boolean published(SchemeEdition asked) {
        return editions.stream()
                .anyMatch(edition -> !edition.derived() && edition.edition().equals(asked));
    }

    /** The edition in which its neighbours were all listed. */
    private @Nullable SchemeEdition listedAround(ClassificationSymbol symbol) {
        SchemeSubclass subclass = subclass(symbol.subclass());
        if (subclass == null) {
            return listed;
        }
        SchemeGroup group = subclass.group(symbol.group());
        return group == null ? subclass.listed() : group.listed();
    }

    private List<ClassificationSymbol> nearest(ClassificationSymbol symbol) {
        SchemeSubclass subclass = subclass(symbol.subclass());
        if (subclass == null) {
            return nearestSubclasses(symbol);
        }
        List<ClassificationSymbol> nearest = new ArrayList<>();
        SchemeGroup group = subclass.group(symbol.group());
        if (group == null) {
            nearest.add(of(symbol, "", ""));
            int wanted = Integer.parseInt(symbol.group());
            subclass.groupNumbers().stream()
                    .sorted(Comparator.comparingInt(number -> Math.abs(Integer.parseInt(number) - wanted)))
                    .limit(NEIGHBOURS)
                    .forEach(number -> nearest.add(of(symbol, number, WHOLE)));
            return nearest;
        }
        nearest.add(of(symbol, symbol.group(), WHOLE));
        neighbours(group.subgroups(), symbol.subgroup())
                .forEach(digits -> nearest.add(of(symbol, symbol.group(), digits)));
        return nearest;
    }

    private List<ClassificationSymbol> nearestSubclasses(ClassificationSymbol symbol) {
        String mainClass = symbol.subclass().substring(0, 3);
        return subclasses().stream()
                .filter(subclass -> subclass.symbol().startsWith(mainClass))
                .limit(NEIGHBOURS)
                .map(subclass -> new ClassificationSymbol(symbol.scheme(), subclass.symbol(), "", "", null))
                .toList();
    }

    private static List<String> neighbours(Collection<SchemeGroup.Subgroup> subgroups, String digits) {
        List<String> sorted = subgroups.stream()
                .filter(subgroup -> subgroup.life().gone() == null)
                .map(SchemeGroup.Subgroup::digits)
                .sorted()
                .toList();
        long before =
                sorted.stream().filter(other -> other.compareTo(digits) < 0).count();
        int first = (int) Math.max(0, Math.min(before - 1, sorted.size() - NEIGHBOURS));
        return sorted.subList(first, Math.min(sorted.size(), first + NEIGHBOURS));
    }

    private static ClassificationSymbol of(ClassificationSymbol symbol, String group, String subgroup) {
        return new ClassificationSymbol(symbol.scheme(), symbol.subclass(), group, subgroup, null);
    }
}
