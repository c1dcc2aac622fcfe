package org.sekisho.finding.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.PassagesByPlace;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.ExpressionParts;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Words of the lists that stand in a text with their letters apart, run together, or with something else between or on them, so
 * that no word of the text is one of theirs. Safe to share between threads.
 */
public final class BrokenWords {

    /** Letters of the shortest word that is looked for: a shorter one is made of other words' ends by chance. */
    private static final int SHORTEST = 8;

    private static final int SHORTEST_JAPANESE = 4;

    /** Letters of a row of a table, and letters by themselves in it. */
    private static final int ROW = 80;

    private static final int COLUMNS = 8;

    /** A place of the text; one that is shared has letters of other words, too, as a column has, or bytes that are a whole text. */
    private record Hit(TextSpan span, SoughtWord word, boolean shared) {

        int start() {
            return span.start();
        }
    }

    /**
     * A text in which all broken words are written plainly.
     *
     * @param places where they stood in the text as it is, by where they stand now
     * @param passages of this text, by where they began in the text as it is
     */
    public record Mended(FilingText text, Map<TextSpan, TextSpan> places, NavigableMap<Integer, Passage> passages) {

        /** The passage in which now stands what stood there. */
        public Passage now(TextSpan before) {
            Map.Entry<Integer, Passage> passage = passages.floorEntry(before.start());
            return (passage == null ? passages.firstEntry() : passage).getValue();
        }
    }

    /** Words that are looked for, as they are squeezed, with one of their letters lost, and with one wrong. */
    private record Terms(
            HankcsTerms<List<SoughtWord>> whole,
            Map<String, Map<String, List<SoughtWord>>> withOneLost,
            MisspeltWords misspelt) {}

    private final Words words;
    private final List<Entry> entries;
    private @Nullable Terms known;

    /** Looks for the words of entries that open a case. */
    public BrokenWords(Words words, List<Entry> entries) {
        this.words = words;
        this.entries =
                entries.stream().filter(entry -> entry.queue().opensCase()).toList();
    }

    private synchronized Terms terms() {
        Terms terms = known;
        if (terms == null) {
            Map<String, List<SoughtWord>> all = new HashMap<>();
            List<String> sought = entries.stream()
                    .flatMap(entry -> entry.rules().stream())
                    .flatMap(BrokenWords::sought)
                    .distinct()
                    .toList();
            sought.forEach(written -> add(written, all));
            terms = new Terms(new HankcsTerms<>(all), LostLetters.withOneLost(all), new MisspeltWords(words, sought));
            known = terms;
        }
        return terms;
    }

    private static Stream<String> sought(Rule rule) {
        if (rule instanceof Rule.Words words) {
            return ExpressionParts.sought(words.expression());
        }
        if (rule instanceof Rule.Measured measured) {
            return ExpressionParts.sought(measured.what());
        }
        if (rule instanceof Rule.Unless unless) {
            return sought(unless.rule());
        }
        return rule instanceof Rule.NoneOf
                ? Stream.empty()
                : rule.rules().stream().flatMap(BrokenWords::sought);
    }

    private void add(String written, Map<String, List<SoughtWord>> all) {
        SoughtWord word = SoughtWord.of(written, words);
        for (String spelling : word.spellings()) {
            add(spelling, word, word.japanese() ? SHORTEST_JAPANESE : SHORTEST, all);
            int turned = word.japanese() ? SHORTEST_JAPANESE + 1 : SHORTEST;
            add(new StringBuilder(spelling).reverse().toString(), word.asTurned(), turned, all);
            String inOtherLetters = word.japanese() ? inHiragana(spelling) : thirteenOn(spelling);
            if (!inOtherLetters.equals(spelling)) {
                add(inOtherLetters, word.asTurned(), turned, all);
            }
        }
    }

    private static void add(String spelling, SoughtWord word, int shortest, Map<String, List<SoughtWord>> all) {
        IcuSqueezedText squeezed = new IcuSqueezedText(spelling);
        if (squeezed.units() >= shortest) {
            all.computeIfAbsent(squeezed.characters, none -> new ArrayList<>()).add(word);
        }
    }

