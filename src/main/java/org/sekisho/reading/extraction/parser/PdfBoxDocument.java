package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.parser.PdfBoxRevisions.Revision;
import org.sekisho.reading.extraction.parser.TikaDrawing.DrawingOrder;
import org.sekisho.reading.extraction.parser.TikaDrawing.DrawnPage;

/** An open PDF; what is larger than memory allows lies in temporary files. */
class PdfBoxDocument implements AutoCloseable, TikaDrawing.Source {

    /** Depth of the deepest tree of pages; deeper ones are a trap, not a document. */
    private static final int DEEPEST_TREE = 32;

    private final Path file;
    private final PDDocument document;
    private final ReadingOrder order;
    private final PdfBoxStreamCheck streams;
    private final Set<COSStream> followed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> besides = new ArrayList<>();
    private final List<PDDocument> revisions = new ArrayList<>();
    private final Set<COSStream> files = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfBoxDocument(Path file, PDDocument document, ReadingOrder order, PdfBoxStreamCheck streams) {
        this.file = file;
        this.document = document;
        this.order = order;
        this.streams = streams;
    }

    public static PdfBoxDocument open(Path file, ReadingOrder order, PdfBoxStreamCheck streams)
            throws IOException, UnreadableDocumentException {
        try {
            return new PdfBoxDocument(
                    file, Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache()), order, streams);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(UnreadReason.ENCRYPTED, "");
        }
    }

    /** The number of pages that it says it has. */
    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    /** Reads all pages in order, up to the limit, and has lines of them compared with their picture. */
    void read(PageClock clock, Consumer<PdfPage> pages, PdfBoxLines lines, TikaLines comparison) throws IOException {
        PdfBoxPageReader reader = new PdfBoxPageReader(order, clock, streams, pages, lines);
        reader.read(document);
        followed.addAll(reader.followed());
        besides.addAll(reader.besides());
        int said = pages();
        int found = reader.pages();
        int most = order.limits().pages();
        if (said > most) {
            pages.accept(new PdfPage(
                    most + 1, List.of(), UnreadReason.TOO_MANY_PARTS, "pages %d to %d".formatted(most + 1, said)));
        } else if (found < said) {
            pages.accept(new PdfPage(
                    found + 1, List.of(), UnreadReason.DAMAGED, "%d of %d pages found".formatted(found, said)));
        }
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null && form.xfaIsDynamic()) {
            pages.accept(new PdfPage(0, List.of(), UnreadReason.UNSUPPORTED_FORMAT, "a dynamic form (XFA)"));
        }
        lines.compare(new PdfBoxUnreadInk(document, Set.of(), streams, clock), clock, comparison);
    }

    /** The words that nobody sees on its pages, and those that stand in for what is seen; after the pages were read. */
    public List<String> besides() {
        return besides;
    }

    /** Hands out all words that lie in it, and reports what cannot be told of them; after its pages were read. */
    public void everyWord(Consumer<String> pieces, Consumer<String> unread) {
        PdfBoxEveryWord every = new PdfBoxEveryWord(streams, followed, pieces, unread);
        try {
            every.of(document);
        } catch (RuntimeException e) { // PDFBox throws anything for damaged files
            unread.accept("some of its objects are damaged");
        }
        try {
            revisions(every, unread);
        } catch (IOException | RuntimeException e) { // PDFBox throws both for damaged files
            unread.accept("an earlier revision of it is damaged");
        }
        try {
            PdfLooseBytes.of(file, pieces, unread);
        } catch (IOException e) {
            unread.accept("what lies outside of its objects cannot be read");
        }
        files.addAll(every.files());
    }

    /** Hands out what other documents in its bytes have: of its own revisions what it has no more. */
    private void revisions(PdfBoxEveryWord every, Consumer<String> unread) throws IOException {
        NavigableSet<Long> objects = document.getDocument().getXrefTable().values().stream()
                .filter(place -> place > 0) // others are packed with others
                .collect(Collectors.toCollection(TreeSet::new));
        List<Revision> all = PdfBoxRevisions.in(file, objects);
        if (all.isEmpty()) {
            return;
        }
        Revision own = all.get(all.size() - 1);
        boolean readAsOne = own.from() == 0;
        List<Revision> others = readAsOne ? all.subList(0, all.size() - 1) : all;
        long room = PdfBoxRevisions.room(file);
        for (Revision other : others) {
            room -= other.length();
            if (room < 0 || revisions.size() == PdfBoxRevisions.MOST) {
                unread.accept("more earlier revisions than the limit");
                return;
            }
            PDDocument before = other.open(file);
            revisions.add(before); // files in it are opened later
            every.ofRevision(before, readAsOne && other.from() == 0 ? document : null);
        }
    }

    /** A page as a person sees it. */
    public BufferedImage picture(LookOrder look) throws IOException, UnreadableDocumentException {
        return new PdfBoxPagePicture(document, look, order, streams).drawn();
    }

    /** A page drawn for a person. */
    @Override
    public DrawnPage draw(DrawingOrder drawing) throws IOException, UnreadableDocumentException {
        return new PdfBoxPageDrawing(document, order, streams).draw(drawing);
    }

    public @Nullable String title() {
        return document.getDocumentInformation().getTitle();
    }

    /** The files that are attached to the document or to a page, then those that lie in it without being attached. */
    public List<PdfBoxAttachment> attachments() throws IOException {
        List<PDComplexFileSpecification> files = new ArrayList<>();
        Set<COSStream> unattached = Collections.newSetFromMap(new IdentityHashMap<>());
        unattached.addAll(this.files);
        if (document.getDocumentCatalog().getNames() != null) {
            PDEmbeddedFilesNameTreeNode tree =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles();
            if (tree != null) {
                collect(tree, files, DEEPEST_TREE);
            }
        }
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment attached
                        && attached.getFile() instanceof PDComplexFileSpecification file) {
                    files.add(file);
                }
            }
        }
        List<PdfBoxAttachment> all = new ArrayList<>();
        for (PDComplexFileSpecification file : files) {
            PDEmbeddedFile embedded = embedded(file);
            all.add(new PdfBoxAttachment(embedded, streams));
            unattached.remove(embedded == null ? null : embedded.getCOSObject());
        }
        unattached.forEach(file -> all.add(new PdfBoxAttachment(new PDEmbeddedFile(file), streams)));
        return all;
    }

    private static @Nullable PDEmbeddedFile embedded(PDComplexFileSpecification file) {
        return Stream.<java.util.function.Supplier<@Nullable PDEmbeddedFile>>of(
                        file::getEmbeddedFileUnicode,
                        file::getEmbeddedFile,
                        file::getEmbeddedFileUnix,
                        file::getEmbeddedFileMac,
                        file::getEmbeddedFileDos)
                .map(java.util.function.Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, List<PDComplexFileSpecification> files, int deeper)
            throws IOException {
        if (node.getNames() != null) {
            files.addAll(node.getNames().values());
        }
        if (node.getKids() != null && deeper > 0) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, files, deeper - 1);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (PDDocument revision : revisions) {
            revision.close();
        }
        document.close();
    }

    /** Draws a page of a PDF as a person sees it, or its part that nobody has read yet, large enough to be recognised. */
    record PdfBoxPagePicture(PDDocument document, LookOrder look, ReadingOrder order, PdfBoxStreamCheck streams) {

        private static final double POINTS_PER_INCH = 72;

        /** Dots per inch below which print is not to be read. */
        private static final double LEAST_RESOLUTION = 100;

        BufferedImage drawn() throws IOException, UnreadableDocumentException {
            int number = look.sight().number();
            float scale = scale(number);
            if (look.sight().kind() == Sight.Kind.UNREAD_INK) {
                try (PageClock clock = new PageClock(order.limits().pageTime(), () -> {})) {
                    Set<Long> read = new PdfBoxPageReader(order, clock, streams, page -> {}, new PdfBoxLines(0))
                            .read(document, number);
                    return new PdfBoxUnreadInk(document, read, streams, clock).draw(number - 1, scale);
                }
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(number - 1, scale, ImageType.GRAY);
        }

        private float scale(int number) throws UnreadableDocumentException {
            if (number < 1 || number > document.getNumberOfPages()) {
                throw new UnreadableDocumentException(UnreadReason.DAMAGED, "the page is not there");
            }
            PDPage page = document.getPage(number - 1);
            double inches = Math.max(1, page.getCropBox().getWidth() / POINTS_PER_INCH)
                    * Math.max(1, page.getCropBox().getHeight() / POINTS_PER_INCH)
                    * page.getUserUnit()
                    * page.getUserUnit();
            double resolution = Math.min(look.resolution(), Math.sqrt(look.pixels() / inches));
            if (resolution < LEAST_RESOLUTION) {
                throw new UnreadableDocumentException(UnreadReason.TOO_BIG, "");
            }
            return (float) (resolution * page.getUserUnit() / POINTS_PER_INCH);
        }
    }

    /**
     * A file inside a PDF.
     *
     * @param file null if the PDF names a file and does not hold it
     */
    public record PdfBoxAttachment(@Nullable PDEmbeddedFile file, PdfBoxStreamCheck streams) {

        /** @throws UnreadableDocumentException if it unpacks to more than it may */
        public InputStream open() throws IOException, UnreadableDocumentException {
            if (file == null) {
                return InputStream.nullInputStream();
            }
            streams.check(file.getCOSObject());
            return file.createInputStream();
        }
    }
}
