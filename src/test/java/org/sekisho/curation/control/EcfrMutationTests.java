package org.sekisho.curation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sekisho.Drawn;
import org.sekisho.reading.gazette.xml.WholeXml;
import org.sekisho.reading.gazette.xml.XmlContent;
import org.sekisho.reading.gazette.xml.XmlElement;
import org.sekisho.reading.gazette.xml.XmlWords;

/** Whatever is changed in a document of eCFR is refused, or the draft differs: no change passes unseen. */
class EcfrMutationTests {

    private static final List<String> NAMES = List.of(
            "QQ", "P", "FP", "FP-1", "FP-2", "HD1", "HD2", "HEAD", "HED", "NOTE", "EXTRACT", "DIV", "TABLE", "TR", "TD",
            "TH", "I", "B", "E", "sup", "sub", "CITA", "XREF", "img");

    @Test
    void noChangePassesUnseen() throws Exception {
        XmlElement supplement = WholeXml.of(Files.readAllBytes(Path.of("testdata/control/ecfr.xml")))
                .children("DIV9")
                .get(0);
        UnseenMutants mutants = UnseenMutants.of(
                supplement, NAMES, mutant -> new XmlElement("DIV5", Map.of(), List.of(mutant), 0), Said::by);

        assertThat(mutants.unseen()).isEmpty();
        assertThat(mutants.uncompared()).isEmpty();
        assertThat(mutants.refused()).isGreaterThan(Drawn.of(3000));
        assertThat(mutants.kept()).isGreaterThan(Drawn.of(1000));
    }

    /** What a document says to a person who reads it: all characters, raised or not, and which stand in one paragraph. */
    private static final class Said {

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
}
