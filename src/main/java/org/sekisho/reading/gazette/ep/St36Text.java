package org.sekisho.reading.gazette.ep;

import java.util.Locale;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.gazette.xml.ClaimSet;
import org.sekisho.reading.gazette.xml.ClaimSets;
import org.sekisho.reading.gazette.xml.DescriptionBlocks;
import org.sekisho.reading.gazette.xml.FilingParts;
import org.sekisho.reading.gazette.xml.GazetteText;
import org.sekisho.reading.gazette.xml.LocalNames;

/** The text of documents in the elements of WIPO ST.36: abstracts, descriptions and sets of claims by language. */
final class St36Text {

    /** A paragraph's number may be written {@code p0007}. */
    private static final String NUMBER_PREFIX = "^[A-Za-z]+(?=\\d)";

    private static final DescriptionBlocks.Names NAMES =
            new DescriptionBlocks.Names(Set.of("heading"), Set.of("p"), Set.of(), St36Text::label);

    private final FilingParts parts;
    private final ClaimSets claims = new ClaimSets();

    St36Text(FilingParts parts) {
        this.parts = parts;
    }

    /** Reads an {@code abstract}, {@code description} or {@code claims}; any other part is none of the text. */
    void read(Element part, @Nullable String ownLanguage) {
        switch (part.getName()) {
            case "abstract" -> parts.block(Section.ABSTRACT, foreign(part, ownLanguage), "", GazetteText.of(part));
            case "description" -> new DescriptionBlocks(NAMES, parts).add(part);
            case "claims" -> claims.add(RunOnClaims.divide(ClaimSet.of(part)));
            default -> {}
        }
    }

    Filing filing(@Nullable String ownLanguage) {
        claims.putInto(parts, ownLanguage);
        return parts.filing();
    }

    /** The language of a part that is not in the document's own; empty if it is. */
    static String foreign(Element part, @Nullable String ownLanguage) {
        String language = LocalNames.attribute(part, "lang");
        return language == null || language.equalsIgnoreCase(ownLanguage) ? "" : language.toLowerCase(Locale.ROOT);
    }

    private static String label(Element paragraph) {
        String number = LocalNames.attribute(paragraph, "num");
        return number == null ? "" : number.replaceFirst(NUMBER_PREFIX, "");
    }
}
