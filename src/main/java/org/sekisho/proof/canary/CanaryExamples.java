package org.sekisho.proof.canary;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.inbox.CanaryDocument;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.WordExpression.Part;

/**
 * The canaries that an office's own lists make: of each entry in force its first example that matches, and the first
 * that must not.
 */
final class CanaryExamples {

    /** How their numbers begin. */
    static final String NUMBER = FilingNumber.CANARY + "EXAMPLE-";

    private static final String NOT = "-NOT";
    private static final int OF_THE_LIST = 8;

    private CanaryExamples() {}

    static List<Canary> of(List<KeyTechnologyList> inForce) {
        return inForce.stream()
                .flatMap(list -> list.entries().stream()
                        .flatMap(entry -> Stream.of(true, false)
                                .flatMap(matches -> first(entry, matches).stream())
                                .map(example -> canary(list.edition().list().value(), entry, example))))
                .toList();
    }

    /** The entries that have no example of what must not match, as {@code LIST:ENTRY}; each has one of what must. */
    static List<String> withoutLookAlike(List<KeyTechnologyList> inForce) {
        return inForce.stream()
                .flatMap(list -> list.entries().stream()
                        .filter(entry -> first(entry, false).isEmpty())
                        .map(entry -> list.edition().list().value()
                                + ":"
                                + entry.code().value()))
                .toList();
    }

    private static Optional<Example> first(Entry entry, boolean matches) {
        return entry.examples().stream()
                .filter(example -> example.matches() == matches)
                .findFirst();
    }

    private static Canary canary(String list, Entry entry, Example example) {
        String code = entry.code().value();
        FilingNumber number = new FilingNumber(NUMBER
                + code
                + (example.matches() ? "-" : NOT + "-")
                + DigestUtils.sha256Hex(list).substring(0, OF_THE_LIST));
        Expectation expected = new Expectation(list, (example.matches() ? "" : Expectation.NOT) + code);
        return new Canary(
                number,
                ExampleDocuments.of(example),
                List.of(expected),
                "example in line " + example.line() + " of the list");
    }

    /** An example as the documents of a filing: {@code filing.yml} with its data, and its text as an office writes it in XML. */
    private static final class ExampleDocuments {

        private static final Pattern SYMBOL = Pattern.compile("(?:(IPC|CPC|FI)\\s+)?(.+)");
        private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

        /** The claim of an example that gives none: without claims, what is asked of them is looked for in all of a filing. */
        private static final String NOTHING_SAID = "An invention.";

        private final Example example;

        private ExampleDocuments(Example example) {
            this.example = example;
        }

        static List<CanaryDocument> of(Example example) {
            ExampleDocuments documents = new ExampleDocuments(example);
            List<CanaryDocument> written = new ArrayList<>(List.of(
                    CanaryDocument.of("filing.yml", SnakeYamlCanaries.dumped(documents.data())),
                    CanaryDocument.of("text.xml", documents.text())));
            if (!documents.pieces(Part.REQUEST).isEmpty()) {
                written.add(CanaryDocument.of("request.xml", documents.request()));
            }
            return written;
        }

        private Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            put(data, "title", String.join(" ", pieces(Part.TITLE)));
            put(data, "governmentInterest", String.join(" ", pieces(Part.GOVERNMENT)));
            Map<String, List<String>> symbols = example.symbols().stream()
                    .map(SYMBOL::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.groupingBy(
                            written -> written.group(1) == null ? "IPC" : written.group(1),
                            Collectors.mapping(written -> written.group(2), Collectors.toList())));
            if (!symbols.isEmpty()) {
                data.put("symbols", symbols);
            }
            List<Map<String, String>> applicants = new ArrayList<>();
            example.applicants().forEach(name -> applicants.add(Map.of("name", name, "organisation", "true")));
            if (!applicants.isEmpty()) {
                data.put("applicants", applicants);
            }
            return data;
        }

        private static void put(Map<String, Object> data, String key, String words) {
            if (!words.isEmpty()) {
                data.put(key, words);
            }
        }

        private List<String> pieces(Part part) {
            List<String> pieces = example.text().stream()
                    .filter(piece -> piece.part() == part)
                    .map(Example.Piece::words)
                    .toList();
            return pieces.isEmpty() && part == Part.CLAIMS ? List.of(NOTHING_SAID) : pieces;
        }

        private String text() {
            return written("us-patent-application", xml -> {
                part(xml, Part.ABSTRACT, "abstract", List.of("p"));
                part(xml, Part.DESCRIPTION, "description", List.of("p"));
                part(xml, Part.CLAIMS, "claims", List.of("claim", "claim-text"));
            });
        }

        /** The applicant's own request for review, as the Japanese office has it. */
        private String request() {
            return written("pat-etc", xml -> {
                xml.writeStartElement("etcetera-a918");
                part(xml, Part.REQUEST, "opinion-contents-article", List.of("p"));
                xml.writeEndElement();
            });
        }

        private String written(String root, XmlParts parts) {
            StringWriter text = new StringWriter();
            try {
                XMLStreamWriter xml = XML.createXMLStreamWriter(text);
                xml.writeStartElement(root);
                if (root.equals("pat-etc")) {
                    xml.writeDefaultNamespace("http://www.jpo.go.jp");
                }
                parts.writeTo(xml);
                xml.writeEndElement();
                xml.close();
            } catch (XMLStreamException e) {
                throw new IllegalStateException(
                        "The example in line %d cannot be written as XML".formatted(example.line()), e);
            }
            return text.toString();
        }

        private interface XmlParts {
            void writeTo(XMLStreamWriter xml) throws XMLStreamException;
        }

        private void part(XMLStreamWriter xml, Part part, String name, List<String> around) throws XMLStreamException {
            if (pieces(part).isEmpty()) {
                return;
            }
            xml.writeStartElement(name);
            for (String words : pieces(part)) {
                for (String element : around) {
                    xml.writeStartElement(element);
                }
                xml.writeCharacters(words);
                for (int i = 0; i < around.size(); i++) {
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
        }
    }
}
