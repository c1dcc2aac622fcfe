package org.sekisho.keytech.scheme.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sekisho.filing.ClassificationSymbol.Scheme;
import org.sekisho.keytech.scheme.SchemeData;
import org.sekisho.keytech.scheme.SchemeEdition;
import org.sekisho.keytech.scheme.imports.SchemeDraft.Reach;

/**
 * Adds an edition of a scheme to the data, from the offices' own files. Editions are added oldest first; what an edition
 * lists in full and a later one no longer has, is gone since then.
 *
 * <p>{@code src/docs/classification.md} tells where the files are to be had and how the shipped data were made.
 */
public final class SchemeImporter {

    /** The files it reads. */
    public enum Source {
        /** WIPO's scheme XML. */
        IPC(Scheme.IPC, ".xml"),
        /** Symbols with titles behind a tab, without dots: WIPO's title lists, or main groups alone. */
        IPC_TABLE(Scheme.IPC, ".tsv"),
        /** The CPC scheme XML. */
        CPC(Scheme.CPC, ".xml"),
        /** The CPC definitions: some symbols, no dots. */
        CPC_DEFINITIONS(Scheme.CPC, ".xml"),
        /** A part of the IPC copied by hand, with its dots. */
        IPC_OUTLINE(Scheme.IPC, ".txt"),
        /** A part of the CPC copied by hand, with its dots. */
        CPC_OUTLINE(Scheme.CPC, ".txt");

        private final Scheme scheme;
        private final String ending;

        Source(Scheme scheme, String ending) {
            this.scheme = scheme;
            this.ending = ending;
        }

        public Scheme scheme() {
            return scheme;
        }
    }

    /**
     * What to import.
     *
     * @param files files, folders or zips
     * @param edition of the scheme that the files are of
     * @param whole whether the files are the whole scheme, so that subclasses which they lack are gone
     * @param origin where the files are from, for the record in the data
     */
    public record Order(Source source, List<Path> files, SchemeEdition edition, boolean whole, String origin) {

        public Order {
            files = List.copyOf(files);
        }
    }

    private SchemeImporter() {}

    /** Adds an edition to known data. Broken or empty files are an error, and nothing is added. */
    public static SchemeData add(SchemeData known, Order order) throws IOException {
        if (known.scheme() != order.source().scheme()) {
            throw new IllegalArgumentException(
                    "%s cannot be added to data of the %s".formatted(order.source(), known.scheme()));
        }
        Listing listing = new Listing();
        SchemeFiles.each(order.files(), order.source().ending, (name, in) -> read(order.source(), name, in, listing));
        if (listing.size() == 0) {
            throw new IOException("No symbol was found in " + order.files());
        }
        SchemeDraft draft = new SchemeDraft(known);
        String record = "%s, edition %s, %,d symbols, from %s"
                .formatted(order.source(), order.edition(), listing.size(), order.origin());
        draft.add(listing, order.edition(), reach(order, listing), record);
        return draft.data();
    }

    private static Reach reach(Order order, Listing listing) {
        if (order.source() == Source.CPC_DEFINITIONS) {
            return Reach.MENTIONS;
        }
        boolean subgroups = listing.subclasses().values().stream()
                .flatMap(groups -> groups.values().stream())
                .anyMatch(group -> !group.subgroups().isEmpty());
        boolean copied = order.source() == Source.IPC_OUTLINE || order.source() == Source.CPC_OUTLINE;
        return new Reach(order.whole(), order.whole() || !copied, subgroups);
    }

    private static void read(Source source, String name, InputStream in, Listing listing) throws IOException {
        switch (source) {
            case IPC -> SchemeXml.read(name, in, new IpcSchemeXml(listing)::read);
            case CPC -> SchemeXml.read(name, in, new CpcSchemeXml(listing)::read);
            case CPC_DEFINITIONS -> SchemeXml.read(name, in, new CpcDefinitionsXml(listing)::read);
            case IPC_TABLE -> new SymbolTable(listing).read(name, lines(in));
            case IPC_OUTLINE, CPC_OUTLINE -> new SchemeOutline(listing).read(name, lines(in));
        }
    }

    private static BufferedReader lines(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, UTF_8));
    }

    /** Adds an edition to a data file, which is made if it is not there, and replaced only when all went well. */
    public static SchemeData addTo(Path file, Order order) throws IOException {
        SchemeData known = SchemeData.empty(order.source().scheme());
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                known = SchemeData.read(in);
            }
        }
        SchemeData data = add(known, order);
        Path made = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(made)) {
                data.write(out);
            }
            Files.move(made, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
        return data;
    }

    /** {@code SOURCE --edition 2025.01 --to FILE --origin WORDS [--whole] FILES…} */
    public static void main(String... arguments) throws IOException {
        Optional<ImportArguments> read = ImportArguments.parse(List.of(arguments));
        if (read.isEmpty()) {
            System.err.println(ImportArguments.USAGE);
            System.exit(2);
            return;
        }
        SchemeData data = addTo(read.get().to(), read.get().order());
        System.out.println(data.sources().get(data.sources().size() - 1));
    }
}
