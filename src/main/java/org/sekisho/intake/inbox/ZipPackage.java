package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.inbox.PackageFolder.PackageFile;
import org.sekisho.intake.inbox.ZipEntryStream.ZipBudget;
import org.sekisho.intake.inbox.ZipFolder.ZipTree;
import org.springframework.util.unit.DataSize;

/**
 * An open zip. Nothing is unpacked to disk under its name in the zip; a zip with a name that points out of it is
 * refused whole, and so is one that unpacks to more than its size can honestly hold.
 */
class ZipPackage implements AutoCloseable {

    /** Names in old zips carry no encoding; those from Japanese Windows are not UTF-8, and the last reads anything. */
    private static final List<Charset> NAMES =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"), StandardCharsets.ISO_8859_1);

    private final ZipFile zip;
    private final ZipBudget budget;
    private final ZipTree tree;
    private final PackageFile file;
    private final Optional<Path> spooled;
    private boolean damaged;

    private ZipPackage(ZipFile zip, ZipBudget budget, ZipTree tree, PackageFile file, Optional<Path> spooled) {
        this.zip = zip;
        this.budget = budget;
        this.tree = tree;
        this.file = file;
        this.spooled = spooled;
    }

    /** Whether a file begins like a zip. */
    public static boolean isZip(PackageFile file) throws IOException {
        byte[] start = file.beginning(4);
        return start.length == 4
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }

    /** @param outer the budget of the zip that the file lies in; null if it lies in none */
    public static ZipPackage open(PackageFile file, Spool spool, ZipLimits limits, @Nullable ZipBudget outer)
            throws IOException {
        Optional<Path> spooled = Optional.empty();
        if (file.onDisk().isEmpty()) {
            try (InputStream content = file.open()) {
                spooled = Optional.of(spool.copyToFile(content));
            }
        }
        try {
            return opened(file, spooled, limits, outer);
        } catch (DamagedZipException | UnreachableFileException e) {
            delete(spooled);
            throw e;
        } catch (IOException e) {
            boolean ofInbox = spooled.isEmpty();
            delete(spooled);
            throw ofInbox ? new UnreachableFileException(file.source(), e) : e;
        }
    }

    private static ZipPackage opened(
            PackageFile file, Optional<Path> spooled, ZipLimits limits, @Nullable ZipBudget outer) throws IOException {
        Path path = spooled.or(file::onDisk).orElseThrow();
        ZipFile zip = openedUnderSomeCharset(path, limits);
        long size = Files.size(path);
        ZipBudget budget = outer == null ? ZipBudget.of(limits.ratio(), limits.bytes(), size) : outer.inner(size);
        ZipPackage opened = new ZipPackage(zip, budget, treeOf(zip, limits.folderDepth()), file, spooled);
        if (!opened.isDocument()) { // of a document its reader goes through all bytes
            try {
                CommonsZipRanges.mustNameAll(path);
            } catch (IOException e) {
                zip.close();
                throw e;
            }
        }
        return opened;
    }

    public ZipBudget budget() {
        return budget;
    }

    /** Whether it is a document that happens to be kept in a zip: DOCX, ODT, EPUB, a jar. One entry alone makes none. */
    public boolean isDocument() {
        boolean office = has("[Content_Types].xml") && has("_rels/.rels");
        boolean open = has("mimetype") && (has("META-INF/manifest.xml") || has("META-INF/container.xml"));
        return office || open || has("META-INF/MANIFEST.MF");
    }

    private boolean has(String entry) {
        return zip.getEntry(entry) != null;
    }

    /** Whether something in it turned out to be damaged so far. */
    public boolean damaged() {
        return damaged;
    }

    public PackageFolder top(PackageFile file) {
        return new ZipFolder(this, file.name(), "", file.source());
    }

    ZipTree tree() {
        return tree;
    }

