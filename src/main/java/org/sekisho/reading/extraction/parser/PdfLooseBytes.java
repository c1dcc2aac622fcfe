package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.reading.extraction.BinaryWords;

/**
 * Words of a PDF outside of its objects, before its head and behind its end, and in remarks anywhere. No reader of the format looks
 * there, and any editor of text shows them.
 */
final class PdfLooseBytes {

    /** Bytes of the longest piece that is read; a longer one is told. */
    private static final int LONGEST = 1 << 20;

    private static final Pattern OBJECT = Pattern.compile("\\d{1,10}\\s+\\d{1,5}\\s+obj\\b");
    private static final Pattern END_OF_OBJECT =
            Pattern.compile("endobj|stream\\r?\\n|\\d{1,10}\\s+\\d{1,5}\\s+obj\\b");
    private static final Pattern END_OF_STREAM = Pattern.compile("endstream");
    private static final Pattern REMARK = Pattern.compile("%[^\\r\\n]*");

    /** Signs of the format outside of objects: its head and end, tables of objects, trailers. */
    private static final Pattern STRUCTURE = Pattern.compile(
            "%PDF-\\d\\.\\d|%[\\x80-\\xff]{4,}|%%EOF|startxref|xref|trailer|\\d{10} \\d{5} [fn]|\\d+ \\d+ R"
                    + "|/(?:Size|Root|Info|ID|Prev|XRefStm|Encrypt|DocChecksum)\\b|<[0-9A-Fa-f\\s]*>|<<|>>|[\\[\\]]");

    private final CharSequence all;
    private final Consumer<String> pieces;
    private final Consumer<String> unread;

    private PdfLooseBytes(CharSequence all, Consumer<String> pieces, Consumer<String> unread) {
        this.all = all;
        this.pieces = pieces;
        this.unread = unread;
    }

    static void of(Path file, Consumer<String> pieces, Consumer<String> unread) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = Math.min(channel.size(), Integer.MAX_VALUE);
            new PdfLooseBytes(new Latin(channel.map(FileChannel.MapMode.READ_ONLY, 0, size)), pieces, unread).all();
        }
    }

    private void all() {
        Matcher begins = OBJECT.matcher(all);
        int at = 0;
        while (begins.find(at)) {
            piece(at, begins.start());
            at = endOfObject(begins.end());
        }
        piece(at, all.length());
    }

    /** The end of an object, of which the remarks are read; one that has no end ends where the next begins. */
    private int endOfObject(int from) {
        Matcher ends = END_OF_OBJECT.matcher(all);
        int at = from;
        while (ends.find(at)) {
            remarks(at, ends.start());
            if (!ends.group().startsWith("stream")) {
                return ends.group().equals("endobj") ? ends.end() : ends.start();
            }
            Matcher stream = END_OF_STREAM.matcher(all);
            if (!stream.find(ends.end())) {
                return ends.end(); // whatever follows is read as if it stood outside
            }
            at = stream.end();
        }
        remarks(at, all.length());
        return all.length();
    }

    private void remarks(int from, int to) {
        Matcher remark = REMARK.matcher(all).region(from, to);
        while (remark.find()) {
            piece(remark.start(), remark.end());
        }
    }

    private void piece(int from, int to) {
        if (to - from > LONGEST) {
            unread.accept("more bytes outside of its objects than the limit");
            return;
        }
        String loose = STRUCTURE.matcher(all.subSequence(from, to)).replaceAll(" ");
        if (!loose.isBlank()) {
            BinaryWords.of(loose.getBytes(StandardCharsets.ISO_8859_1), pieces);
        }
    }

    /** Bytes as characters of Latin-1, without a copy of the file. */
    private record Latin(ByteBuffer bytes) implements CharSequence {

        @Override
        public int length() {
            return bytes.limit();
        }

        @Override
        public char charAt(int index) {
            return (char) (bytes.get(index) & 0xff);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Latin(bytes.slice(start, end - start));
        }

        @Override
        public String toString() {
            return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
        }
    }
}
