package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The documents that lie in the bytes of a PDF: what it was before each change that was written behind it (ISO 32000-2, 7.5.6), itself,
 * and others before or behind it. None of them but one is on its pages.
 */
final class PdfBoxRevisions {

    /** Revisions that are read; more are told. */
    static final int MOST = 20;

    /** Bytes of revisions that are read of any file, small as it is; of a large one, twice its own. */
    private static final long LEAST_ROOM = 64L * 1024 * 1024;

    /** Bytes between {@code startxref} and {@code %%EOF}. */
    private static final int TAIL = 64;

    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_OBJECT = "endobj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] START = "startxref".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer bytes;

    private PdfBoxRevisions(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * A document, whose offsets count from its beginning.
     *
     * @param from its first byte
     * @param to the byte behind its last
     */
    record Revision(long from, long to) {

        long length() {
            return to - from;
        }

        /** Opens it, alone in a file that goes with all that a parser leaves: PDFBox reads no part of a file as a document. */
        PDDocument open(Path file) throws IOException {
            Path alone = Files.createTempFile("revision-", ".pdf");
            try (FileChannel all = FileChannel.open(file);
                    FileChannel own = FileChannel.open(alone, StandardOpenOption.WRITE)) {
                long at = from;
                while (at < to) {
                    at += all.transferTo(at, to - at, own);
                }
            }
            return Loader.loadPDF(alone.toFile(), IOUtils.createTempFileOnlyStreamCache());
        }
    }

    /** The bytes that revisions of a file may take on the disk, where each is put by itself. */
    static long room(Path file) throws IOException {
        return Math.max(LEAST_ROOM, 2 * Files.size(file));
    }

    /**
     * Those whose end names where their table of objects lies, in the order of their ends: the last one is the file's.
     *
     * @param objects where the objects of the file's own document lie; what lies in one of them is opened as an attachment is, and is
     *     not among these
     */
    static List<Revision> in(Path file, NavigableSet<Long> objects) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = Math.min(channel.size(), Integer.MAX_VALUE);
            PdfBoxRevisions revisions = new PdfBoxRevisions(channel.map(FileChannel.MapMode.READ_ONLY, 0, size));
            return revisions.apart(revisions.all(), objects);
        }
    }

    private List<Revision> apart(List<Revision> all, NavigableSet<Long> objects) {
        List<Revision> apart = new ArrayList<>();
        long within = 0;
        for (Revision one : all.stream()
                .sorted(Comparator.comparingLong(Revision::from).thenComparingLong(Revision::to))
                .toList()) {
            if (one.from() < within || one.from() > 0 && isInObject(one.from(), objects)) {
                within = Math.max(within, one.to());
            } else {
                apart.add(one);
            }
        }
        apart.sort(Comparator.comparingLong(Revision::to));
        return apart;
    }

    private boolean isInObject(long from, NavigableSet<Long> objects) {
        Long object = objects.floor(from);
        if (object == null) {
            return false;
        }
        for (long at = object; at < from; at++) {
            if (is(END_OF_OBJECT, (int) at)) {
                return false;
            }
        }
        return true;
    }

    private List<Revision> all() {
        List<Revision> found = new ArrayList<>();
        List<Integer> begins = new ArrayList<>(List.of(0));
        for (int at = 0; at < bytes.limit(); at++) {
            if (bytes.get(at) == '%') {
                if (at > 0 && is(HEAD, at)) {
                    begins.add(at);
                } else if (is(END, at)) {
                    int to = at + END.length;
                    long table = table(at);
                    begins.stream()
                            .filter(from -> table > 0 && isTable(from + table, to))
                            .reduce((before, after) -> after)
                            .ifPresent(from -> found.add(new Revision(from, to)));
                }
            }
        }
        return found;
    }

    private boolean is(byte[] word, int at) {
        if (at + word.length > bytes.limit()) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes.get(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** The offset that stands before an end; 0 if none does, as in the first part of a file that is made for the web. */
    private long table(int end) {
        for (int at = end - 1; at >= Math.max(0, end - TAIL); at--) {
            if (is(START, at)) {
                String number = words(at + START.length, end).strip();
                return number.matches("\\d{1,10}") ? Long.parseLong(number) : 0;
            }
        }
        return 0;
    }

    /** Whether a table of objects begins there, or an object that is one. */
    private boolean isTable(long at, int to) {
        return at < to
                && words((int) at, (int) Math.min(to, at + TAIL / 2)).matches("(?s)\\s*(?:xref|\\d+\\s+\\d+\\s+obj).*");
    }

    private String words(int from, int to) {
        byte[] some = new byte[to - from];
        bytes.get(from, some);
        return new String(some, StandardCharsets.ISO_8859_1);
    }
}
