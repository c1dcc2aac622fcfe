package org.sekisho.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.sekisho.reading.passage.FilingText;

/**
 * A list of as many complex entries as wanted, made of the words of filings so that its rules are met now and then: in
 * each an alternative of words, words near each other, a phrase within a sentence, a truncated word, an amount, a symbol,
 * a statement on the claims and a false friend, with two examples.
 */
final class GeneratedList {

    private static final String ENTRY = """
              - code: E-{number}
                title: Entry
                area: generated
                queue: secrecy
                basis: made for a benchmark
                rules:
                  - words: ({a} or {b}) near/5 ({w} or "{w} {n}")
                  - words: ({w} {n}) with {begins}*
                  - words: claims:({a} and ({w} adj/3 {n})) and not {b}
                  - all:
                      - words: 2 of ({w}, {n}, {a} near/8 {c})
                      - quantity: { of: "{w} or {n}", exceeding: "{amount} nm", band: 10 % }
                  - all: [{ symbols: ["H{class}L {group}/00"] }, { words: "{b} same {c}" }]
                unless:
                  - { words: "{d} near/3 {e}", reason: made for a benchmark }
                examples:
                  match: ["{a} {w} {n}"]
                  noMatch: [nothing]
            """;

    private final Random random = new Random(7);
    private final List<String> vocabulary;
    private final Set<String> used = new HashSet<>();

    GeneratedList(List<FilingText> filings) {
        this.vocabulary = vocabulary(filings);
    }

    /** The list as its file would be. */
    String ofEntries(int entries) {
        StringBuilder yaml = new StringBuilder("list: generated\ntitle: Generated\nedition: '1'\nentries:\n");
        for (int i = 0; i < entries; i++) {
            yaml.append(entry(i));
        }
        return yaml.toString();
    }

    private String entry(int number) {
        used.clear();
        int at = random.nextInt(vocabulary.size() - 1);
        used.addAll(List.of(vocabulary.get(at), vocabulary.get(at + 1)));
        String c = word();
        return ENTRY.replace("{w}", vocabulary.get(at))
                .replace("{n}", vocabulary.get(at + 1))
                .replace("{a}", word())
                .replace("{b}", word())
                .replace("{c}", c)
                .replace("{begins}", c.substring(0, Math.max(5, c.length() - 3)))
                .replace("{d}", word())
                .replace("{e}", word())
                .replace("{amount}", Integer.toString(1 + random.nextInt(500)))
                .replace("{class}", "%02d".formatted(1 + number % 90))
                .replace("{group}", Integer.toString(1 + random.nextInt(50)))
                .replace("{number}", Integer.toString(number));
    }

    /** One that the entry does not have yet. */
    private String word() {
        String word = vocabulary.get(random.nextInt(vocabulary.size()));
        return used.add(word) ? word : word();
    }

    /** Longer words in the order in which they first stand, one of each family: no two are inflections of each other. */
    private static List<String> vocabulary(List<FilingText> filings) {
        Set<String> seen = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (FilingText filing : filings) {
            for (String word : filing.words().split("[^a-zA-Z]+")) {
                if (word.length() > 5
                        && word.length() < 20
                        && seen.add(word.substring(0, 4).toLowerCase(Locale.ROOT))) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }
}
