package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.fetcher.AbstractFetcher;
import org.sekisho.reading.extraction.DocumentLimits;
import org.sekisho.reading.extraction.parser.TikaAttachments.TikaBombException;
import org.sekisho.reading.extraction.parser.TikaAttachments.TikaTooDeepException;

/** Opens the file in the parser process and keeps its name from the parsers: the type is told by content alone. */
public class TikaDocumentFetcher extends AbstractFetcher {

    @Override
    public InputStream fetch(String file, Metadata metadata, ParseContext context) throws IOException, TikaException {
        new TikaZipCheck(context.get(ReadingOrder.class).limits()).check(Path.of(file));
        return TikaInputStream.get(Path.of(file));
    }

    /**
     * Looks through a zip, or a document that is kept in one, before any parser touches it: is it encrypted, is it a bomb,
     * does it have more entries than it may? Damage is for the parsers to find, which may still read some of it.
     */
    static final class TikaZipCheck {

        private static final byte[] SIGNATURE = {'P', 'K', 3, 4};
        private static final int BUFFER = 64 * 1024;

        /** Entries that an office document may have besides its attachments. */
        private static final int ENTRIES_BESIDES = 10_000;

        private final DocumentLimits limits;
        private long unpacked;

        TikaZipCheck(DocumentLimits limits) {
            this.limits = limits;
        }

        void check(Path file) throws IOException, TikaException {
            try (InputStream start = Files.newInputStream(file)) {
                if (!java.util.Arrays.equals(start.readNBytes(SIGNATURE.length), SIGNATURE)) {
                    return;
                }
            }
            try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
                checkEntries(zip);
            } catch (IOException | IllegalArgumentException damaged) {
                return; // its parser finds it unreadable
            }
        }

        private void checkEntries(ZipFile zip) throws IOException, TikaException {
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new EncryptedDocumentException("An entry is encrypted");
                }
                if (++entries > limits.attachments() + ENTRIES_BESIDES) {
                    throw new TikaTooDeepException();
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    measure(content, entry.getCompressedSize());
                } catch (ZipException damaged) {
                    return;
                }
            }
        }

        private void measure(InputStream content, long packed) throws IOException, TikaException {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                unpacked += read;
                if (unpacked > limits.unpacked().toBytes() || limits.isBomb(size, packed)) {
                    throw new TikaBombException();
                }
            }
        }
    }
}
