package org.sekisho.finding.matching.oracle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.PassagesByPlace;
import org.sekisho.finding.matching.search.Word;
import org.sekisho.finding.matching.search.WordHit;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.Reach;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Finds places by their definitions, one after the other and without any index, in words that it divides itself.
 */
public final class SlowPlaces implements WordExpression.Handler<SlowPlaces.Place> {

    private static final int FAR = 1_000;

    private static final Comparator<Stretch> FROM_BEHIND_SHORTEST_FIRST =
            Comparator.comparingInt(Stretch::first).reversed().thenComparingInt(Stretch::last);

    /** A word of the filing; words beside each other have positions beside each other. */
    private record Slot(Word word, int position, int sentence, int paragraph, int offset) {}

    /** Characters without a gap, the position of the first word of their passage, and where that begins. */
    private record Characters(IcuSlowWords.Run run, int position, int offset) {}

    /** Positions from one to another, both included. */
    record Stretch(int first, int last) {

        boolean holds(Stretch other) {
            return first <= other.first && other.last <= last;
        }

        Stretch with(Stretch other) {
            return new Stretch(Math.min(first, other.first), Math.max(last, other.last));
        }

        /** How many words from one to the other: 1 for neighbours, 0 or less if they share one. */
        int wordsTo(Stretch other) {
            return Math.max(first, other.first) - Math.min(last, other.last);
        }
    }

    /** What one word has to be: the spans of the text that make it so. */
    private interface Want extends Function<Slot, List<BitSet>> {}

    /** Somewhere in the text, by alternatives of which none may hide another. */
    sealed interface Place {

        Stream<Row> rows();
    }

    private record Row(List<Want> wants) implements Place {

        @Override
        public Stream<Row> rows() {
            return Stream.of(this);
        }
    }

    private record Either(List<Place> branches) implements Place {

        @Override
        public Stream<Row> rows() {
            return branches.stream().flatMap(Place::rows);
        }
    }

    private record Pair(Place left, Reach reach, boolean excluded, Place right) implements Place {

        @Override
        public Stream<Row> rows() {
            return excluded ? left.rows() : Stream.concat(left.rows(), right.rows());
        }
    }

    private final IcuSlowWords words;
    private final FilingText text;
    private final PassagesByPlace passages;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Characters> runs = new ArrayList<>();
    private final Map<Integer, Slot> byPosition = new HashMap<>();
    private final BitSet inWords = new BitSet();
    private final Map<Row, Set<Stretch>> rowsFound = new IdentityHashMap<>();

    public SlowPlaces(Words words, FilingText text) {
        this.words = new IcuSlowWords(words::baseOf);
        this.text = text;
        this.passages = new PassagesByPlace(text.passages());
        int position = 0;
        int sentence = 0;
        int paragraph = 0;
        Passage before = null;
        for (Passage passage : text.passages()) {
            if (before != null && !passage.continuing()) {
                position += FAR;
                sentence++;
                paragraph += endsParagraph(before, passage) ? 1 : 0;
            }
            position = add(passage, position, sentence, paragraph);
            before = passage;
        }
        slots.forEach(slot -> byPosition.put(slot.position(), slot));
    }

    private boolean endsParagraph(Passage before, Passage next) {
        String between = text.words().substring(before.span().end(), next.span().start());
        boolean sameNumber = !next.label().isEmpty()
                && next.label().equals(before.label())
                && next.section() == before.section()
                && next.document().equals(before.document());
        return between.contains("\n") && !sameNumber;
    }

    private int add(Passage passage, int from, int sentence, int paragraph) {
        boolean kana = passage.words().codePoints().anyMatch(c -> {
            Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
            return block == Character.UnicodeBlock.HIRAGANA || block == Character.UnicodeBlock.KATAKANA;
        });
        IcuSlowWords.Divided divided =
                words.divide(passage.words(), text.language().equals("ja") || kana, false);
        int offset = passage.span().start();
        divided.runs().forEach(run -> runs.add(new Characters(run, from, offset)));
        int position = from;
        for (int i = 0; i < divided.words().size(); i++) {
            Word word = divided.words().get(i);
            slots.add(new Slot(word, position++, sentence, paragraph, offset));
            inWords.set(offset + word.start(), offset + word.end());
        }
        return position;
    }

