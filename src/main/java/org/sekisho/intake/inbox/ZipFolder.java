package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.sekisho.intake.inbox.PackageFolder.PackageFile;
import org.sekisho.intake.inbox.ZipPackage.DamagedZipException;

/**
 * A folder inside a zip.
 *
 * @param path inside the zip: empty for its top, else ending in a slash
 * @param zipSource where the zip is
 */
record ZipFolder(ZipPackage zip, String name, String path, String zipSource) implements PackageFolder {

    @Override
    public String source() {
        return path.isEmpty() ? zipSource : zipSource + "!" + path.substring(0, path.length() - 1);
    }

    @Override
    public Listing list() {
        List<PackageFile> files = zip.tree().filesIn(path).entrySet().stream()
                .<PackageFile>map(file -> fileOf(file.getKey(), file.getValue()))
                .toList();
        List<PackageFolder> folders = zip.tree().foldersIn(path).stream()
                .<PackageFolder>map(folder -> new ZipFolder(zip, folder, path + folder + "/", zipSource))
                .toList();
        return new Listing(files, folders);
    }

    private PackageFile fileOf(String fileName, ZipEntry entry) {
        return new ZippedFile(zip, entry, fileName, zipSource + "!" + path + fileName);
    }

    /** Names of files and folders can say what a filing is about. */
    @Override
    public String toString() {
        return "folder";
    }

    /** A file inside a zip. */
    record ZippedFile(ZipPackage zip, ZipEntry entry, String name, String source) implements PackageFile {

        @Override
        public InputStream open() throws IOException {
            return zip.open(entry);
        }

        @Override
        public Optional<Path> onDisk() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "file";
        }
    }

    /** The folders of a zip, which knows only its entries' names. A folder is named by its path with a slash at the end. */
    static class ZipTree {

        private static final Pattern SLASHES = Pattern.compile("[/\\\\]+$");

        /** Bytes to which nothing is deflated. */
        private static final int NOTHING_PACKED = 2;

        private final int deepest;
        private final Map<String, Map<String, ZipEntry>> files = new HashMap<>();
        private final Map<String, Set<String>> folders = new HashMap<>();

        /** @param deepest how many folders may lie inside each other */
        ZipTree(int deepest) {
            this.deepest = deepest;
        }

        /** Whether an entry is a folder and nothing else. One with content is a file, whatever its name ends with. */
        static boolean isFolder(ZipEntry entry) {
            return SLASHES.matcher(entry.getName()).find()
                    && entry.getSize() <= 0
                    && entry.getCompressedSize() <= NOTHING_PACKED;
        }

        /** Adds an entry; refuses a name that points out of the zip, or lies too deep. */
        void add(ZipEntry entry) throws DamagedZipException {
            String written = entry.getName().replace('\\', '/');
            String path = isFolder(entry) ? written : SLASHES.matcher(written).replaceAll("");
            List<String> parts = Arrays.asList(path.split("/"));
            if (written.startsWith("/") || hasDrive(path) || parts.contains("..") || path.indexOf('\0') >= 0) {
                throw new DamagedZipException("A name in the zip points out of it");
            }
            if (parts.size() > deepest + 1) {
                throw new DamagedZipException("The zip has more than %d folders inside each other".formatted(deepest));
            }
            String name = path.substring(path.lastIndexOf('/') + 1);
            String folder = path.substring(0, path.length() - name.length());
            addFolder(folder);
            if (!name.isEmpty()
                    && files.computeIfAbsent(folder, absent -> new TreeMap<>()).putIfAbsent(name, entry) != null) {
                throw new DamagedZipException("Two entries of the zip have the same name");
            }
        }

        Map<String, ZipEntry> filesIn(String folder) {
            return files.getOrDefault(folder, Map.of());
        }

        Collection<String> foldersIn(String folder) {
            return folders.getOrDefault(folder, Set.of());
        }

        private void addFolder(String folder) {
            int start = 0;
            for (int slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', start)) {
                folders.computeIfAbsent(folder.substring(0, start), absent -> new TreeSet<>())
                        .add(folder.substring(start, slash));
                start = slash + 1;
            }
        }

        private static boolean hasDrive(String path) {
            return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
        }
    }
}
