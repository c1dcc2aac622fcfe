package org.sekisho.reading.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.gazette.ClaimSets.ClaimSet;

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
        for (Element contents : GazetteElements.descendants(group, "contents-of-amendment", "AmendmentContentsBag")) {
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
        for (Element element : GazetteElements.descendants(part, JpText.STATEMENTS)) {
            parts.block(Section.GOVERNMENT_INTEREST, "", "", GazetteText.of(element));
            element.removeContent();
        }
        List<Element> lines = new ArrayList<>(GazetteElements.descendants(part, "p"));
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
        String number = GazetteElements.attribute(paragraph, "num");
        number = number == null ? GazetteElements.attribute(paragraph, "pNumber") : number;
        return number == null ? "" : number;
    }

    /** The label of an amended paragraph: it must not look like that of the paragraph whose place it takes. */
    private static String amendedLabel(Element paragraph) {
        return (ClaimSets.AMENDED + " " + label(paragraph)).strip();
    }

    /**
     * Makes a part of a Japanese gazette read as the printed gazette does. The applicant wrote 【技術分野】, 【図１】 and 【化２】; the
     * gazette's XML, in both of its forms, holds them as elements and numbers, and its style sheet prints them again.
     */
    static final class JpText {

        /** Headings printed above a section, by the element that holds it, in the JPO's own DTD and in WIPO ST.96. */
        private static final Map<String, String> HEADINGS = byElement("""
                技術分野 technical-field TechnicalField
                背景技術 background-art BackgroundArt
                先行技術文献 citation-list CitationBag
                特許文献 patent-literature PatentCitationBag
                非特許文献 non-patent-literature NPLCitationBag
                発明の開示 disclosure
                発明の概要 summary-of-invention InventionSummary
                発明が解決しようとする課題 tech-problem TechnicalProblem
                課題を解決するための手段 tech-solution TechnicalSolution
                発明の効果 advantageous-effects AdvantageousEffects
                図面の簡単な説明 description-of-drawings DrawingDescription
                発明を実施するための形態 description-of-embodiments EmbodimentDescription
                発明を実施するための最良の形態 best-mode
                発明の実施の形態 mode-for-invention
                実施例 embodiments-example EmbodimentExample
                産業上の利用可能性 industrial-applicability IndustrialApplicability
                符号の説明 reference-signs-list ReferenceSignBag
                受託番号 reference-to-deposited-biological-material
                配列表フリーテキスト sequence-list-text
                """);

        /** Words printed before a numbered part, by its element. */
        private static final Map<String, String> NUMBERED = byElement("""
                図 figref FigureReference
                特許文献 patcit PatentCitation
                非特許文献 nplcit NPLCitation
                表 tables TableImage
                数 maths Math
                化 chemistry ChemicalFormulae
                """);

        private static final List<String> NUMBERS = List.of("""
                num referencedFigureNumber sequenceNumber tableNumber mathNumber chemicalFormulaeNumber
                """.split("\\s+"));

        /** Elements that hold no words: names and sizes of image files, codes of documents. */
        private static final Set<String> NO_WORDS = Set.of("""
                Image Drawings drawings AmendmentDocumentNameCategory ImageFormatCategory FileName HeightMeasure
                WidthMeasure
                """.split("\\s+"));

        /** Japan's acts under which the results of commissioned work stay with the applicant, and the forms' own words. */
        private static final Pattern GOVERNMENT_INTEREST =
                Pattern.compile("国等の委託研究の成果|産業技術力強化法|出願人による申告|産業活力再生特別措置法|産業活力の再生及び産業活動の革新に関する特別措置法");

        /** Elements of the bibliographic data that hold such a statement, in any words. */
        static final Set<String> STATEMENTS = Set.of("law-of-industrial-regenerate", "LawOfIndustrialRegenerate");

        /** The element that {@link #printed} puts around a paragraph with such a statement. */
        static final String STATEMENT = "government-interest";

        private JpText() {}

        /** Words by element, from lines of words and their elements. */
        private static Map<String, String> byElement(String lines) {
            return lines.lines()
                    .map(line -> line.split(" "))
                    .flatMap(line -> Stream.of(line).skip(1).map(element -> Map.entry(element, line[0])))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        static boolean statesGovernmentInterest(String words) {
            return GOVERNMENT_INTEREST.matcher(words).find();
        }

        /** A copy of the part with the printed words put in, and the invisible ones left out. */
        static Element printed(Element part) {
            Element copy = part.clone();
            GazetteElements.descendants(copy, NO_WORDS).forEach(Element::detach);
            GazetteElements.descendants(copy, HEADINGS.keySet()).forEach(JpText::printHeading);
            GazetteElements.descendants(copy, NUMBERED.keySet()).forEach(JpText::printNumber);
            GazetteElements.descendants(copy, Set.of("p", "P")).forEach(JpText::markStatement);
            return copy;
        }

        private static void printHeading(Element section) {
            section.addContent(0, new Element("heading").setText(HEADINGS.get(section.getName())));
        }

        private static void printNumber(Element numbered) {
            @Nullable String number = NUMBERS.stream()
                    .map(name -> GazetteElements.attribute(numbered, name))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
            String mark = number == null ? " " : " 【" + NUMBERED.get(numbered.getName()) + number + "】";
            numbered.addContent(0, new Text(mark));
            numbered.addContent(" ");
        }

        private static void markStatement(Element paragraph) {
            Element parent = paragraph.getParentElement();
            if (parent != null && statesGovernmentInterest(paragraph.getValue())) {
                int place = parent.indexOf(paragraph);
                Element statement = new Element(STATEMENT);
                paragraph.detach();
                parent.addContent(place, statement.addContent(paragraph));
            }
        }
    }
}
