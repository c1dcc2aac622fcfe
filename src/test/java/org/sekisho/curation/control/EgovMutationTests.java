package org.sekisho.curation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sekisho.Drawn;
import org.sekisho.reading.gazette.xml.WholeXml;
import org.sekisho.reading.gazette.xml.XmlContent;
import org.sekisho.reading.gazette.xml.XmlElement;
import org.sekisho.reading.gazette.xml.XmlWords;

/** Whatever is changed in a document of e-Gov is refused, or the draft differs: no change passes unseen. */
class EgovMutationTests {

    private static final List<String> NAMES = List.of(
            "QQ",
            "Sentence",
            "Item",
            "Subitem1",
            "Subitem2",
            "ItemTitle",
            "ItemSentence",
            "Paragraph",
            "Article",
            "AppdxTable",
            "TableRow",
            "TableColumn",
            "TableHeaderRow",
            "Remarks",
            "Sup",
            "Sub",
            "Line",
            "Column",
            "SupplProvision",
            "TOC",
            "Fig");

    @Test
    void noChangePassesUnseen() throws Exception {
        XmlElement law = WholeXml.of(Files.readAllBytes(Path.of("testdata/control/egov.xml")))
                .children("law_full_text")
                .get(0)
                .children("Law")
                .get(0);
        UnseenMutants mutants = UnseenMutants.of(
                law, NAMES, mutant -> new XmlElement("answer", Map.of(), List.of(mutant), 0), Said::by);

        assertThat(mutants.unseen()).isEmpty();
        assertThat(mutants.uncompared()).isEmpty();
        assertThat(mutants.refused()).isGreaterThan(Drawn.of(3000));
        assertThat(mutants.kept()).isGreaterThan(Drawn.of(300));
    }

    /** What a document says to a person who reads it, but for what is no part of the list. */
    private static final class Said {

        private static final Set<String> NOT_READ = Set.of("SupplProvision", "TOC", "EnactStatement");
        private static final Set<String> SAME = Set.of("Line", "ParagraphSentence", "Table");
        private static final Set<String> LOOKS = Set.of(
                "WritingMode",
                "BorderBottom",
                "Kana",
                "Abbrev",
                "AbbrevKana",
                "Function",
                "Style",
                "Era",
                "Lang",
                "LawType",
                "Year",
                "PromulgateMonth",
                "PromulgateDay",
                "Num");

        static String by(XmlElement element) {
            StringBuilder said = new StringBuilder();
            append(element, said);
            return said.toString().replace("</s><s>", "").replace("<s></s>", "");
        }

        private static void append(XmlElement element, StringBuilder said) {
            if (NOT_READ.contains(element.name())) {
                return;
            }
            String name = element.is("Sentence") ? "s" : element.name();
            boolean shown = !SAME.contains(element.name());
            said.append(shown ? "<" + name + attributes(element) + ">" : "");
            for (XmlContent one : element.content()) {
                if (one instanceof XmlElement child) {
                    append(child, said);
                } else {
                    said.append(((XmlWords) one).characters().replaceAll("[\\s\\u3000]", ""));
                }
            }
            said.append(shown ? "</" + name + ">" : "");
        }

        /** Numbers are written beside the words, too; those of the elements only have to agree with them. */
        private static String attributes(XmlElement element) {
            Map<String, String> telling = new TreeMap<>(element.attributes());
            telling.keySet().removeAll(LOOKS);
            return telling.isEmpty() ? "" : telling.toString();
        }
    }
}
