package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.inbox.PackageFolder.PackageFile;

/** A folder of the inbox or of a zip: to intake they are the same. */
interface PackageFolder {

    /** Its own name, without the folders above; the zip's for the top of a zip. */
    String name();

    /** The source, as {@link RegisteredFiling} has it. */
    String source();

    Listing list() throws IOException;

    /** The files and folders directly in a folder, by name. Names that start with a dot are left out. */
    record Listing(List<PackageFile> files, List<PackageFolder> folders) {

        /** Names that these two documents have in every application. */
        private static final Pattern JAPANESE = Pattern.compile("(?i)JPOXMLDOC01-(?:appb|jpbibl|jpfolb)\\.xml");

        public Listing {
            files = List.copyOf(files);
            folders = List.copyOf(folders);
        }

        boolean isEmpty() {
            return files.isEmpty() && folders.isEmpty();
        }

        boolean holdsFilingYml() {
            return files.stream().anyMatch(file -> DocumentRole.of(file.name()) == DocumentRole.BIBLIOGRAPHY);
        }

        /**
         * Tells a folder that is one filing from a folder of filings.
         *
         * <p>It is one filing if it holds a {@code filing.yml}, or a file whose name says what part of a filing it is ({@code
         * claims.pdf}), or the text or the request of an application on line at the Japanese office, or drawings with at most one document that is not a drawing, as the US office delivers them. Otherwise
         * every file in it is a filing of its own.
         */
        boolean isOneFiling() throws IOException {
            return files.stream().anyMatch(file -> DocumentRole.of(file.name()) != DocumentRole.UNSTATED)
                    || files.stream()
                            .anyMatch(file -> JAPANESE.matcher(file.name()).matches())
                    || isDocumentWithDrawings();
        }

        private boolean isDocumentWithDrawings() throws IOException {
            List<PackageFile> documents =
                    files.stream().filter(file -> !file.isDrawing()).toList();
            boolean drawings = files.size() > documents.size() || !folders.isEmpty();
            return drawings
                    && documents.size() <= 1
                    && !files.isEmpty()
                    && holdOnlyDrawings(folders)
                    && (documents.isEmpty() || documents.get(0).isOneDocument());
        }

        private static boolean holdOnlyDrawings(List<PackageFolder> folders) throws IOException {
            for (PackageFolder folder : folders) {
                Listing below = folder.list();
                if (below.isEmpty()
                        || !below.files().stream().allMatch(PackageFile::isDrawing)
                        || !holdOnlyDrawings(below.folders())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A file of the inbox or of a zip: to intake they are the same. */
    interface PackageFile {

        Set<String> DRAWINGS = Set.of("tif", "tiff", "jpg", "jpeg", "png", "gif", "bmp", "mol", "cdx", "nb");

        String name();

        /** The source, as {@link RegisteredFiling} has it. */
        String source();

        InputStream open() throws IOException;

        /** Its path on this machine; empty inside a zip. */
        Optional<Path> onDisk();

        /** Its first bytes, fewer where it has fewer. */
        default byte[] beginning(int length) throws IOException {
            try (InputStream content = open()) {
                return content.readNBytes(length);
            }
        }

        private boolean isDrawing() {
            String name = name().toLowerCase(Locale.ROOT);
            return DRAWINGS.contains(name.substring(name.lastIndexOf('.') + 1));
        }

        private boolean isOneDocument() throws IOException {
            if (name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                return false;
            }
            try (InputStream content = open()) {
                return !BulkSplitter.holdsSeveral(content);
            }
        }
    }
}