    /** The characters of each occurrence, those between words left out. */
    public Set<BitSet> find(WordExpression expression) {
        Place place = expression.handledBy(this);
        if (place.rows().allMatch(row -> row.wants().size() == 1) && !paired(place)) {
            Set<BitSet> found = new HashSet<>();
            place.rows().forEach(row -> addEach(row.wants().get(0), found));
            return found;
        }
        Set<Stretch> all = alternatives(place).stream()
                .flatMap(found -> found.stretches().stream())
                .collect(Collectors.toSet());
        return minimal(all).stream().map(found -> within(found, place)).collect(Collectors.toSet());
    }

    private void addEach(Want want, Set<BitSet> found) {
        for (Slot slot : slots) {
            for (BitSet characters : want.apply(slot)) {
                found.add(withoutGaps(characters));
            }
        }
    }

    private static boolean paired(Place place) {
        return place instanceof Pair
                || (place instanceof Either either && either.branches().stream().anyMatch(SlowPlaces::paired));
    }

    /** Only those of some characters that belong to a word. */
    public BitSet withoutGaps(BitSet characters) {
        BitSet copy = (BitSet) characters.clone();
        copy.and(inWords);
        return copy;
    }

    /** An occurrence as spans of the text: words beside each other in a passage make one. */
    WordHit hit(BitSet characters) {
        Map<Passage, List<TextSpan>> spans = new LinkedHashMap<>();
        for (int start = characters.nextSetBit(0); start >= 0; ) {
            int end = characters.nextClearBit(start);
            Passage passage = passages.holding(new TextSpan(start, end)).orElseThrow();
            int next = characters.nextSetBit(end);
            while (next >= 0
                    && inWords.nextSetBit(end) == next
                    && next < passage.span().end()) {
                end = characters.nextClearBit(next);
                next = characters.nextSetBit(end);
            }
            spans.computeIfAbsent(passage, none -> new ArrayList<>()).add(new TextSpan(start, end));
            start = next;
        }
        return new WordHit(spans);
    }

    private BitSet within(Stretch found, Place place) {
        BitSet characters = new BitSet();
        place.rows()
                .forEach(row -> rowAt(row).stream().filter(found::holds).forEach(at -> {
                    for (int i = 0; i < row.wants().size(); i++) {
                        row.wants().get(i).apply(slotAt(at.first() + i)).forEach(characters::or);
                    }
                }));
        return withoutGaps(characters);
    }

    private Slot slotAt(int position) {
        return Objects.requireNonNull(byPosition.get(position));
    }

    /** Where one alternative stands; whether it is a row of words, of which none can be left out. */
    private record Found(Set<Stretch> stretches, boolean row) {}

    private List<Found> alternatives(Place place) {
        if (place instanceof Either either) {
            return either.branches().stream()
                    .flatMap(branch -> alternatives(branch).stream())
                    .toList();
        }
        if (place instanceof Row row) {
            return List.of(new Found(rowAt(row), true));
        }
        Pair pair = (Pair) place;
        List<Found> rights = alternatives(pair.right());
        List<Found> found = new ArrayList<>();
        for (Found left : alternatives(pair.left())) {
            if (pair.excluded()) {
                found.add(without(pair.reach(), left, rights));
            } else {
                rights.forEach(right -> found.add(new Found(pairs(pair.reach(), left, right), false)));
            }
        }
        return found;
    }

    private Found without(Reach reach, Found left, List<Found> rights) {
        return new Found(
                left.stretches().stream()
                        .filter(one -> rights.stream()
                                .flatMap(right -> right.stretches().stream())
                                .noneMatch(other -> isClose(reach, one, other) || shareInReach(reach, one, other)))
                        .collect(Collectors.toSet()),
                left.row());
    }

