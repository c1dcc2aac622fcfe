package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The streams of an old office file, each in one piece and whatever it is called; in the file they lie in sectors. */
final class PoiStreams {

    private PoiStreams() {}

    static void of(Path file, Consumer<byte[]> parts, Consumer<String> unread) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            Deque<Entry> open = new ArrayDeque<>();
            open.add(files.getRoot());
            while (!open.isEmpty()) {
                Entry entry = open.pop();
                if (entry instanceof DirectoryEntry directory) {
                    directory.forEach(open::push);
                } else if (entry instanceof DocumentEntry document) {
                    try (InputStream content = new DocumentInputStream(document)) {
                        parts.accept(content.readAllBytes());
                    }
                }
            }
        } catch (IOException | RuntimeException e) { // POI throws both for damaged files
            unread.accept("a stream of it cannot be read");
        }
    }
}
