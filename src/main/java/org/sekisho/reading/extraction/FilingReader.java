package org.sekisho.reading.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Bibliography.PublicationSource;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.NumberForm;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.ReadFiling.LeftOutParts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads every document of a filing and puts them together. What cannot be read is named with its reason, and all the
 * rest is read all the same. {@code filing.yml} has the first word, the documents fill its gaps. Parts that a new version leaves
 * out are read in the versions before it.
 */
@Component
public class FilingReader {

    /** Versions before an amendment among which one brought the parts that it leaves out. */
    private static final int MOST_VERSIONS = 5;

    private final DocumentReader reader;
    private final Quarantine quarantine;
    private final ExtractionSettings settings;
    private final UnaryOperator<Optional<RegisteredFiling>> before;

    /** A reader of filings whose earlier versions are not at hand. */
    public FilingReader(DocumentReader reader, Quarantine quarantine, ExtractionSettings settings) {
        this(reader, quarantine, settings, version -> Optional.empty());
    }

    @Autowired
    FilingReader(
            DocumentReader reader,
            Quarantine quarantine,
            ExtractionSettings settings,
            ObjectProvider<Filings> filings) {
        this(
                reader,
                quarantine,
                settings,
                version -> Optional.ofNullable(filings.getIfAvailable())
                        .flatMap(register -> version.flatMap(register::before)));
    }

    /** @param before finds the version before one */
    FilingReader(
            DocumentReader reader,
            Quarantine quarantine,
            ExtractionSettings settings,
            UnaryOperator<Optional<RegisteredFiling>> before) {
        this.reader = reader;
        this.quarantine = quarantine;
        this.settings = settings;
        this.before = before;
    }

    /** Reads all of a filing. Throws only when the filing is not at fault: lost bytes, a parser that cannot start. */
    public ReadFiling read(RegisteredFiling filing) {
        ReadFiling read = alone(filing);
        Optional<RegisteredFiling> earlier = before.apply(Optional.of(filing));
        for (int back = 0; back < MOST_VERSIONS && earlier.isPresent() && !read.marked(); back++) {
            ReadFiling version = alone(earlier.get());
            if (!version.marked()) {
                read = read.and(LeftOutParts.of(version, read));
            }
            earlier = before.apply(earlier);
        }
        return read;
    }

    private ReadFiling alone(RegisteredFiling filing) {
        Optional<Quarantine.Sealed> sealed = quarantine.sealed(filing.id());
        if (sealed.isPresent()) {
            return ReadFiling.withheld(sealed.get().filed());
        }
        try {
            return new Reading(filing).all();
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes of filing %s cannot be had".formatted(filing.number()), e);
        }
    }

    /** Reads one filing. */
    private final class Reading {

        private final RegisteredFiling filing;
        private final FilingAssembly assembly = new FilingAssembly();
        private final List<UnreadPart> unread = new ArrayList<>();
        private final List<ImpossibleDate> impossible = new ArrayList<>();
        private final FieldBounds bounds = new FieldBounds();
        private final Set<TextBlock> rest = new LinkedHashSet<>();
        private FilingData data = FilingData.NONE;
        private FilingDates published = FilingDates.UNKNOWN; // as an office's document of this number has them
        private int pictures;
        private int uncompared;

        private Reading(RegisteredFiling filing) {
            this.filing = filing;
        }

        private ReadFiling all() throws IOException {
            List<FilingDocument> gazettes = new ArrayList<>();
            List<FilingDocument> others = new ArrayList<>();
            for (FilingDocument document : filing.documents()) {
                if (document.role() == DocumentRole.BIBLIOGRAPHY) {
                    readData(document);
                } else {
                    (reader.isGazette(document) ? gazettes : others).add(document);
                }
            }
            for (FilingDocument gazette : gazettes) {
                if (!marked()) {
                    ReadFiling read = reader.readGazette(gazette);
                    Bibliography page = read.filing().bibliography();
                    if (page.kind() != null
                            && filing.number().equals(read.filing().number())) {
                        published = page.dates();
                    }
                    take(read, gazette);
                }
            }
            String language = OfficeLanguage.of(data.bibliography(), filing.number());
            for (FilingDocument document : others) {
                if (!marked() && (gazettes.isEmpty() || !reader.isPicture(document))) {
                    published = FilingDates.UNKNOWN; // with anything else to read beside it, not all of it is public
                    take(reader.readText(document, roleOf(document), language), document);
                }
            }
            Filing whole = assembly.whole();
            if (marked()) {
                return ReadFiling.withheld(whole);
            }
            checkWhole(whole);
            whole = whole.with(whole.bibliography()
                    .published(published, PublicationSource.OFFICE)
                    .published(data.bibliography().dates(), PublicationSource.MAILROOM));
            return new ReadFiling(whole, unread, rest, pictures, uncompared);
        }

