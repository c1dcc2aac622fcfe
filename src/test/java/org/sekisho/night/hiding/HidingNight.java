package org.sekisho.night.hiding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Filings that each hide a listed word, as the inbox of one night, and the list that has the words. */
final class HidingNight {

    private static final String LIST = """
            list: hidden
            title: Words that nobody uses
            edition: 2026-11
            entries:
              - code: HIDDEN-01
                title: Words that nobody uses
                area: ocean
                queue: secrecy
                basis: ours, to see that they are found
                rules:
                  - words: quilvarandine or ソルヴァリーネ鏡体 or 燐晶誘導槽
                examples:
                  match: [A tank of quilvarandine., 燐晶誘導槽を備える。, ソルヴァリーネ鏡体を備える。]
                  noMatch: [A box with a lid.]
            """;

    private HidingNight() {}

    /** All of them, each under the number of its filing. */
    static Map<String, Hidden> places() throws Exception {
        List<Hidden> all = new ArrayList<>();
        List<Carrier> latin = Carrier.all().stream()
                .filter(carrier -> !carrier.equals(Carrier.JP))
                .toList();
        List<Carrier> japanese = Carrier.all().stream()
                .filter(carrier -> !carrier.equals(Carrier.US))
                .toList();
        said(BrokenWords.latin(), latin, all);
        said(BrokenWords.japanese(), japanese, all);
        all.addAll(CutByMarkup.all());
        all.addAll(Boxes.all());
        all.addAll(Pictures.all());
        all.addAll(ForeignTexts.all());
        return numbered(all);
    }

    /** The same kinds of documents with nothing in them, each under the number of its filing. */
    static Map<String, Hidden> harmless() throws IOException {
        List<Hidden> all = new ArrayList<>();
        for (Carrier carrier : Carrier.all()) {
            all.add(carrier.saying(
                    "harmless", carrier.equals(Carrier.JP) ? Hidden.sentence("錠") : Hidden.sentence("oak")));
        }
        Map<String, Hidden> numbered = new LinkedHashMap<>();
        all.forEach(hidden -> numbered.put("XX%d".formatted(20_000 + numbered.size()), hidden));
        return numbered;
    }

    /** Each way in two kinds of document, other ones for each. */
    private static void said(Map<String, String> ways, List<Carrier> carriers, List<Hidden> all) {
        int turn = 0;
        for (Map.Entry<String, String> way : ways.entrySet()) {
            for (int i = 0; i < 2; i++) {
                all.add(carriers.get(turn++ % carriers.size()).saying(way.getKey(), Hidden.sentence(way.getValue())));
            }
        }
    }

    private static Map<String, Hidden> numbered(List<Hidden> all) {
        Map<String, Hidden> numbered = new LinkedHashMap<>();
        all.forEach(hidden -> numbered.put("XX%d".formatted(10_000 + numbered.size()), hidden));
        return numbered;
    }

    /** Writes the inbox and the list; answers where the list is. */
    static Path write(Path folder, Map<String, Hidden> places) throws IOException {
        for (Map.Entry<String, Hidden> place : places.entrySet()) {
            Path filing = Files.createDirectories(folder.resolve("inbox").resolve(place.getKey()));
            Files.write(
                    filing.resolve(place.getValue().file()), place.getValue().document());
            Files.writeString(filing.resolve("filing.yml"), "number: " + place.getKey());
        }
        return Files.writeString(folder.resolve("hidden.yml"), LIST);
    }

    /**
     * The table that tells how it went, a line for each format, and the names of those that came out clear.
     *
     * @param outcomes what came of each number
     */
    static String told(Map<String, Hidden> places, Map<String, String> outcomes) {
        Map<String, int[]> counts = new TreeMap<>();
        StringBuilder missed = new StringBuilder();
        places.forEach((number, place) -> {
            String outcome = outcomes.getOrDefault(number, "none");
            int column = outcome.equals("FLAGGED") ? 0 : outcome.equals("UNSCREENABLE") ? 1 : 2;
            counts.computeIfAbsent(place.format(), format -> new int[3])[column]++;
            missed.append(column == 2 ? "  %s %s: %s%n".formatted(number, outcome, place) : "");
        });
        StringBuilder table = new StringBuilder("%-10s %6s %6s %6s%n".formatted("format", "found", "told", "clear"));
        counts.put("all", counts.values().stream().reduce(new int[3], (one, other) ->
                new int[] {one[0] + other[0], one[1] + other[1], one[2] + other[2]}));
        counts.forEach(
                (format, count) -> table.append("%-10s %6d %6d %6d%n".formatted(format, count[0], count[1], count[2])));
        return table.append(missed).toString();
    }
}
