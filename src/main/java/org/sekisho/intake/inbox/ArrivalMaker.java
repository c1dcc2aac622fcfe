package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.inbox.Arrival.ArrivedDocument;
import org.sekisho.intake.inbox.Arrival.Fingerprint;
import org.sekisho.intake.inbox.IntakeSettings.MailroomData;
import org.sekisho.intake.inbox.PackageFolder.PackageFile;
import org.sekisho.machine.fault.BrokenWorkException;
import org.sekisho.machine.fault.OurFault;
import org.sekisho.machine.fault.OurFault.OurFaultException;

/** Makes arrivals of what the walker finds: gives each a number and a fingerprint and hands it on. */
record ArrivalMaker(NumberFinder numbers, MailroomData mailroomData, ReadSteps steps, Spool spool, ArrivalSink sink) {

    /** The US office puts a grant's sequence listing behind it in the bulk file, as an XML document of its own. */
    private static final Pattern SEQUENCE_LISTING = Pattern.compile("<sequence-cwu[\\s>]");

    private static final int BEGINNING = 2048;

    /** Processor time for finding one number; a usual one takes a hundredth of a second. */
    private static final Duration TIME = Duration.ofMinutes(2);

    /** Walks a file. What one of the inbox itself brings, however deep in it, is told apart from what others bring. */
    public void within(PackageFile file, int zips, ReadSteps.Walk walk) throws IOException {
        if (zips == 0) {
            sink.begins(file);
        }
        try {
            walk.run();
        } finally {
            if (zips == 0) {
                handOn(sink::ends);
            }
        }
    }

    /**
     * Puts a file aside as a document of the given name; the caller closes its content.
     *
     * @param zips the file lies in
     */
    public ArrivedDocument documentOf(PackageFile file, String name, int zips) throws IOException {
        return steps.take(() -> {
            try (InputStream content = file.open()) {
                return new ArrivedDocument(name, mailroomData.roleOf(name, zips), spool.copy(content));
            }
        });
    }

    /** Takes documents that no number is looked for in, since they broke the program. */
    public void takeUnnumbered(String source, List<ArrivedDocument> documents) throws IOException {
        add(source, Optional.empty(), documents);
    }

    /**
     * Takes every document of a bulk file as a filing; a file that holds only one is one filing. If the program breaks on
     * cutting it, what lies before that place is taken all the same.
     *
     * @param zips the file lies in
     */
    public void takeBulk(PackageFile file, int zips) throws IOException {
        try (InputStream content = file.open()) {
            BulkSplitter splitter = steps.take(() -> new BulkSplitter(content));
            Bulk bulk = new Bulk(file, zips);
            try {
                Optional<Spooled> next = cut(splitter);
                while (next.isPresent()) {
                    bulk.add(next.get());
                    next = cut(splitter);
                }
            } catch (BrokenWorkException broken) {
                bulk.takeAsOneOfSeveral();
                throw broken;
            }
            bulk.takeLast();
        }
    }

    private Optional<Spooled> cut(BulkSplitter splitter) throws IOException {
        return steps.take(() -> splitter.next(spool));
    }

    /** A bulk file as far as it is cut: the filing at hand may get a sequence listing yet. */
    private final class Bulk {

        private final PackageFile file;
        private final int zips;
        private final List<Spooled> filing = new ArrayList<>();
        private int place = 1;

        private Bulk(PackageFile file, int zips) {
            this.file = file;
            this.zips = zips;
        }

        private void add(Spooled document) throws IOException {
            if (!filing.isEmpty() && !isSequenceListing(document)) {
                takeAsOneOfSeveral();
            }
            filing.add(document);
        }

        private void takeAsOneOfSeveral() throws IOException {
            if (!filing.isEmpty()) {
                String number = "#" + place;
                take(file.source() + number, "", documents(file.name() + number, zips, filing));
                filing.clear();
                place++;
            }
        }

        private void takeLast() throws IOException {
            if (place == 1) {
                take(file.source(), file.name(), documents(file.name(), zips, filing));
            } else {
                takeAsOneOfSeveral();
            }
        }
    }

    private List<ArrivedDocument> documents(String name, int zips, List<Spooled> contents) {
        List<ArrivedDocument> documents = new ArrayList<>();
        for (Spooled content : contents) {
            String own = documents.isEmpty() ? name : name + "-sequence-listing-" + documents.size();
            documents.add(new ArrivedDocument(own, mailroomData.roleOf(own, zips), content));
        }
        return documents;
    }

    private static boolean isSequenceListing(Spooled document) throws IOException {
        try (InputStream content = document.open()) {
            String beginning = new String(content.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            return SEQUENCE_LISTING.matcher(beginning).find();
        }
    }

    /** Takes documents that came together, none of an empty folder. */
    void take(String source, String name, List<ArrivedDocument> documents) throws IOException {
        Optional<FilingNumber> found = steps.barrier()
                .attempt(TIME, () -> number(documents, name))
                .handledBy(number -> number, broken -> Optional.<FilingNumber>empty());
        add(source, found.filter(number -> !number.canary()), documents);
    }

    /** Finds the number. A spool that cannot be read is no fault of the filing. */
    private Optional<FilingNumber> number(List<ArrivedDocument> documents, String name) {
        try {
            return numbers.numberOf(documents, name);
        } catch (IOException lost) {
            throw new OurFaultException(lost);
        }
    }

    private void add(String source, Optional<FilingNumber> found, List<ArrivedDocument> documents) throws IOException {
        String fingerprint = steps.take(() -> Fingerprint.of(source, documents));
        FilingNumber number = found.orElseGet(() -> new FilingNumber("UNNUMBERED-" + fingerprint.substring(0, 16)));
        Arrival arrival = new Arrival(number, found.isPresent(), fingerprint, source, documents);
        handOn(() -> sink.add(arrival));
    }

    /** Hands on to the sink. A failure behind it concerns many filings at once, and none of them is to blame. */
    private static void handOn(ReadSteps.Walk toSink) throws IOException {
        try {
            toSink.run();
        } catch (RuntimeException | Error thrown) {
            if (thrown instanceof OurFault) {
                throw thrown;
            }
            throw new OurFaultException("New filings could not be registered", thrown);
        }
    }

    /** Takes arrivals that have a number and a fingerprint, and closes them. */
    interface ArrivalSink {

        void add(Arrival arrival) throws IOException;

        /** Begins a file of the inbox: all that is added until {@link #ends} lies in it, however deep. */
        default void begins(PackageFile outermost) {}

        default void ends() {}
    }
}
