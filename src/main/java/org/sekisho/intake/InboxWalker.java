package org.sekisho.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sekisho.intake.folder.PackageFile;
import org.sekisho.intake.folder.PackageFolder;
import org.sekisho.intake.folder.UnreachableFileException;
import org.sekisho.intake.manifest.ManifestFile;
import org.sekisho.intake.register.ArrivedDocument;
import org.sekisho.intake.spool.Spool;
import org.sekisho.intake.zip.DamagedZipException;
import org.sekisho.intake.zip.ZipBudget;
import org.sekisho.intake.zip.ZipPackage;

/**
 * Walks an inbox in the order of names and tells filings from folders of filings. A zip is walked like a folder.
 *
 * <p>What is wrong with one file or zip keeps nothing else from being taken in. A zip of which something cannot be
 * unpacked is, besides what can, itself a filing: no reader will read it, and so a person hears of it.
 */
class InboxWalker {

    private final ArrivalMaker arrivals;
    private final Spool spool;
    private final IntakeSettings settings;
    private final Consumer<String> unreachable;

    InboxWalker(ArrivalMaker arrivals, Spool spool, IntakeSettings settings, Consumer<String> unreachable) {
        this.arrivals = arrivals;
        this.spool = spool;
        this.settings = settings;
        this.unreachable = unreachable;
    }

    /** The inbox itself is never one filing: its files are, but for the mailroom's manifest. */
    void walkInbox(PackageFolder inbox) throws IOException {
        guarded(() -> {
            PackageFolder.Listing listing = inbox.list();
            List<PackageFile> filings = listing.files().stream()
                    .filter(file -> !ManifestFile.isNamed(file.name()))
                    .toList();
            walkEach(new PackageFolder.Listing(filings, listing.folders()), 0);
        });
    }

    /** Takes an inbox that is a file. */
    void walkFile(PackageFile file) throws IOException {
        guarded(() -> takeFile(file, 0));
    }

    /** Takes a folder that may be one filing itself. */
    void walkPackage(PackageFolder folder) throws IOException {
        guarded(() -> walk(folder, 0));
    }

    private void walk(PackageFolder folder, int zips) throws IOException {
        PackageFolder.Listing listing = folder.list();
        if (listing.isEmpty()) {
            arrivals.takeEmpty(folder);
        } else if (FilingFolder.isOneFiling(listing)) {
            List<ArrivedDocument> documents = new ArrayList<>();
            gather(listing, "", zips, documents);
            arrivals.takeFolder(folder, documents);
        } else {
            walkEach(listing, zips);
        }
    }

    private void walkEach(PackageFolder.Listing listing, int zips) throws IOException {
        for (PackageFile file : listing.files()) {
            guarded(() -> takeFile(file, zips));
        }
        for (PackageFolder folder : listing.folders()) {
            guarded(() -> walk(folder, zips));
        }
    }

    private void takeFile(PackageFile file, int zips) throws IOException {
        boolean unpacked = unpack(file, zips, zip -> {
            walk(zip.top(file), zips + 1);
            return !zip.damaged();
        });
        if (!unpacked) {
            arrivals.takeBulk(file);
        }
    }

    /** Gathers the documents of one filing; a folder in it with a {@code filing.yml} is another filing. */
    private void gather(PackageFolder.Listing listing, String path, int zips, List<ArrivedDocument> into)
            throws IOException {
        for (PackageFile file : listing.files()) {
            List<ArrivedDocument> zipped = new ArrayList<>();
            boolean unpacked = unpack(file, zips, zip -> {
                gather(zip.top(file).list(), path + file.name() + "/", zips + 1, zipped);
                return !zip.damaged() && !zipped.isEmpty();
            });
            if (unpacked) {
                into.addAll(zipped);
            } else {
                into.add(arrivals.documentOf(file, path + file.name()));
            }
        }
        for (PackageFolder folder : listing.folders()) {
            PackageFolder.Listing below = folder.list();
            if (below.holdsFilingYml()) {
                guarded(() -> walk(folder, zips));
            } else {
                gather(below, path + folder.name() + "/", zips, into);
            }
        }
    }

    /** Opens a zip and uses it; false if it is none, or a document, or lies too deep, or could not be used whole. */
    private boolean unpack(PackageFile file, int zips, ZipUse use) throws IOException {
        if (zips >= settings.zipDepth() || !ZipPackage.isZip(file)) {
            return false;
        }
        ZipBudget budget = new ZipBudget(settings.zipRatio(), settings.zipBytes());
        try (ZipPackage zip = ZipPackage.open(file, spool, budget)) {
            return !zip.isDocument() && use.whole(zip);
        } catch (DamagedZipException damaged) {
            return false;
        }
    }

    private void guarded(Step step) throws IOException {
        try {
            step.run();
        } catch (UnreachableFileException e) {
            unreachable.accept(e.source());
        } catch (DamagedZipException damaged) {
            // its zip knows, and becomes a filing itself when it has been walked
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private interface ZipUse {
        boolean whole(ZipPackage zip) throws IOException;
    }
}