        private void readData(FilingDocument document) throws IOException {
            data = reader.readFilingData(document);
            if (reader.isMarked(data)) {
                unread.add(new UnreadPart("", 0, UnreadReason.MARKED, ""));
            }
            List<TextBlock> text = new ArrayList<>();
            if (data.title() != null) {
                text.add(TextBlock.of(Section.TITLE, document.name(), data.title()));
            }
            if (data.governmentInterest() != null) {
                text.add(TextBlock.of(Section.GOVERNMENT_INTEREST, document.name(), data.governmentInterest()));
            }
            Declaration declared = data.bibliography().declaration();
            if (declared != null && declared.reviewAsked()) {
                text.add(TextBlock.of(Section.REVIEW_REQUEST, document.name(), "reviewAsked: true"));
            }
            data.bibliography().parties().stream()
                    .flatMap(party -> Stream.ofNullable(party.address()))
                    .filter(address -> !address.isBlank())
                    .map(address -> TextBlock.of(Section.DESCRIPTION, document.name(), address))
                    .forEach(rest::add);
            text.addAll(rest);
            add(new Filing(data.number(), data.bibliography(), text, List.of()), document);
            if (!data.problems().isEmpty()) {
                unread.add(new UnreadPart(
                        document.name(), 0, UnreadReason.WRONG_DATA, String.join("; ", data.problems())));
            }
            for (String name : data.roles().keySet()) {
                if (filing.documents().stream().noneMatch(other -> other.name().equals(name))) {
                    unread.add(new UnreadPart(name, 0, UnreadReason.EMPTY, "filing.yml names it, and it is not there"));
                }
            }
        }

        /** Tells whether a marking was found; nothing more of the filing is read then. */
        private boolean marked() {
            return unread.stream().anyMatch(part -> part.reason() == UnreadReason.MARKED);
        }

        private DocumentRole roleOf(FilingDocument document) {
            return data.roles().getOrDefault(document.name(), document.role());
        }

        /** Adds a document's part, and finds out here whether its dates are possible, for every source of dates. */
        private void add(Filing part, FilingDocument document) {
            for (String date : part.bibliography().impossibleDates()) {
                impossible.add(new ImpossibleDate(document.name(), date));
            }
            Filing bounded = bounds.of(part, document.name());
            assembly.add(new Filing(
                    bounded.number(),
                    bounded.bibliography().possible(),
                    bounded.text(),
                    bounded.claims(),
                    bounded.placed()));
        }

        private void take(ReadFiling read, FilingDocument document) {
            add(read.filing(), document);
            rest.addAll(read.rest());
            pictures += read.pictures();
            uncompared += read.uncompared();
            boolean mayBeBlank = roleOf(document) == DocumentRole.DRAWINGS && !settings.drawingsNeedText();
            read.unread().stream()
                    .filter(part -> !mayBeBlank || part.reason() != UnreadReason.NO_TEXT)
                    .forEach(unread::add);
        }

        private void checkWhole(Filing whole) {
            if (filing.documents().isEmpty()) {
                unread.add(new UnreadPart(filing.source(), 0, UnreadReason.EMPTY, "the folder is empty"));
            } else if (rest.containsAll(whole.text()) && unread.isEmpty()) { // a remark in an empty page is no text
                unread.add(new UnreadPart(filing.source(), 0, UnreadReason.EMPTY, "no document has any text"));
            }
            filing.documents().stream()
                    .filter(document -> document.role() != DocumentRole.BIBLIOGRAPHY)
                    .filter(document -> DocumentRole.of(document.name()) == DocumentRole.BIBLIOGRAPHY)
                    .map(document -> new UnreadPart(document.name(), 0, UnreadReason.FOREIGN_DATA, ""))
                    .forEach(unread::add);
            unread.addAll(bounds.told());
            impossible.stream()
                    .filter(date -> !date.isStatedOtherwise(whole.bibliography()))
                    .map(ImpossibleDate::told)
                    .forEach(unread::add);
            if (!filing.numbered() && (whole.number() == null || !NumberForm.OF_OFFICES.isOne(whole.number()))) {
                unread.add(new UnreadPart(filing.source(), 0, UnreadReason.NO_NUMBER, ""));
            }
        }
    }

    /**
     * A date that is impossible, and counts as unknown.
     *
     * @param document that says it
     * @param name of the date, as {@code filing.yml} calls it
     */
    record ImpossibleDate(String document, String name) {

        /** Tells whether another document, such as {@code filing.yml}, gives a possible date. */
        boolean isStatedOtherwise(Bibliography whole) {
            FilingDates dates = whole.dates();
            return switch (name) {
                case "filed" -> dates.filed() != null;
                case "published" -> dates.published() != null;
                case "granted" -> dates.granted() != null;
                default -> false;
            };
        }

        UnreadPart told() {
            return new UnreadPart(document, 0, UnreadReason.IMPOSSIBLE_DATE, name);
        }
    }
}
