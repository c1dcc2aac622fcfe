package org.sekisho.reading.gazette.jp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.gazette.xml.ClaimSet;
import org.sekisho.reading.gazette.xml.ClaimSets;
import org.sekisho.reading.gazette.xml.DescriptionBlocks;
import org.sekisho.reading.gazette.xml.FilingParts;
import org.sekisho.reading.gazette.xml.GazetteText;
import org.sekisho.reading.gazette.xml.LocalNames;

/** The text of a Japanese gazette in either of its forms, with the words that the gazette prints between. */
final class JpBody {

    /** The heading printed above an amendment. */
    private static final String AMENDMENT = "手続補正書";

    private static final DescriptionBlocks.Names NAMES = new DescriptionBlocks.Names(
            Set.of("heading", "Heading"), Set.of("p", "P"), Set.of(JpText.STATEMENT), JpBody::label);

    private static final DescriptionBlocks.Names AMENDED_NAMES = new DescriptionBlocks.Names(
            NAMES.headings(), NAMES.paragraphs(), NAMES.governmentInterest(), JpBody::amendedLabel);

    private final FilingParts parts;
    private final ClaimSets claims = new ClaimSets();

    JpBody(FilingParts parts) {
        this.parts = parts;
    }

    void read(Element part) {
        switch (part.getName()) {
            case "description", "Description" -> new DescriptionBlocks(NAMES, parts).add(JpText.printed(part));
            case "abstract", "Abstract" -> parts.block(Section.ABSTRACT, "", "", GazetteText.of(JpText.printed(part)));
            case "claims", "Claims" -> claims.add(ClaimSet.of(JpText.printed(part)));
            case "written-amendment-group", "WrittenAmendmentBag" -> readAmendments(part);
            default -> readStatements(part);
        }
    }

    Filing filing(@Nullable String language) {
        claims.putInto(parts, language);
        return parts.filing();
    }

    private void readAmendments(Element group) {
        for (Element contents : LocalNames.descendants(group, "contents-of-amendment", "AmendmentContentsBag")) {
            Element amended = new Element("description");
            amended.addContent(new Element("heading").setText(AMENDMENT));
            for (Element part : List.copyOf(JpText.printed(contents).getChildren())) {
                if (part.getName().equals("claims") || part.getName().equals("Claims")) {
                    claims.addAmended(ClaimSet.of(part), AMENDMENT);
                } else {
                    amended.addContent(part.detach());
                }
            }
            if (amended.getChildren().size() > 1) {
                new DescriptionBlocks(AMENDED_NAMES, parts).add(amended);
            }
        }
    }

    /** Reads statements of who paid for the work, printed among the bibliographic data or behind the drawings. */
    private void readStatements(Element part) {
        for (Element element : LocalNames.descendants(part, JpText.STATEMENTS)) {
            parts.block(Section.GOVERNMENT_INTEREST, "", "", GazetteText.of(element));
            element.removeContent();
        }
        List<Element> lines = new ArrayList<>(LocalNames.descendants(part, "p"));
        part.getDescendants(Filters.element()).forEach(element -> {
            if (element.getChildren().isEmpty()) {
                lines.add(element);
            }
        });
        lines.stream()
                .map(GazetteText::of)
                .filter(JpText::statesGovernmentInterest)
                .distinct()
                .forEach(words -> parts.block(Section.GOVERNMENT_INTEREST, "", "", words));
    }

    private static String label(Element paragraph) {
        String number = LocalNames.attribute(paragraph, "num");
        number = number == null ? LocalNames.attribute(paragraph, "pNumber") : number;
        return number == null ? "" : number;
    }

    /** The label of an amended paragraph: it must not look like that of the paragraph whose place it takes. */
    private static String amendedLabel(Element paragraph) {
        return (ClaimSets.AMENDED + " " + label(paragraph)).strip();
    }
}
