package org.sekisho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sekisho.filing.DocumentRole;
import org.sekisho.filing.FilingNumber;
import org.sekisho.intake.folder.PackageFile;
import org.sekisho.intake.folder.PackageFolder;
import org.sekisho.intake.register.Arrival;
import org.sekisho.intake.register.ArrivedDocument;
import org.sekisho.intake.spool.Spool;
import org.sekisho.intake.spool.Spooled;

/** Makes arrivals of what the walker finds: gives each a number and a fingerprint and hands it on. */
class ArrivalMaker {

    /** The US office puts a grant's sequence listing behind it in the bulk file, as an XML document of its own. */
    private static final Pattern SEQUENCE_LISTING = Pattern.compile("<sequence-cwu[\\s>]");

    private static final int BEGINNING = 2048;

    private final NumberFinder numbers;
    private final Spool spool;
    private final ArrivalSink sink;

    ArrivalMaker(NumberFinder numbers, Spool spool, ArrivalSink sink) {
        this.numbers = numbers;
        this.spool = spool;
        this.sink = sink;
    }

    /** Takes a folder with nothing in it as a filing without documents. */
    void takeEmpty(PackageFolder folder) throws IOException {
        take(folder.source(), folder.name(), List.of());
    }

    /** Takes a whole file as one filing. */
    void takeDocument(PackageFile file) throws IOException {
        take(file.source(), file.name(), List.of(documentOf(file, file.name())));
    }

    /** Puts a file aside as a document of the given name; the caller closes its content. */
    ArrivedDocument documentOf(PackageFile file, String name) throws IOException {
        try (InputStream content = file.open()) {
            return new ArrivedDocument(name, DocumentRole.of(name), spool.copy(content));
        }
    }

    /** Takes documents that came together. */
    void takeFolder(PackageFolder folder, List<ArrivedDocument> documents) throws IOException {
        take(folder.source(), folder.name(), documents);
    }

    /** Takes every document of a bulk file as a filing; a file that holds only one is one filing. */
    void takeBulk(PackageFile file) throws IOException {
        try (InputStream content = file.open()) {
            BulkSplitter splitter = new BulkSplitter(content);
            List<Spooled> filing = new ArrayList<>();
            int place = 1;
            for (Optional<Spooled> next = splitter.next(spool); next.isPresent(); next = splitter.next(spool)) {
                if (!filing.isEmpty() && !isSequenceListing(next.get())) {
                    take(file.source() + "#" + place, "", documents(file.name() + "#" + place, filing));
                    filing.clear();
                    place++;
                }
                filing.add(next.get());
            }
            if (place == 1) {
                take(file.source(), file.name(), documents(file.name(), filing));
            } else {
                take(file.source() + "#" + place, "", documents(file.name() + "#" + place, filing));
            }
        }
    }

    private static List<ArrivedDocument> documents(String name, List<Spooled> contents) {
        List<ArrivedDocument> documents = new ArrayList<>();
        for (Spooled content : contents) {
            String own = documents.isEmpty() ? name : name + "-sequence-listing-" + documents.size();
            documents.add(new ArrivedDocument(own, DocumentRole.of(own), content));
        }
        return documents;
    }

    private static boolean isSequenceListing(Spooled document) throws IOException {
        try (InputStream content = document.open()) {
            String beginning = new String(content.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            return SEQUENCE_LISTING.matcher(beginning).find();
        }
    }

    private void take(String source, String name, List<ArrivedDocument> documents) throws IOException {
        String fingerprint = Fingerprint.of(source, documents);
        Optional<FilingNumber> found = numbers.numberOf(documents, name).filter(number -> !number.planted());
        FilingNumber number = found.orElseGet(() -> new FilingNumber("UNNUMBERED-" + fingerprint.substring(0, 16)));
        sink.add(new Arrival(number, found.isPresent(), fingerprint, source, documents));
    }
}
