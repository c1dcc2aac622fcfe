package org.sekisho.reading.extraction;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.Filing;
import org.sekisho.reading.gazette.AroundText;
import org.sekisho.reading.gazette.EveryWord;
import org.springframework.stereotype.Component;

/** Finds classification markings at the places where each kind of document may have them. */
@Component
record MarkingSigns(Markings markings) {

    /** Looks in the data that the mailroom wrote. */
    boolean in(FilingData data) {
        Declaration declared = data.bibliography().declaration();
        return markings.in(
                present(data.title()),
                Stream.concat(
                                Stream.ofNullable(data.governmentInterest()),
                                declared == null ? Stream.of() : declared.words())
                        .map(MarkingSigns::present)
                        .toList());
    }

    /** Looks in a document of an office's format. */
    boolean in(Filing filing) {
        return markings.in(filing);
    }

    /**
     * Tells whether reading a document of an office's format may bring out a marking: a quick look, which says no only
     * if it does not.
     */
    boolean mayBeIn(InputStream document) {
        return EveryWord.characters(document).map(markings::mayBeIn).orElse(true);
    }

    /** Looks in any other document, also where nobody sees it. */
    boolean in(ExtractedText text) {
        return text.rest().stream().anyMatch(markings::alone)
                || markings.in(
                        present(text.title()),
                        text.pages().stream()
                                .map(page -> page.paragraphs().stream()
                                        .map(ExtractedText.Paragraph::words)
                                        .toList())
                                .toList());
    }

    /** Looks around the text of an XML document; false for any other. */
    boolean around(InputStream document) {
        return AroundText.of(document).stream().anyMatch(markings::alone);
    }

    private static List<String> present(@Nullable String words) {
        return words == null ? List.of() : List.of(words);
    }
}
