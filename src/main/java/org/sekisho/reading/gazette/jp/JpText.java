package org.sekisho.reading.gazette.jp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.gazette.xml.LocalNames;

/**
 * Makes a part of a Japanese gazette read as the printed gazette does. The applicant wrote 【技術分野】, 【図１】 and 【化２】; the
 * gazette's XML, in both of its forms, holds them as elements and numbers, and its style sheet prints them again.
 */
final class JpText {

    /** Headings printed above a section, by the element that holds it, in the JPO's own DTD and in WIPO ST.96. */
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("technical-field", "技術分野"),
            Map.entry("TechnicalField", "技術分野"),
            Map.entry("background-art", "背景技術"),
            Map.entry("BackgroundArt", "背景技術"),
            Map.entry("citation-list", "先行技術文献"),
            Map.entry("CitationBag", "先行技術文献"),
            Map.entry("patent-literature", "特許文献"),
            Map.entry("PatentCitationBag", "特許文献"),
            Map.entry("non-patent-literature", "非特許文献"),
            Map.entry("NPLCitationBag", "非特許文献"),
            Map.entry("disclosure", "発明の開示"),
            Map.entry("summary-of-invention", "発明の概要"),
            Map.entry("InventionSummary", "発明の概要"),
            Map.entry("tech-problem", "発明が解決しようとする課題"),
            Map.entry("TechnicalProblem", "発明が解決しようとする課題"),
            Map.entry("tech-solution", "課題を解決するための手段"),
            Map.entry("TechnicalSolution", "課題を解決するための手段"),
            Map.entry("advantageous-effects", "発明の効果"),
            Map.entry("AdvantageousEffects", "発明の効果"),
            Map.entry("description-of-drawings", "図面の簡単な説明"),
            Map.entry("DrawingDescription", "図面の簡単な説明"),
            Map.entry("description-of-embodiments", "発明を実施するための形態"),
            Map.entry("EmbodimentDescription", "発明を実施するための形態"),
            Map.entry("best-mode", "発明を実施するための最良の形態"),
            Map.entry("mode-for-invention", "発明の実施の形態"),
            Map.entry("embodiments-example", "実施例"),
            Map.entry("EmbodimentExample", "実施例"),
            Map.entry("industrial-applicability", "産業上の利用可能性"),
            Map.entry("IndustrialApplicability", "産業上の利用可能性"),
            Map.entry("reference-signs-list", "符号の説明"),
            Map.entry("ReferenceSignBag", "符号の説明"),
            Map.entry("reference-to-deposited-biological-material", "受託番号"),
            Map.entry("sequence-list-text", "配列表フリーテキスト"));

    /** Words printed before a numbered part, by its element. */
    private static final Map<String, String> NUMBERED = Map.ofEntries(
            Map.entry("figref", "図"),
            Map.entry("FigureReference", "図"),
            Map.entry("patcit", "特許文献"),
            Map.entry("PatentCitation", "特許文献"),
            Map.entry("nplcit", "非特許文献"),
            Map.entry("NPLCitation", "非特許文献"),
            Map.entry("tables", "表"),
            Map.entry("TableImage", "表"),
            Map.entry("maths", "数"),
            Map.entry("Math", "数"),
            Map.entry("chemistry", "化"),
            Map.entry("ChemicalFormulae", "化"));

    private static final List<String> NUMBERS = List.of(
            "num", "referencedFigureNumber", "sequenceNumber", "tableNumber", "mathNumber", "chemicalFormulaeNumber");

    /** Elements that hold no words: names and sizes of image files, codes of documents. */
    private static final Set<String> NO_WORDS = Set.of(
            "Image",
            "Drawings",
            "drawings",
            "AmendmentDocumentNameCategory",
            "ImageFormatCategory",
            "FileName",
            "HeightMeasure",
            "WidthMeasure");

    /** Japan's acts under which the results of commissioned work stay with the applicant, and the forms' own words. */
    private static final Pattern GOVERNMENT_INTEREST =
            Pattern.compile("国等の委託研究の成果|産業技術力強化法第|出願人による申告|産業活力再生特別措置法第|産業活力の再生及び産業活動の革新に関する特別措置法第");

    /** Elements of the bibliographic data that hold such a statement, in any words. */
    static final Set<String> STATEMENTS = Set.of("law-of-industrial-regenerate", "LawOfIndustrialRegenerate");

    /** The element that {@link #printed} puts around a paragraph with such a statement. */
    static final String STATEMENT = "government-interest";

    private JpText() {}

    static boolean statesGovernmentInterest(String words) {
        return GOVERNMENT_INTEREST.matcher(words).find();
    }

    /** A copy of the part with the printed words put in, and the invisible ones left out. */
    static Element printed(Element part) {
        Element copy = part.clone();
        LocalNames.descendants(copy, NO_WORDS).forEach(Element::detach);
        LocalNames.descendants(copy, HEADINGS.keySet()).forEach(JpText::printHeading);
        LocalNames.descendants(copy, NUMBERED.keySet()).forEach(JpText::printNumber);
        LocalNames.descendants(copy, Set.of("p", "P")).forEach(JpText::markStatement);
        return copy;
    }

    private static void printHeading(Element section) {
        section.addContent(0, new Element("heading").setText(HEADINGS.get(section.getName())));
    }

    private static void printNumber(Element numbered) {
        @Nullable String number = NUMBERS.stream()
                .map(name -> LocalNames.attribute(numbered, name))
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
