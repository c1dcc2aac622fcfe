package org.sekisho.intake.inbox.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Where in a zip the bytes of its entries lie. No honest packer has two entries share any: that makes bombs. */
final class CommonsZipRanges {

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
}
