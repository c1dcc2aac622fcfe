package org.sekisho.intake.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.Overlooked.Why;
import org.sekisho.intake.inbox.Arrival.ArrivedDocument;
import org.sekisho.intake.inbox.DiskFolder.DiskTree;
import org.sekisho.intake.inbox.PackageFolder.PackageFile;
import org.sekisho.intake.inbox.ReadSteps.Walk;
import org.sekisho.intake.inbox.ZipEntryStream.ZipBudget;
import org.sekisho.intake.inbox.ZipPackage.DamagedZipException;
import org.sekisho.intake.inbox.ZipPackage.ZipLimits;

/**
 * Walks an inbox in the order of names and tells filings from folders of filings. A zip is walked like a folder.
 *
 * <p>What is wrong with one file or zip keeps nothing else from being taken in. A zip of which something cannot be
 * unpacked is, besides what can, itself a filing: no reader will read it, and so a person hears of it. So is what breaks
 * the program: it is taken in as it lies there, without its number.
 */
record InboxWalker(
        ArrivalMaker arrivals, Spool spool, IntakeSettings settings, ReadSteps steps, Consumer<Overlooked> overlooked) {

    /** The present place: in how many zips, and with what budget of the innermost. */
    private record Inside(int zips, @Nullable ZipBudget budget) {

        private static final Inside INBOX = new Inside(0, null);

        private Inside of(ZipPackage zip) {
            return new Inside(zips + 1, zip.budget());
        }
    }

    /** The inbox itself is never one filing: its files are, but for the mailroom's manifest. */
    void walkInbox(PackageFolder inbox) throws IOException {
        guarded(inbox.source(), () -> walkAll(inbox), () -> {});
    }

    private void walkAll(PackageFolder inbox) throws IOException {
        PackageFolder.Listing listing = inbox.list();
        List<PackageFile> filings = listing.files().stream()
                .filter(file -> !Manifest.isNamed(file.name()))
                .toList();
        walkEach(new PackageFolder.Listing(filings, listing.folders()), Inside.INBOX);
    }

    /** Takes an inbox that is a file. */
    public void walkFile(PackageFile file) throws IOException {
        guardedFile(file, Inside.INBOX);
    }

    /** Takes a folder that may be one filing itself. */
    void walkPackage(PackageFolder folder) throws IOException {
        guardedFolder(folder, Inside.INBOX);
    }

    /** An inbox on a disk that nothing was seen of yet. */
    PackageFolder onDisk(Path real) {
        return new DiskTree(real, settings.folderDepth(), overlooked).top();
    }

    private void walk(PackageFolder folder, Inside inside) throws IOException {
        PackageFolder.Listing listing = folder.list();
        if (listing.isEmpty()) {
            arrivals.take(folder.source(), folder.name(), List.of());
        } else if (listing.isOneFiling()) {
            List<ArrivedDocument> documents = new ArrayList<>();
            gather(listing, "", inside, documents);
            arrivals.take(folder.source(), folder.name(), documents);
        } else {
            walkEach(listing, inside);
        }
    }

    private void walkEach(PackageFolder.Listing listing, Inside inside) throws IOException {
        for (PackageFile file : listing.files()) {
            guardedFile(file, inside);
        }
        for (PackageFolder folder : listing.folders()) {
            guardedFolder(folder, inside);
        }
    }

    private void takeFile(PackageFile file, Inside inside) throws IOException {
        boolean unpacked = unpack(file, inside, zip -> {
            walk(zip.top(file), inside.of(zip));
            return !zip.damaged();
        });
        if (!unpacked) {
            arrivals.takeBulk(file, inside.zips());
        }
    }

    /** Gathers the documents of one filing; a folder in it with a {@code filing.yml} is another filing. */
    private void gather(PackageFolder.Listing listing, String path, Inside inside, List<ArrivedDocument> into)
            throws IOException {
        for (PackageFile file : listing.files()) {
            arrivals.within(file, inside.zips(), () -> gather(file, path, inside, into));
        }
        for (PackageFolder folder : listing.folders()) {
            PackageFolder.Listing below = folder.list();
            if (below.holdsFilingYml()) {
                guardedFolder(folder, inside);
            } else {
                gather(below, path + folder.name() + "/", inside, into);
            }
        }
    }

    private void gather(PackageFile file, String path, Inside inside, List<ArrivedDocument> into) throws IOException {
        List<ArrivedDocument> zipped = new ArrayList<>();
        boolean unpacked = unpack(file, inside, zip -> {
            gather(zip.top(file).list(), path + file.name() + "/", inside.of(zip), zipped);
            return !zip.damaged() && !zipped.isEmpty();
        });
        if (unpacked) {
            into.addAll(zipped);
        } else {
            into.add(arrivals.documentOf(file, path + file.name(), inside.zips()));
        }
    }

    /** All files of a folder as they are, which nothing is looked into for. */
    private void gatherWhole(PackageFolder folder, String path, int zips, List<ArrivedDocument> into)
            throws IOException {
        PackageFolder.Listing listing = folder.list();
        for (PackageFile file : listing.files()) {
            into.add(arrivals.documentOf(file, path + file.name(), zips));
        }
        for (PackageFolder below : listing.folders()) {
            gatherWhole(below, path + below.name() + "/", zips, into);
        }
    }

    private void takeWhole(PackageFolder folder, int zips) throws IOException {
        List<ArrivedDocument> documents = new ArrayList<>();
        gatherWhole(folder, "", zips, documents);
        arrivals.takeUnnumbered(folder.source(), documents);
    }

    /** Opens a zip and uses it; false if it is none, or a document, or lies too deep, or could not be used whole. */
    private boolean unpack(PackageFile file, Inside inside, ZipUse use) throws IOException {
        if (inside.zips() >= settings.zipDepth() || !steps.take(() -> ZipPackage.isZip(file))) {
            return false;
        }
        ZipLimits limits =
                new ZipLimits(settings.zipRatio(), settings.zipBytes(), settings.zipEntries(), settings.folderDepth());
        try (ZipPackage zip = steps.take(() -> ZipPackage.open(file, spool, limits, inside.budget()))) {
            return !zip.isDocument() && use.whole(zip);
        } catch (DamagedZipException damaged) {
            return false;
        }
    }

    private void guardedFile(PackageFile file, Inside inside) throws IOException {
        arrivals.within(
                file,
                inside.zips(),
                () -> guarded(
                        file.source(),
                        () -> takeFile(file, inside),
                        () -> arrivals.takeUnnumbered(
                                file.source(), List.of(arrivals.documentOf(file, file.name(), inside.zips())))));
    }

    private void guardedFolder(PackageFolder folder, Inside inside) throws IOException {
        guarded(folder.source(), () -> walk(folder, inside), () -> takeWhole(folder, inside.zips()));
    }

    /** Takes a step, and another one instead if that breaks the program. */
    private void guarded(String source, Walk step, Walk whole) throws IOException {
        if (!isTaken(step)) {
            overlooked.accept(new Overlooked(source, Why.BROKE_PROGRAM));
            if (!isTaken(whole)) {
                overlooked.accept(new Overlooked(source, Why.NOT_OPENED));
            }
        }
    }

    /** Whether the program did not break on a step. What is our own fault, such as a full spool, is thrown on. */
    private boolean isTaken(Walk step) throws IOException {
        try {
            return steps.areTaken(step);
        } catch (UnreachableFileException unreachable) {
            overlooked.accept(new Overlooked(unreachable.source(), Why.NOT_OPENED));
            return true;
        } catch (DamagedZipException damaged) {
            return true; // its zip knows, and becomes a filing itself when it has been walked
        }
    }

    private interface ZipUse {
        boolean whole(ZipPackage zip) throws IOException;
    }
}
