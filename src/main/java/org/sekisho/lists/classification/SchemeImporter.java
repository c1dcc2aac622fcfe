package org.sekisho.lists.classification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.lists.classification.SchemeDraft.Reach;

/**
 * Adds an edition of a scheme to the data, from the offices' own files. Editions are added oldest first; what an edition
 * lists in full and a later one no longer has, is gone since then.
 *
 * <p>{@code src/docs/lists.md#classification-schemes} tells where the files are to be had and how the shipped data were made.
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
        /** A table with a heading: symbol, the one above it, the edition that brought it. */
        IPC_TREE(Scheme.IPC, ".tsv"),
        /** The same of the CPC. */
        CPC_TREE(Scheme.CPC, ".tsv"),
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

        /** The one that is written so: {@code ipc-tree}. */
        public static Optional<Source> named(String written) {
            return Arrays.stream(values())
                    .filter(source -> source.written().equals(written))
                    .findFirst();
        }

        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public Scheme scheme() {
            return scheme;
        }
    }

    /**
     * An order to import files.
     *
     * @param files files, folders or zips
     * @param edition of the scheme that the files are of
     * @param extent how far they reach
     * @param origin where the files are from, for the record in the data
     */
    public record Order(Source source, List<Path> files, SchemeEdition edition, Extent extent, String origin) {

        public Order {
            files = List.copyOf(files);
        }
    }

    /** How much of a scheme the files of an order are. */
    public enum Extent {
        /** Some of it. */
        PART,
        /** All of it: what they lack is gone. */
        WHOLE,
        /** All of it as somebody put it together from other editions: taken as whole, and marked. */
        DERIVED
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
        if (order.extent() != Extent.PART && subgroups(listing)) {
            draft.listedWhole(new ListedEdition(order.edition(), order.extent() == Extent.DERIVED));
        }
        String record = "%s, edition %s, %,d symbols, from %s"
                .formatted(order.source(), order.edition(), listing.size(), order.origin());
        draft.add(listing, order.edition(), reach(order, listing), record);
        return draft.data();
    }

    private static Reach reach(Order order, Listing listing) {
        if (order.source() == Source.CPC_DEFINITIONS) {
            return Reach.MENTIONS;
        }
        boolean whole = order.extent() != Extent.PART;
        boolean copied = order.source() == Source.IPC_OUTLINE || order.source() == Source.CPC_OUTLINE;
        return new Reach(whole, whole || !copied, subgroups(listing));
    }

    private static boolean subgroups(Listing listing) {
        return listing.subclasses().values().stream()
                .flatMap(groups -> groups.values().stream())
                .anyMatch(group -> !group.subgroups().isEmpty());
    }

    private static void read(Source source, String name, InputStream in, Listing listing) throws IOException {
        switch (source) {
            case IPC -> new SchemeXml.Ipc(listing).read(name, in);
            case CPC -> new SchemeXml.Cpc(listing).read(name, in);
            case CPC_DEFINITIONS -> new SchemeXml.CpcDefinitions(listing).read(name, in);
            case IPC_TABLE -> new SchemeLines(listing).readTitles(name, lines(in));
            case IPC_TREE, CPC_TREE -> new SchemeLines(listing).readTable(name, lines(in));
            case IPC_OUTLINE, CPC_OUTLINE -> new SchemeLines(listing).readOutline(name, lines(in));
        }
    }

    private static BufferedReader lines(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, UTF_8));
    }

    /**
     * Adds an edition to a data file, which is replaced only when all went well.
     *
     * @param otherwise what to add to if there is no such file yet
     */
    public static SchemeData addTo(Path file, SchemeData otherwise, Order order) throws IOException {
        SchemeData data = add(Files.exists(file) ? read(file) : otherwise, order);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
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

    private static SchemeData read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return SchemeData.read(in);
        }
    }
}
