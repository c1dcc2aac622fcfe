package org.sekisho.lists.classification;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of an import: a file, all files of a folder in the order of their names, or the entries of a zip. */
final class SchemeFiles {

    interface Reader {
        void read(String name, InputStream content) throws IOException;
    }

    private SchemeFiles() {}

    /** @param ending of the names to read, as {@code .xml}; a file named by itself is read whatever its name */
    static void each(List<Path> sources, String ending, Reader reader) throws IOException {
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                for (Path file : within(source, ending)) {
                    one(file, reader);
                }
            } else if (source.toString().endsWith(".zip")) {
                zip(source, ending, reader);
            } else {
                one(source, reader);
            }
        }
    }

    private static List<Path> within(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void one(Path file, Reader reader) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            reader.read(String.valueOf(file.getFileName()), content);
        }
    }

    private static void zip(Path file, String ending, Reader reader) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(ending)) {
                    reader.read(entry.getName(), new KeptOpen(zip));
                }
            }
        }
    }

    /** The XML reader closes what it reads; the zip has further entries. */
    private static final class KeptOpen extends FilterInputStream {

        private KeptOpen(InputStream zip) {
            super(zip);
        }

        @Override
        public void close() {
            // the zip is closed when its last entry is read
        }
    }
}