    private Set<Stretch> pairs(Reach reach, Found lefts, Found rights) {
        boolean rows = lefts.row() && rights.row();
        Set<Stretch> pairs = new HashSet<>();
        for (Stretch left : lefts.stretches()) {
            for (Stretch right : rights.stretches()) {
                boolean within = !rows && reach.kind() != Reach.Kind.ADJ && shareInReach(reach, left, right);
                if (isClose(reach, left, right) || within) {
                    pairs.add(left.with(right));
                }
            }
        }
        return minimal(pairs);
    }

    private boolean isClose(Reach reach, Stretch left, Stretch right) {
        int words = left.wordsTo(right);
        return switch (reach.kind()) {
            case ADJ -> right.first() > left.last() && words <= reach.words();
            case NEAR -> words >= 1 && words <= reach.words();
            case WITH, SAME -> words >= 1 && undivided(reach, left.with(right));
        };
    }

    /** Two stretches of which one begins within the other. */
    private boolean shareInReach(Reach reach, Stretch left, Stretch right) {
        boolean counted = reach.kind() == Reach.Kind.ADJ || reach.kind() == Reach.Kind.NEAR;
        return left.wordsTo(right) <= 0 && (counted || undivided(reach, left.with(right)));
    }

    private boolean undivided(Reach reach, Stretch stretch) {
        Slot first = slotAt(stretch.first());
        Slot last = slotAt(stretch.last());
        return reach.kind() == Reach.Kind.WITH
                ? first.sentence() == last.sentence()
                : first.paragraph() == last.paragraph();
    }

    /** Those that hold no other: coming from behind, those that end before all that begin later have ended. */
    private static Set<Stretch> minimal(Set<Stretch> stretches) {
        Set<Stretch> minimal = new HashSet<>();
        int end = Integer.MAX_VALUE;
        for (Stretch stretch :
                stretches.stream().sorted(FROM_BEHIND_SHORTEST_FIRST).toList()) {
            if (stretch.last() < end) {
                minimal.add(stretch);
                end = stretch.last();
            }
        }
        return minimal;
    }

    private Set<Stretch> rowAt(Row row) {
        Set<Stretch> known = rowsFound.get(row);
        if (known == null) {
            known = find(row);
            rowsFound.put(row, known);
        }
        return known;
    }

    private Set<Stretch> find(Row row) {
        Set<Stretch> found = new HashSet<>();
        int length = row.wants().size();
        for (int i = 0; i + length <= slots.size(); i++) {
            int first = slots.get(i).position();
            boolean whole = slots.get(i + length - 1).position() == first + length - 1;
            for (int word = 0; whole && word < length; word++) {
                whole = !row.wants().get(word).apply(slots.get(i + word)).isEmpty();
            }
            if (whole) {
                found.add(new Stretch(first, first + length - 1));
            }
        }
        return found;
    }

    private static List<BitSet> ofWord(Slot slot, boolean found) {
        return found
                ? List.of(span(
                        slot.offset() + slot.word().start(),
                        slot.offset() + slot.word().end()))
                : List.of();
    }

    private static BitSet span(int start, int end) {
        BitSet span = new BitSet();
        span.set(start, end);
        return span;
    }

    private boolean triedHere(@Nullable String language) {
        return language == null
                || language.equals(text.language())
                || text.language().equals("und");
    }

    private Want limited(@Nullable String language, Want want) {
        return triedHere(language) ? want : slot -> List.of();
    }

    private Want base(String form, @Nullable String language) {
        return limited(language, slot -> ofWord(slot, slot.word().base().equals(form)));
    }

    private Want exactly(String form, @Nullable String language) {
        return limited(language, slot -> ofWord(slot, slot.word().exact().equals(form)));
    }

