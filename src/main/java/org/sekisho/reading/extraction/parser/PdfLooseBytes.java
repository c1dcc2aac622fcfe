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
 * What stands in a PDF outside of its objects: remarks between them, and whatever lies before its head and behind its end. No reader of
 * the format looks there, and any editor of text shows it.
 */
final class PdfLooseBytes {

    /** Bytes of the longest piece that is read; a longer one is told. */
    private static final int LONGEST = 1 << 20;

    /** Bytes of the largest file that is looked at so; of a larger one, of its beginning. */
    private static final int LARGEST = 64 << 20;

    private static final Pattern OBJECT = Pattern.compile("\\d{1,10}\\s+\\d{1,5}\\s+obj\\b");
    private static final Pattern END_OF_OBJECT = Pattern.compile("endobj");

    /** What the format has there: its head and end, tables of objects, trailers. */
    private static final Pattern STRUCTURE = Pattern.compile(
            "%PDF-\\d\\.\\d|%[\\x80-\\xff]{4,}|%%EOF|startxref|xref|trailer|\\d{10} \\d{5} [fn]|\\d+ \\d+ R"
                    + "|/(?:Size|Root|Info|ID|Prev|XRefStm|Encrypt|DocChecksum)\\b|<[0-9A-Fa-f\\s]*>|<<|>>|[\\[\\]]");

    private PdfLooseBytes() {}

    static void of(Path file, Consumer<String> pieces, Consumer<String> unread) throws IOException {
        String all;
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LARGEST));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            all = StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString();
        }
        Matcher begins = OBJECT.matcher(all);
        Matcher ends = END_OF_OBJECT.matcher(all);
        int at = 0;
        while (begins.find(at)) {
            piece(all.substring(at, begins.start()), pieces, unread);
            if (!ends.find(begins.end())) {
                return; // the object is damaged, and its reader tells that
            }
            at = ends.end();
        }
        piece(all.substring(at), pieces, unread);
    }

    private static void piece(String bytes, Consumer<String> pieces, Consumer<String> unread) {
        if (bytes.length() > LONGEST) {
            unread.accept("more bytes outside of its objects than the limit");
            return;
        }
        String loose = STRUCTURE.matcher(bytes).replaceAll(" ");
        if (!loose.isBlank()) {
            BinaryWords.of(loose.getBytes(StandardCharsets.ISO_8859_1), pieces);
        }
    }
}