    InputStream open(ZipEntry entry) throws IOException {
        try {
            InputStream packed = new ZipEntryStream(zip.getInputStream(entry), entry, budget, () -> damaged = true);
            return spooled.isPresent() ? packed : new UnreachableFileException.ReachedStream(packed, file.source());
        } catch (ZipException e) {
            damaged = true;
            throw new DamagedZipException("An entry of the zip cannot be unpacked", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        delete(spooled);
    }

    private static ZipFile openedUnderSomeCharset(Path file, ZipLimits limits) throws IOException {
        List<ZipException> failures = new ArrayList<>();
        for (Charset names : NAMES) {
            try {
                mustLieApart(file, names, limits.entries());
                return new ZipFile(file.toFile(), names);
            } catch (ZipException e) {
                failures.add(e);
            }
        }
        throw new DamagedZipException("The zip cannot be opened", failures.get(0));
    }

    /** Refuses entries that overlap. A zip that one of the two libraries cannot read counts as one that cannot be opened. */
    private static void mustLieApart(Path file, Charset names, int entries) throws IOException {
        try {
            CommonsZipRanges.mustLieApart(file, names, entries);
        } catch (DamagedZipException | FileSystemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new DamagedZipException("The zip's entries cannot be told apart", e);
        }
    }

    private static ZipTree treeOf(ZipFile zip, int folderDepth) throws IOException {
        ZipTree tree = new ZipTree(folderDepth);
        try {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!ArchiverMetadata.isOne(zip, entry)) {
                    tree.add(entry);
                }
            }
            return tree;
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static void delete(Optional<Path> spooled) throws IOException {
        if (spooled.isPresent()) {
            Files.deleteIfExists(spooled.get());
        }
    }

    /**
     * Metadata that file managers leave in zips, recognised by its content. Anything else under a hidden name was put there by
     * somebody, and is a document.
     */
    static final class ArchiverMetadata {

        /** Finder's notes on a file (AppleDouble) and on a folder ({@code .DS_Store}). */
        private static final byte[] OF_A_FILE = {0, 5, 0x16, 7};

        private static final byte[] OF_A_FOLDER = {0, 0, 0, 1, 'B', 'u', 'd', '1'};

        private static final int LARGEST = 64 * 1024;

        /** A sentence, which no such note has in it. */
        private static final Pattern SENTENCE =
                Pattern.compile("(?:[\\p{L}\\p{Punct}]{1,40} ){4}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{10}");

        private ArchiverMetadata() {}

        /** Whether an entry is one. An entry that cannot be opened is none: it is told with the others. */
        static boolean isOne(ZipFile zip, ZipEntry entry) {
            if (ZipTree.isFolder(entry) || !isHidden(entry.getName())) {
                return ZipTree.isFolder(entry) && isHidden(entry.getName());
            }
            try (InputStream content = zip.getInputStream(entry)) {
                byte[] bytes = content.readNBytes(LARGEST + 1);
                return bytes.length <= LARGEST && begins(bytes) && !saysSomething(bytes);
            } catch (IOException | IllegalArgumentException e) {
                return false;
            }
        }

        private static boolean isHidden(String path) {
            return Stream.of(path.split("[/\\\\]")).anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
        }

        private static boolean begins(byte[] bytes) {
            return Stream.of(OF_A_FILE, OF_A_FOLDER)
                    .anyMatch(start -> bytes.length >= start.length
                            && Arrays.equals(bytes, 0, start.length, start, 0, start.length));
        }

        /** In letters of one byte, of two, or of UTF-8. */
        private static boolean saysSomething(byte[] bytes) {
            String plain = new String(bytes, StandardCharsets.ISO_8859_1);
            return Stream.of(plain, plain.replace("\0", ""), new String(bytes, StandardCharsets.UTF_8))
                    .anyMatch(text -> SENTENCE.matcher(text).find());
        }
    }

    /** Limits of an honest zip, in bytes, entries and depth; see the settings of intake. */
    record ZipLimits(int ratio, DataSize bytes, int entries, int folderDepth) {}

    /** A zip that cannot be unpacked, or must not be. */
    static class DamagedZipException extends IOException {

        DamagedZipException(String message) {
            super(message);
        }

        DamagedZipException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
