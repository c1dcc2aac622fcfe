package org.sekisho.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sekisho.intake.filing.Section;

/**
 * Titles and abstracts with the symbols that offices gave, and what they are by these: classification is a proxy for
 * technology, and not the same.
 */
final class AreaTexts {

    /**
     * A title with its abstract.
     *
     * @param subclasses of its symbols
     * @param areas whether it is of an area; areas of which its symbols do not tell are left out
     */
    record AreaText(
            String id, String source, String title, String words, Set<String> subclasses, Map<String, Boolean> areas) {

        String words(Section section) {
            return section == Section.TITLE ? title : words;
        }
    }

    /** Repositories that the texts come from, and what their symbols tell. */
    enum Source {
        AI_AND_OTHERS("UniversityStuff/work_ai_patents", Tells.ALL),
        WEEK_OF_2007("luisedmundo354/patents_ir", Tells.OLD_EDITION),
        SEARCHES("sanlil/CS3245-patent-retrieval", Tells.OLD_EDITION),
        GRANTS("zerhogie0706/PatentInfringement", Tells.ALL),
        /** All about building on the moon, so that those without a symbol of space are no negatives of it. */
        MOON("Yoonsknowlege/WBS-ITC", Tells.NOT_WHAT_IS_NO_SPACE),
        /** They state G21 and little else. */
        NUCLEAR("Jinops/nuclear-power-patent-analysis", Tells.NOTHING),
        /** They state B01D 61, C02F 1 and G06N, and nothing else. */
        WATER("Atsuki0620/PatentsFinder", Tells.NOTHING);

        private enum Tells {
            ALL,
            OLD_EDITION,
            NOT_WHAT_IS_NO_SPACE,
            NOTHING
        }

        private static final Map<String, Source> BY_NAME =
                Arrays.stream(values()).collect(Collectors.toMap(source -> source.repository, Function.identity()));

        private final String repository;
        private final Tells tells;

        Source(String repository, Tells tells) {
            this.repository = repository;
            this.tells = tells;
        }

        private Optional<Boolean> is(Place place, Set<String> symbols) {
            boolean of = place.places().stream().anyMatch(name -> holds(symbols, name));
            boolean mayBe =
                    tells == Tells.OLD_EDITION && place.unknown().stream().anyMatch(name -> holds(symbols, name));
            boolean silent = tells == Tells.NOT_WHAT_IS_NO_SPACE && place.area().equals("space");
            return of ? Optional.of(true) : mayBe || silent ? Optional.empty() : Optional.of(false);
        }

        /** {@code B64G} is a subclass, {@code G06N10} a main group, {@code G06F12/14} a group alone. */
        private static boolean holds(Set<String> symbols, String name) {
            return symbols.stream()
                    .anyMatch(symbol -> symbol.equals(name)
                            || symbol.startsWith(name + '/')
                            || name.length() == 4 && symbol.startsWith(name));
        }
    }

    /** What stands for an area. */
    record Place(String area, List<String> places, List<String> unknown) {}

    /** Texts of which something is known, and how many others there are, by the reason. */
    record Read(List<AreaText> texts, Map<String, Integer> others) {}

    private static final int SUBCLASS = 4;

    private AreaTexts() {}

    static List<Place> places(Path mapping) throws IOException {
        try (Reader reader = Files.newBufferedReader(mapping, StandardCharsets.UTF_8)) {
            return rows(reader).stream()
                    .map(row -> new Place(row.get("area"), words(row.get("subclasses")), words(row.get("unknown"))))
                    .toList();
        }
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static Read in(Path file, List<Place> places) throws IOException {
        List<AreaText> texts = new ArrayList<>();
        Map<String, Integer> others = new TreeMap<>();
        try (Reader reader =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
            for (CSVRecord row : rows(reader)) {
                Source source = Source.BY_NAME.get(row.get("source"));
                if (source == null || source.tells == Source.Tells.NOTHING) {
                    others.merge("symbols do not tell: " + row.get("source"), 1, Integer::sum);
                } else if (!row.get("language").equals("en")) {
                    others.merge("not English", 1, Integer::sum);
                } else {
                    texts.add(text(row, source, places));
                }
            }
        }
        return new Read(texts, others);
    }

    private static AreaText text(CSVRecord row, Source source, List<Place> places) {
        Set<String> symbols = Set.of(row.get("symbols").split(";"));
        Map<String, Boolean> areas = new TreeMap<>();
        places.forEach(place -> source.is(place, symbols).ifPresent(of -> areas.put(place.area(), of)));
        String text = row.get("text");
        int end = text.indexOf(". ");
        return new AreaText(
                row.get("id"),
                source.name(),
                end < 0 ? "" : text.substring(0, end),
                end < 0 ? text : text.substring(end + 2),
                symbols.stream()
                        .filter(symbol -> symbol.length() >= SUBCLASS)
                        .map(symbol -> symbol.substring(0, SUBCLASS))
                        .collect(Collectors.toSet()),
                areas);
    }

    private static List<CSVRecord> rows(Reader reader) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (CSVParser rows = format.parse(reader)) {
            return rows.getRecords();
        }
    }
}
