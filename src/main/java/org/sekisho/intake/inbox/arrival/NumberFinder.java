package org.sekisho.intake.inbox.arrival;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.FilingIdentifier;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.document.DocumentRole;
import org.sekisho.intake.inbox.mailroom.WrittenNumber;
import org.sekisho.intake.inbox.register.ArrivedDocument;

/**
 * Tells under which number an arrival is filed: by {@code filing.yml}, else by its documents, else by its name.
 * Nothing more of a document is read than its beginning.
 */
public class NumberFinder {

    private static final int BEGINNING = 16 * 1024;

    /** Only this one key is read here; a {@code filing.yml} that is no YAML is for the reader to complain about. */
    private static final Pattern YAML_NUMBER = Pattern.compile("(?m)^number:[ \\t]*['\"]?([^'\"#\\r\\n]+)");

    /** The title of the old full-text pages of the US office. */
    private static final Pattern US_PAGE = Pattern.compile(
            "(?i)<title>\\s*United States Patent(?: Application)?:\\s*((?:D|RE|PP|H|T|AI)?[\\d,]{4,15})\\s*</title>");

    private final FilingIdentifier identifier;

    public NumberFinder(FilingIdentifier identifier) {
        this.identifier = identifier;
    }

    /** Finds the number of documents that came under a file's or folder's name, without its folders. */
    Optional<FilingNumber> numberOf(List<ArrivedDocument> documents, String name) throws IOException {
        Optional<FilingNumber> stated = statedIn(documents);
        return stated.isPresent() ? stated : named(name);
    }

    /** Finds the number that documents themselves give, whatever they are called. */
    public Optional<FilingNumber> statedIn(List<ArrivedDocument> documents) throws IOException {
        for (ArrivedDocument document : documents) {
            if (document.role() == DocumentRole.BIBLIOGRAPHY) {
                Optional<FilingNumber> stated = stated(document);
                if (stated.isPresent()) {
                    return stated;
                }
            }
        }
        for (ArrivedDocument document : documents) {
            Optional<FilingNumber> found = within(document);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<FilingNumber> named(String name) {
        Optional<FilingNumber> whole = WrittenNumber.in(name);
        int dot = name.lastIndexOf('.');
        return whole.isPresent() || dot < 1 ? whole : WrittenNumber.in(name.substring(0, dot));
    }

    private static Optional<FilingNumber> stated(ArrivedDocument document) throws IOException {
        Matcher key = YAML_NUMBER.matcher(beginning(document));
        if (!key.find()) {
            return Optional.empty();
        }
        return WrittenNumber.orAsWritten(key.group(1));
    }

    private Optional<FilingNumber> within(ArrivedDocument document) throws IOException {
        if (document.role() == DocumentRole.BIBLIOGRAPHY || document.content().size() == 0) {
            return Optional.empty();
        }
        try (InputStream content = new BufferedInputStream(document.content().open())) {
            Optional<FilingNumber> found = identifier.numberIn(content);
            if (found.isPresent()) {
                return found;
            }
        }
        Matcher page = US_PAGE.matcher(beginning(document));
        return page.find() ? Optional.of(new FilingNumber("US" + page.group(1).replace(",", ""))) : Optional.empty();
    }

    private static String beginning(ArrivedDocument document) throws IOException {
        try (InputStream content = document.content().open()) {
            return new String(content.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        }
    }
}
