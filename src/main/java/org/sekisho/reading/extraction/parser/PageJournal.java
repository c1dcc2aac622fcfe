package org.sekisho.reading.extraction.parser;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages that the parser process has read so far, in a file of its folder: when a page ends the process, the parent
 * finds here which one it was, and the text of the pages before it. Wiped with the folder.
 */
final class PageJournal implements AutoCloseable {

    private static final Found NOTHING = new Found(0, List.of());

    private final DataOutputStream file;

    private PageJournal(DataOutputStream file) {
        this.file = file;
    }

    /** Begins a journal for a document of so many pages. */
    public static PageJournal begin(Path file, int pages) throws IOException {
        PageJournal journal =
                new PageJournal(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
        journal.file.writeInt(pages);
        journal.file.flush();
        return journal;
    }

    public void add(String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        file.writeInt(bytes.length);
        file.write(bytes);
        file.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Reads a journal; a page that was half written when the process died does not count. */
    public static Found read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NOTHING;
        }
        List<String> pages = new ArrayList<>();
        int said = 0;
        try (DataInputStream journal = new DataInputStream(Files.newInputStream(file))) {
            said = journal.readInt();
            while (true) {
                byte[] page = new byte[journal.readInt()];
                journal.readFully(page);
                pages.add(new String(page, StandardCharsets.UTF_8));
            }
        } catch (EOFException e) {
            return new Found(said, pages);
        }
    }

    /**
     * The content of a journal.
     *
     * @param pages how many the document says it has; 0 if nothing was begun
     * @param read those that were read, as XHTML
     */
    public record Found(int pages, List<String> read) {

        public Found {
            read = List.copyOf(read);
        }

        /** The page at which the reading ended; 0 if all were read, or none was begun. */
        public int unfinished() {
            return read.size() < pages ? read.size() + 1 : 0;
        }

        @Override
        public String toString() {
            return "%d of %d pages".formatted(read.size(), pages);
        }
    }
}
