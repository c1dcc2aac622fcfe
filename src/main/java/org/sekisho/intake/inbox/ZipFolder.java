package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;

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
}
