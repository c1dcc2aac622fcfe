package org.sekisho.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.jspecify.annotations.Nullable;
import org.sekisho.extraction.UnreadReason;
import org.sekisho.extraction.UnreadableDocumentException;

/** An open PDF; what is larger than memory allows lies in temporary files. */
class PdfBoxDocument implements AutoCloseable {

    /** Deeper trees are a trap, not a document. */
    private static final int DEEPEST_TREE = 32;

    private final PDDocument document;

    private PdfBoxDocument(PDDocument document) {
        this.document = document;
    }

    static PdfBoxDocument open(Path file) throws IOException, UnreadableDocumentException {
        try {
            return new PdfBoxDocument(Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache()));
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(UnreadReason.ENCRYPTED, "");
        }
    }

    /** Reads all pages in order. */
    void read(Consumer<PdfPage> pages) throws IOException {
        int[] found = {0};
        new PdfBoxPageReader(page -> {
                    found[0]++;
                    pages.accept(page);
                })
                .read(document);
        int said = document.getNumberOfPages();
        if (found[0] < said) {
            pages.accept(new PdfPage(
                    found[0] + 1, List.of(), UnreadReason.DAMAGED, "%d of %d pages found".formatted(found[0], said)));
        }
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null && form.xfaIsDynamic()) {
            pages.accept(new PdfPage(0, List.of(), UnreadReason.UNSUPPORTED_FORMAT, "a dynamic form (XFA)"));
        }
    }

    @Nullable String title() {
        return document.getDocumentInformation().getTitle();
    }

    /** Opens the files that are attached to the document or to a page. */
    List<InputStream> attachments() throws IOException {
        List<PDComplexFileSpecification> files = new ArrayList<>();
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
        List<InputStream> contents = new ArrayList<>();
        for (PDComplexFileSpecification file : files) {
            PDEmbeddedFile content = embedded(file);
            contents.add(content == null ? InputStream.nullInputStream() : content.createInputStream());
        }
        return contents;
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
        document.close();
    }
}
