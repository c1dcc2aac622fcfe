package org.sekisho.reading.extraction.parser;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.sekisho.reading.extraction.VisibleOffice;
import org.sekisho.reading.extraction.VisibleRtf;

/** Makes a copy of a document with only the words that a person sees; everything else is rest. */
final class TikaVisible {

    /** Bytes of a part, more of which take more memory as a tree than the process has. */
    private static final int MOST = 32 * 1024 * 1024;

    private TikaVisible() {}

    /** The document itself if nothing has to be taken out of it; else a file for the caller to delete. */
    static Path of(Path file, Metadata metadata) throws IOException {
        List<String> unseen = new ArrayList<>();
        Path visible = file;
        byte[] start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(5);
        }
        if (Arrays.equals(start, new byte[] {'{', '\\', 'r', 't', 'f'})) {
            visible = changed(file, VisibleRtf.visible(Files.readAllBytes(file), unseen::add));
        } else if (start.length > 2 && start[0] == 'P' && start[1] == 'K') {
            visible = zip(file, new VisibleOffice(unseen::add), metadata);
        } else if (TikaOutcome.typeOf(metadata).matches("application/.*(?:xml|wordml|opendocument).*")) {
            visible = changed(file, new VisibleOffice(unseen::add).of(Files.readAllBytes(file)));
        }
        TikaRest.write(unseen, metadata);
        return visible;
    }

    private static Path changed(Path file, byte[] visible) throws IOException {
        if (Arrays.equals(Files.readAllBytes(file), visible)) {
            return file;
        }
        Path copy = Files.createTempFile("visible", "");
        return Files.write(copy, visible);
    }

    private static Path zip(Path file, VisibleOffice office, Metadata metadata) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            Map<ZipArchiveEntry, byte[]> changed = new IdentityHashMap<>();
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            for (boolean styles : new boolean[] {true, false}) {
                for (ZipArchiveEntry entry : entries) {
                    if (entry.getName().endsWith("styles.xml") == styles) {
                        byte[] content = xml(zip, entry);
                        if (content.length > MOST) {
                            TikaRest.tell("too much of it is in one part to tell what of it is seen", metadata);
                            continue;
                        }
                        byte[] visible = office.of(content);
                        if (content != visible) {
                            changed.put(entry, visible);
                        }
                    }
                }
            }
            return changed.isEmpty() ? file : copy(zip, entries, changed);
        } catch (IOException | IllegalArgumentException damaged) {
            return file; // for its parser, and for the ledger to tell
        }
    }

    /** The bytes of an entry; empty if it does not begin as XML does. */
    private static byte[] xml(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream content = new BufferedInputStream(zip.getInputStream(entry))) {
            content.mark(1);
            int first = content.read();
            content.reset();
            boolean xml = first == '<' || first >= 0xEF || first == 0 || first >= 0 && first <= ' ';
            return xml ? content.readAllBytes() : new byte[0]; // its size was looked at before any reader came to it
        }
    }

    private static Path copy(ZipFile zip, List<ZipArchiveEntry> entries, Map<ZipArchiveEntry, byte[]> changed)
            throws IOException {
        Path copy = Files.createTempFile("visible", "");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(copy)) {
            for (ZipArchiveEntry entry : entries) {
                byte[] visible = changed.get(entry);
                if (visible == null) {
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                } else {
                    out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                    out.write(visible);
                    out.closeArchiveEntry();
                }
            }
        }
        return copy;
    }
}
