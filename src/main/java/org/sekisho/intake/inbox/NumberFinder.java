package org.sekisho.intake.inbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingIdentifier;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.NumberForm;
import org.sekisho.intake.inbox.Arrival.ArrivedDocument;

/**
 * Tells under which number an arrival is filed: by {@code filing.yml}, else by its documents, else by its name.
 * Nothing more of a document is read than its beginning.
 */
record NumberFinder(FilingIdentifier identifier, NumberForm form) {

    private static final int BEGINNING = 16 * 1024;

    /** As much of a {@code filing.yml} as its reader takes. */
    private static final int DATA = 1024 * 1024;

    /** The title of the old full-text pages of the US office. */
    private static final Pattern US_PAGE = Pattern.compile(
            "(?i)<title>\\s*United States Patent(?: Application)?:\\s*((?:D|RE|PP|H|T|AI)?[\\d,]{4,15})\\s*</title>");

    /** Finds the number of documents that came under a file's or folder's name, without its folders. */
    Optional<FilingNumber> numberOf(List<ArrivedDocument> documents, String name) throws IOException {
        Optional<String> said = saidByMailroom(documents);
        Optional<FilingNumber> stated = statedIn(documents);
        return stated.isPresent() || said.isPresent() ? stated : named(name);
    }

    /**
     * Finds the number that documents themselves give, whatever they are called. What a {@code filing.yml} calls the number and
     * has not the form of one is no number, whatever else says one: whoever wrote it has to mend it.
     */
    public Optional<FilingNumber> statedIn(List<ArrivedDocument> documents) throws IOException {
        Optional<String> said = saidByMailroom(documents);
        if (said.isPresent()) {
            return WrittenNumber.in(said.get(), form);
        }
        for (ArrivedDocument document : documents) {
            Optional<FilingNumber> found = within(document);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> saidByMailroom(List<ArrivedDocument> documents) throws IOException {
        for (ArrivedDocument document : documents) {
            if (document.role() == DocumentRole.BIBLIOGRAPHY) {
                Optional<String> number = SnakeYamlNumber.in(beginning(document, DATA));
                if (number.isPresent()) {
                    return number;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<FilingNumber> named(String name) {
        Optional<FilingNumber> whole = WrittenNumber.in(name);
        int dot = name.lastIndexOf('.');
        return whole.isPresent() || dot < 1 ? whole : WrittenNumber.in(name.substring(0, dot));
    }

    private Optional<FilingNumber> within(ArrivedDocument document) throws IOException {
        if (document.role() == DocumentRole.BIBLIOGRAPHY || document.content().size() == 0) {
            return Optional.empty();
        }
        try (InputStream content = new BufferedInputStream(document.content().open())) {
            Optional<FilingNumber> found = identifier.numberIn(content).filter(form::isOne);
            if (found.isPresent()) {
                return found;
            }
        }
        Matcher page = US_PAGE.matcher(beginning(document, BEGINNING));
        return page.find() ? Optional.of(new FilingNumber("US" + page.group(1).replace(",", ""))) : Optional.empty();
    }

    private static String beginning(ArrivedDocument document, int bytes) throws IOException {
        try (InputStream content = document.content().open()) {
            return new String(content.readNBytes(bytes), StandardCharsets.UTF_8);
        }
    }
}
