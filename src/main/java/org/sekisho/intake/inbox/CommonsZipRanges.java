package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.sekisho.intake.inbox.ZipPackage.DamagedZipException;

/** The places of a zip's entries. No honest packer has two entries share bytes: that makes bombs. */
final class CommonsZipRanges {

    /** The sizes and the checksum that may follow an entry, and a packer's padding. */
    private static final int SLACK = 64;

    private static final byte[] DIRECTORY = {'P', 'K', 1, 2};

    private CommonsZipRanges() {}

    /** @throws DamagedZipException if entries overlap, or there are more than so many */
    static void mustLieApart(Path file, Charset names, int most) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).setCharset(names).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > most) {
                throw new DamagedZipException("The zip holds more than %d entries".formatted(most));
            }
            entries.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
            long free = 0;
            for (ZipArchiveEntry entry : entries) {
                if (entry.getLocalHeaderOffset() < free) {
                    throw new DamagedZipException("Two entries of the zip share their bytes");
                }
                free = Math.max(entry.getDataOffset(), entry.getLocalHeaderOffset()) + entry.getCompressedSize();
            }
        }
    }

    /**
     * Refuses a zip with bytes in front of, between or behind its entries, where one may lie that its directory does not name.
     *
     * @throws DamagedZipException if there are any
     */
    static void mustNameAll(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            long free = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (entry.getLocalHeaderOffset() - free > SLACK) {
                    throw leftOver();
                }
                free = entry.getDataOffset() + entry.getCompressedSize();
            }
            if (free > 0 && !directoryFollows(file, free)) {
                throw leftOver();
            }
        }
    }

    private static DamagedZipException leftOver() {
        return new DamagedZipException("The zip holds bytes that belong to no entry of its directory");
    }

    private static boolean directoryFollows(Path file, long end) throws IOException {
        if (end > Files.size(file)) {
            return false; // an entry that is said to be longer than the zip
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(end);
            byte[] next = bytes.readNBytes(SLACK + DIRECTORY.length);
            return IntStream.rangeClosed(0, next.length - DIRECTORY.length)
                    .anyMatch(at -> Arrays.equals(next, at, at + DIRECTORY.length, DIRECTORY, 0, DIRECTORY.length));
        }
    }
}
