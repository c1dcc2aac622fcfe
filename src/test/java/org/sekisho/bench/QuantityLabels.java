package org.sekisho.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.TextSpan;

/**
 * Paragraphs whose numbers and units people have marked, in the TEI of grobid-quantities: a {@code measure} of type value,
 * interval or list holds {@code num}s and, as {@code measure} with a {@code unit}, the units.
 */
final class QuantityLabels {

    /** Words of a paragraph, and what is marked in them. */
    record Paragraph(String words, List<Label> labels) {}

    /**
     * A number that people marked.
     *
     * @param value its value as an attribute gives it, or null
     * @param unit the unit marked with it, as an attribute gives it and as it is written; null for a bare number
     */
    record Label(
            TextSpan place,
            String written,
            @Nullable String value,
            @Nullable Unit unit) {}

    record Unit(String attribute, String written) {}

    private static final Set<String> KINDS = Set.of("value", "values", "interval", "list");

    private final StringBuilder words = new StringBuilder();
    private final List<Label> labels = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** What is marked in the measure that is open, numbers and units in their order. */
    private final List<Object> parts = new ArrayList<>();

    private record Open(
            String name,
            int start,
            @Nullable String type,
            @Nullable String unit,
            @Nullable String value) {}

    private record Number(
            TextSpan place, String written, @Nullable String value) {}

    private QuantityLabels() {}

    static List<Paragraph> in(Path file) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream bytes = Files.newInputStream(file)) {
            return new QuantityLabels().read(factory.createXMLStreamReader(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(
                    file.getFileName() + " at " + e.getLocation().getLineNumber(), e);
        }
    }

    private List<Paragraph> read(XMLStreamReader xml) throws XMLStreamException {
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            inText |= event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("text");
            if (!inText) {
                continue;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT && !open.isEmpty()) {
                end(open.pop());
            } else if (event == XMLStreamConstants.CHARACTERS) {
                words.append(xml.getText().replaceAll("[\\s\\u00a0]", " "));
            }
        }
        paragraph();
        return paragraphs;
    }

    private void start(XMLStreamReader xml) {
        if (xml.getLocalName().equals("p")) {
            paragraph();
        }
        String type = xml.getAttributeValue(null, "type");
        open.push(new Open(xml.getLocalName(), words.length(), type, xml.getAttributeValue(null, "unit"), value(xml)));
    }

    private static @Nullable String value(XMLStreamReader xml) {
        for (String name : List.of("atLeast", "atMost", "value")) {
            String value = xml.getAttributeValue(null, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private void end(Open element) {
        String written = words.substring(Math.min(element.start, words.length()));
        boolean unit = element.unit != null || (element.type != null && !KINDS.contains(element.type));
        if (element.name.equals("num") && !written.isBlank()) {
            parts.add(new Number(trimmed(element.start, written), written.strip(), element.value));
        } else if (element.name.equals("measure") && unit) {
            parts.add(new Unit(Optional.ofNullable(element.unit).orElse(written.strip()), written.strip()));
        }
        boolean inMeasure = open.stream().anyMatch(outer -> outer.name.equals("measure"));
        if (!inMeasure) {
            label();
        }
    }

    /** Each number has the next unit of its measure, or else the first. */
    private void label() {
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index) instanceof Number number) {
                labels.add(new Label(number.place, number.written, number.value, unit(index)));
            }
        }
        parts.clear();
    }

    private @Nullable Unit unit(int index) {
        return Stream.concat(parts.stream().skip(index), parts.stream().limit(index))
                .filter(Unit.class::isInstance)
                .map(Unit.class::cast)
                .findFirst()
                .orElse(null);
    }

    private TextSpan trimmed(int start, String written) {
        int from = start + written.length() - written.stripLeading().length();
        return new TextSpan(from, from + written.strip().length());
    }

    private void paragraph() {
        if (!words.toString().isBlank()) {
            paragraphs.add(new Paragraph(words.toString(), List.copyOf(labels)));
        }
        words.setLength(0);
        labels.clear();
    }
}
