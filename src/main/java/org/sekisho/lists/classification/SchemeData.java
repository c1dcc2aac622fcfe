package org.sekisho.lists.classification;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

/**
 * One scheme's symbols, parents and editions, as they are shipped: gzipped lines of text, sources first ({@code #}) and
 * the editions that are listed whole ({@code ~}), then each subclass with its main groups below it.
 */
public final class SchemeData {

    private static final String FORMAT = "sekisho-scheme 1";
    private static final String SOURCE = "# ";
    private static final String WHOLE_EDITION = "~ ";

    private final Scheme scheme;
    private final @Nullable SchemeEdition listed;
    private final List<ListedEdition> editions;
    private final List<String> sources;
    private final Map<String, SchemeSubclass> subclasses;

    /**
     * Holds them.
     *
     * @param listed the edition in which all subclasses were listed; null if never
     * @param editions those listed whole
     */
    public SchemeData(
            Scheme scheme,
            @Nullable SchemeEdition listed,
            List<ListedEdition> editions,
            List<String> sources,
            Collection<SchemeSubclass> subclasses) {
        this.scheme = scheme;
        this.listed = listed;
        this.editions = editions.stream().sorted().toList();
        this.sources = List.copyOf(sources);
        this.subclasses = new TreeMap<>();
        subclasses.forEach(subclass -> this.subclasses.put(subclass.symbol(), subclass));
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
        return new SchemeData(scheme, null, List.of(), List.of(), List.of());
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
        List<SchemeSubclass> subclasses = new ArrayList<>();
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

    private static void addTo(List<SchemeSubclass> subclasses, String heading, Map<String, String> groups) {
        if (!heading.isEmpty()) {
            String[] words = heading.split(" ");
            SchemeEdition listed = SchemeEdition.parse(words[1]).orElse(null);
            subclasses.add(new SchemeSubclass(words[0], listed, SymbolLife.parse(words[2]), groups));
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
            for (SchemeSubclass subclass : subclasses.values()) {
                lines.write(subclass.heading() + "\n");
                for (String group : subclass.lines()) {
                    lines.write(group + "\n");
                }
            }
        }
    }

    public Scheme scheme() {
        return scheme;
    }

    /** The edition in which all subclasses were listed; null if never. */
    public @Nullable SchemeEdition listed() {
        return listed;
    }

    /** The editions that are listed whole, the oldest first. */
    public List<ListedEdition> editions() {
        return editions;
    }

    /** Whether an edition is one that was put together and not published so. */
    boolean derived(SchemeEdition edition) {
        return editions.stream()
                .anyMatch(listed -> listed.derived() && listed.edition().equals(edition));
    }

    /** Sources of the data, one line for each import. */
    public List<String> sources() {
        return sources;
    }

    public Collection<SchemeSubclass> subclasses() {
        return Collections.unmodifiableCollection(subclasses.values());
    }

    public @Nullable SchemeSubclass subclass(String symbol) {
        return subclasses.get(symbol);
    }

    public @Nullable SchemeGroup group(String subclass, String number) {
        SchemeSubclass found = subclasses.get(subclass);
        return found == null ? null : found.group(number);
    }
}
