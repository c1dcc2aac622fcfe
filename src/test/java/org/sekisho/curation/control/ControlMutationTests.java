package org.sekisho.curation.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sekisho.Drawn;
import org.sekisho.curation.control.ControlList.ControlSource;
import org.sekisho.reading.gazette.WholeXml;
import org.sekisho.reading.gazette.XmlContent;
import org.sekisho.reading.gazette.XmlContent.XmlElement;
import org.sekisho.reading.gazette.XmlContent.XmlWords;

/** Whatever is changed in a document of eCFR or e-Gov is refused, or the draft differs: no change passes unseen. */
class ControlMutationTests {

    private static final List<String> OF_ECFR = List.of(
            "QQ", "P", "FP", "FP-1", "FP-2", "HD1", "HD2", "HEAD", "HED", "NOTE", "EXTRACT", "DIV", "TABLE", "TR", "TD",
            "TH", "I", "B", "E", "sup", "sub", "CITA", "XREF", "img");

    private static final List<String> OF_EGOV = List.of("""
            QQ Sentence Item Subitem1 Subitem2 ItemTitle ItemSentence Paragraph Article AppdxTable TableRow
            TableColumn TableHeaderRow Remarks Sup Sub Line Column SupplProvision TOC Fig""".split("\\s+"));

    private static final ControlSource NONE = new ControlSource("", 0, "", List.of(), List.of());

    @Test
    void noChangeOfEcfrPassesUnseen() throws Exception {
        XmlElement supplement = WholeXml.of(Files.readAllBytes(Path.of("testdata/control/ecfr.xml")))
                .children("DIV9")
                .get(0);

        noChangePassesUnseen(
                supplement, OF_ECFR, mutant -> new XmlElement("DIV5", Map.of(), List.of(mutant), 0), EcfrSaid::by);
    }

    @Test
    void noChangeOfEgovPassesUnseen() throws Exception {
        XmlElement law = WholeXml.of(Files.readAllBytes(Path.of("testdata/control/egov.xml")))
                .children("law_full_text")
                .get(0)
                .children("Law")
                .get(0);

        noChangePassesUnseen(
                law, OF_EGOV, mutant -> new XmlElement("answer", Map.of(), List.of(mutant), 0), EgovSaid::by);
    }

    /** Each mutant is refused, or gives another draft in which the comparison finds a change, or says the same to a person. */
    private static void noChangePassesUnseen(
            XmlElement tree, List<String> names, UnaryOperator<XmlElement> whole, Function<XmlElement, String> said) {
        ControlList original = read(whole.apply(tree)).orElseThrow();
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        int kept = 0;
        List<XmlMutations.Mutant> mutants = Drawn.of(Drawn.of(XmlMutations.of(tree, names)));
        for (XmlMutations.Mutant mutant : mutants) {
            Optional<ControlList> read = read(whole.apply(mutant.tree()));
            if (read.isEmpty()) {
                refused++;
            } else if (!read.get().equals(original)) {
                kept++;
                if (isUncompared(original, read.get())) {
                    wrong.add("not compared: " + mutant.what());
                }
            } else if (!said.apply(mutant.tree()).equals(said.apply(tree))) {
                wrong.add("not seen: " + mutant.what());
            }
        }
        System.out.printf("%s: %d mutants, %d refused, %d in the draft%n", tree.name(), mutants.size(), refused, kept);
        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(mutants.size() / 4);
        assertThat(kept).isGreaterThan(mutants.size() / 20);
    }

    /** The day of a source and what it is called are no items. */
    private static boolean isUncompared(ControlList original, ControlList other) {
        return ControlDifference.between(original, other).isEmpty()
                && !(original.items().equals(other.items())
                        && original.notes().equals(other.notes())
                        && original.title().equals(other.title()));
    }

    private static Optional<ControlList> read(XmlElement document) {
        try {
            ControlList list =
                    ControlSources.read(XmlMutations.written(document).getBytes(UTF_8), List.of());
            return Optional.of(new ControlList(
                    NONE, list.title(), list.authority(), list.version(), list.names(), list.notes(), list.items()));
        } catch (SourceRefusedException e) {
            return Optional.empty();
        }
    }

    /** What a document says to a person who reads it: all characters, raised or not, and which stand in one paragraph. */
    private static final class EcfrSaid {

        private static final Set<String> SAME = Set.of("I", "B", "DIV", "EXTRACT", "THEAD", "TBODY", "TFOOT");
        private static final Set<String> LOOKS =
                Set.of("class", "border", "align", "scope", "TYPE", "NODE", "VOLUME", "hierarchy_metadata", "N");
        private static final Pattern DAY = Pattern.compile("/on/(\\d{4}-\\d{2}-\\d{2})/");

        static String by(XmlElement element) {
            StringBuilder said = new StringBuilder();
            said.append(DAY.matcher(element.attribute("hierarchy_metadata").orElse(""))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining()));
            append(element, said);
            return said.toString();
        }

        private static void append(XmlElement element, StringBuilder said) {
            StringBuilder inside = new StringBuilder();
            for (XmlContent one : element.content()) {
                if (one instanceof XmlElement child) {
                    append(child, inside);
                } else {
                    inside.append(((XmlWords) one).characters().replaceAll("[\\s\\u00A0]", ""));
                }
            }
            String number = element.is("E") ? element.attribute("T").orElse("") : "";
            if (SAME.contains(element.name()) || number.matches("0[1-5]")) {
                said.append(inside);
            } else if (!inside.isEmpty() || !name(element, inside).equals("P")) {
                said.append('<')
                        .append(name(element, inside))
                        .append(attributes(element))
                        .append('>');
                said.append(inside).append("</>");
            }
        }

        /** A line that opens a part of an entry does so as a heading and as a paragraph. */
        private static String name(XmlElement element, CharSequence inside) {
            String name = element.name();
            return switch (name) {
                case "P", "FP", "FP-1", "FP-2" ->
                    inside.toString().matches("LicenseRequirements|ListofItemsControlled|ListBased.*") ? "HD" : "P";
                case "HD1", "HD2" -> "HD";
                case "TH" -> "TD";
                default -> name;
            };
        }

        private static String attributes(XmlElement element) {
            Map<String, String> telling = new TreeMap<>(element.attributes());
            if (!Set.of("CITA", "XREF").contains(element.name())) {
                telling.keySet().removeAll(LOOKS);
            }
            return telling.isEmpty() ? "" : telling.toString();
        }
    }

    /** What a document says to a person who reads it, but for what is no part of the list. */
    private static final class EgovSaid {

        private static final Set<String> NOT_READ = Set.of("SupplProvision", "TOC", "EnactStatement");
        private static final Set<String> SAME = Set.of("Line", "ParagraphSentence", "Table");
        private static final Set<String> LOOKS = Set.of("""
                WritingMode BorderBottom Kana Abbrev AbbrevKana Function Style Era Lang LawType Year PromulgateMonth
                PromulgateDay Num""".split("\\s+"));

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
