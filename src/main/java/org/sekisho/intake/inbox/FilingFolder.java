package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sekisho.intake.filing.DocumentRole;

/**
 * Tells a folder that is one filing from a folder of filings.
 *
 * <p>It is one filing if it holds a {@code filing.yml}, or a file whose name says what part of a filing it is ({@code
 * claims.pdf}), or drawings with at most one document that is not a drawing, as the US office delivers them. Otherwise
 * every file in it is a filing of its own.
 */
final class FilingFolder {

    private static final Set<String> DRAWINGS =
            Set.of("tif", "tiff", "jpg", "jpeg", "png", "gif", "bmp", "mol", "cdx", "nb");

    private FilingFolder() {}

    static boolean isOneFiling(PackageFolder.Listing listing) throws IOException {
        boolean named =
                listing.files().stream().anyMatch(file -> DocumentRole.of(file.name()) != DocumentRole.UNSTATED);
        return named || isDocumentWithDrawings(listing);
    }

    private static boolean isDocumentWithDrawings(PackageFolder.Listing listing) throws IOException {
        List<PackageFile> documents =
                listing.files().stream().filter(file -> !isDrawing(file)).toList();
        boolean drawings =
                listing.files().size() > documents.size() || !listing.folders().isEmpty();
        return drawings
                && documents.size() <= 1
                && listing.files().size() > 0
                && holdOnlyDrawings(listing.folders())
                && (documents.isEmpty() || isOneDocument(documents.get(0)));
    }

    private static boolean holdOnlyDrawings(List<PackageFolder> folders) throws IOException {
        for (PackageFolder folder : folders) {
            PackageFolder.Listing below = folder.list();
            if (below.isEmpty()
                    || !below.files().stream().allMatch(FilingFolder::isDrawing)
                    || !holdOnlyDrawings(below.folders())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneDocument(PackageFile file) throws IOException {
        if (file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return false;
        }
        try (InputStream content = file.open()) {
            return !BulkSplitter.holdsSeveral(content);
        }
    }

    private static boolean isDrawing(PackageFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return DRAWINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