    private Want characters(String characters, boolean on, @Nullable String language) {
        Map<Integer, List<BitSet>> found = new HashMap<>();
        IcuSlowWords.Sought sought = words.sought(characters);
        for (Characters here : runs) {
            for (int at = 0; at < here.run().text.length(); at++) {
                int end = sought.endAt(here.run(), at, on);
                if (end >= 0) {
                    stands(here, at, end - 1, found);
                }
            }
        }
        return limited(language, slot -> found.getOrDefault(slot.position(), List.of()));
    }

    /** A term of characters stands at every word that it covers. */
    private static void stands(Characters here, int first, int last, Map<Integer, List<BitSet>> found) {
        IcuSlowWords.Run run = here.run();
        BitSet span = span(here.offset() + run.starts.get(first), here.offset() + run.ends.get(last));
        for (int word = run.words.get(first); word <= run.words.get(last); word++) {
            found.computeIfAbsent(here.position() + word, none -> new ArrayList<>())
                    .add(span);
        }
    }

    private Row rowOfCharacters(String written, boolean on, @Nullable String language) {
        List<Want> wants = new ArrayList<>();
        for (String part : written.strip().split("\\s+")) {
            if (IcuSlowWords.byCharacters(part)) {
                wants.add(characters(part, on, language));
            } else {
                words.formsOf(part).forEach(form -> wants.add(exactly(form, language)));
            }
        }
        return new Row(wants);
    }

    @Override
    public Place term(WordExpression.Term term) {
        String usual = IcuSlowWords.compatible(term.word());
        if (!IcuSlowWords.byCharacters(usual)) {
            return new Row(words.termsOf(usual).stream()
                    .map(form -> base(form, term.language()))
                    .toList());
        }
        Row characters = rowOfCharacters(usual, false, term.language());
        List<String> inflected = words.inflectedWordsOf(usual);
        return inflected.isEmpty()
                ? characters
                : new Either(List.of(
                        characters,
                        new Row(inflected.stream()
                                .map(form -> base(form, term.language()))
                                .toList())));
    }

    @Override
    public Place exact(WordExpression.Exact phrase) {
        String usual = IcuSlowWords.compatible(phrase.words());
        return IcuSlowWords.byCharacters(usual)
                ? rowOfCharacters(usual, false, phrase.language())
                : new Row(words.formsOf(usual).stream()
                        .map(form -> exactly(form, phrase.language()))
                        .toList());
    }

    @Override
    public Place truncated(WordExpression.Truncated term) {
        String usual = IcuSlowWords.compatible(term.beginning());
        if (IcuSlowWords.byCharacters(usual)) {
            return rowOfCharacters(usual, true, term.language());
        }
        String beginning = words.formsOf(usual).get(0);
        return new Row(List.of(limited(
                term.language(), slot -> ofWord(slot, slot.word().exact().startsWith(beginning)))));
    }

    /** Terms next to each other are a row, of which all is shown or nothing. */
    @Override
    public Place proximity(WordExpression.Proximity proximity) {
        Place left = proximity.left().handledBy(this);
        Place right = proximity.right().handledBy(this);
        boolean next = proximity.reach().equals(Reach.NEXT) && !proximity.excluded();
        if (next && left instanceof Row one && right instanceof Row other) {
            return new Row(
                    Stream.concat(one.wants().stream(), other.wants().stream()).toList());
        }
        return new Pair(left, proximity.reach(), proximity.excluded(), right);
    }

    @Override
    public Place anyOf(WordExpression.AnyOf any) {
        return new Either(
                any.branches().stream().map(branch -> branch.handledBy(this)).toList());
    }

    @Override
    public Place allOf(WordExpression.AllOf all) {
        throw new IllegalArgumentException("no place");
    }

    @Override
    public Place not(WordExpression.Not not) {
        throw new IllegalArgumentException("no place");
    }

    @Override
    public Place atLeast(WordExpression.AtLeast atLeast) {
        throw new IllegalArgumentException("no place");
    }

    @Override
    public Place in(WordExpression.In in) {
        throw new IllegalArgumentException("no place");
    }
}