    private static String inHiragana(String spelling) {
        return spelling.chars()
                .map(letter -> letter < 'ァ' || letter > 'ヶ' ? letter : letter - 'ァ' + 'ぁ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Each letter of the Latin alphabet as the one thirteen places on. */
    private static String thirteenOn(String spelling) {
        return spelling.toLowerCase(Locale.ROOT)
                .chars()
                .map(letter -> letter < 'a' || letter > 'z' ? letter : 'a' + (letter - 'a' + 13) % 26)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The text with its broken words mended; itself if it has none. */
    public Mended mended(FilingText text) {
        PassagesByPlace passages = new PassagesByPlace(text.passages());
        SoughtWord.Look asItIs = new SoughtWord.Look(WrittenOut.itself(text.words()), passages);
        List<Hit> hits = new ArrayList<>();
        find(asItIs, true, hits);
        inColumns(text.words(), asItIs.squeezed(), hits);
        new HalvedWords(asItIs, terms().whole(), (span, word) -> hits.add(new Hit(span, word, true)))
                .find(text.passages());
        if (LostLetters.mayBeIn(text.words())) {
            new LostLetters(asItIs, terms().withOneLost(), (span, word) -> hits.add(new Hit(span, word, true))).find();
        }
        terms().misspelt().find(text.words(), (span, word) -> hits.add(new Hit(span, word, false)));
        WrittenOut writtenOut = WrittenOut.of(text.words());
        if (!writtenOut.text().equals(text.words())) {
            find(new SoughtWord.Look(writtenOut, passages), false, hits);
        }
        return hits.isEmpty() ? new Mended(text, Map.of(), new TreeMap<>()) : mended(text, hits);
    }

    /** @param first whether no other look was taken at the text: what it has in common with one is not looked at again */
    private void find(SoughtWord.Look look, boolean first, List<Hit> hits) {
        IcuSqueezedText squeezed = look.squeezed();
        terms().whole().find(squeezed.characters, (start, end, alike) -> {
            SoughtWord.Place place = new SoughtWord.Place(look, start, end);
            if (squeezed.isUnit(start)
                    && squeezed.isUnit(end)
                    && (first || !place.isAsItIs())
                    && alike.stream().allMatch(word -> word.isBroken(place))) {
                hits.add(new Hit(look.span(start, end), alike.get(0), place.isCoded()));
            }
        });
    }

    private void inColumns(String text, IcuSqueezedText squeezed, List<Hit> hits) {
        List<Integer> letters = new ArrayList<>();
        for (int at = squeezed.gaps.nextSetBit(0); at < squeezed.characters.length(); ) {
            if (squeezed.isAlone(at) && Character.isLetter(text.codePointAt(squeezed.start(at)))) {
                if (!letters.isEmpty() && at - letters.get(letters.size() - 1) > ROW) {
                    inColumns(letters, squeezed, hits);
                    letters.clear();
                }
                letters.add(at);
            }
            at = squeezed.gaps.nextSetBit(at + 1);
        }
        inColumns(letters, squeezed, hits);
    }

    /** Takes each second, third and further letter of those that stand by themselves, as in a table with one in each cell. */
    private void inColumns(List<Integer> letters, IcuSqueezedText squeezed, List<Hit> hits) {
        for (int columns = 1; columns <= COLUMNS && letters.size() >= columns * SHORTEST_JAPANESE; columns++) {
            for (int first = 0; first < columns; first++) {
                List<Integer> places = new ArrayList<>();
                StringBuilder column = new StringBuilder();
                for (int i = first; i < letters.size(); i += columns) {
                    for (int at = letters.get(i); at < squeezed.nextUnit(letters.get(i) + 1); at++) {
                        places.add(at);
                        column.append(squeezed.characters.charAt(at));
                    }
                }
                terms().whole().find(column.toString(), (start, end, alike) -> {
                    int from = squeezed.start(places.get(start));
                    TextSpan span = new TextSpan(from, squeezed.endAt(places.get(end - 1) + 1));
                    hits.add(new Hit(span, alike.get(0), true));
                });
            }
        }
    }

    private static Mended mended(FilingText text, List<Hit> hits) {
        hits.sort(Comparator.comparingInt(Hit::start)
                .thenComparing(Hit::shared)
                .thenComparing(hit -> -hit.span().end()));
        StringBuilder plain = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        Map<TextSpan, TextSpan> places = new HashMap<>();
        NavigableMap<Integer, Passage> moved = new TreeMap<>();
        int at = 0;
        int next = 0;
        for (Passage passage : text.passages()) {
            TextSpan span = passage.span();
            plain.append(text.words(), Math.min(at, span.start()), span.start());
            int from = plain.length();
            at = Math.max(at, span.start());
            for (; next < hits.size() && hits.get(next).start() < span.end(); next++) {
                Hit hit = hits.get(next);
                int start = hit.start();
                if (start >= at) {
                    int end = hit.span().end();
                    plain.append(text.words(), at, start)
                            .append(' ')
                            .append(hit.word().written());
                    TextSpan now =
                            new TextSpan(plain.length() - hit.word().written().length(), plain.length());
                    places.put(now, new TextSpan(start, end));
                    plain.append(' ');
                    at = hit.shared() ? start : end;
                }
            }
            plain.append(text.words(), Math.min(at, span.end()), span.end());
            at = Math.max(at, span.end());
            if (plain.length() > from) {
                Passage now = passage.saying(from, plain.substring(from));
                passages.add(now);
                moved.put(span.start(), now);
            }
        }
        return new Mended(new FilingText(text.language(), plain.toString(), passages), places, moved);
    }
}
