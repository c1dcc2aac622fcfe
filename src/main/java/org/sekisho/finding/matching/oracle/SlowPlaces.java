package org.sekisho.finding.matching.oracle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * Finds places by their definitions, one after the other, in words that it divides itself. Each spelling is looked for once in a
 * text, and of what may be near a place only the nearest is compared, so that the time grows no faster than the text.
 */
public final class SlowPlaces implements WordExpression.Handler<SlowPlaces.Place> {

    private static final int FAR = 1_000;

    private static final Comparator<Stretch> FROM_BEHIND_SHORTEST_FIRST =
            Comparator.comparingInt(Stretch::first).reversed().thenComparingInt(Stretch::last);

    /** The sentence and paragraph of a word; words beside each other have positions beside each other. */
    private record Slot(int sentence, int paragraph) {}

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

    /** Stretches of which none holds another, so that they begin in the order in which they end. */
    private static final class Stretches extends TreeSet<Stretch> {

        Stretches() {
            super(Comparator.comparingInt(Stretch::last));
        }

        /** Stretches that end between two positions, both included. */
        Set<Stretch> ending(int from, int to) {
            return subSet(new Stretch(from, from), true, new Stretch(to, to), true);
        }

        /** All that share a word with one, the last before it, and the first after it: others are further than these. */
        List<Stretch> nearest(Stretch one) {
            Stretch at = new Stretch(one.first(), one.first());
            List<Stretch> nearest = new ArrayList<>();
            Optional.ofNullable(lower(at)).ifPresent(nearest::add);
            for (Stretch other : tailSet(at)) {
                nearest.add(other);
                if (other.first() > one.last()) {
                    break;
                }
            }
            return nearest;
        }
    }

    /** A condition on one word: the positions that meet it, and the spans of the text that do. */
    private record Want(Map<Integer, List<TextSpan>> stands) {

        static final Want NOWHERE = new Want(Map.of());
    }

    /**
     * Characters of the text, those between words left out.
     *
     * @param from the first of them
     * @param characters counted from there
     */
    public record Occurrence(int from, BitSet characters) {}

    /** Somewhere in the text, by alternatives of which none may hide another. */
    sealed interface Place {

        Stream<Row> rows();
    }

    /** Words beside each other, and where all of them are. */
    private record Row(List<Want> wants, Stretches at) implements Place {

        static Row of(List<Want> wants) {
            Stretches found = new Stretches();
            for (int at : wants.get(0).stands().keySet()) {
                if (IntStream.range(0, wants.size())
                        .allMatch(i -> wants.get(i).stands().containsKey(at + i))) {
                    found.add(new Stretch(at, at + wants.size() - 1));
                }
            }
            return new Row(wants, found);
        }

        @Override
        public Stream<Row> rows() {
            return Stream.of(this);
        }

        Stream<TextSpan> spansWithin(Stretch place) {
            return at.ending(place.first(), place.last()).stream()
                    .filter(place::holds)
                    .flatMap(found -> IntStream.range(0, wants.size())
                            .mapToObj(i -> wants.get(i).stands().get(found.first() + i)))
                    .flatMap(List::stream);
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
    private final List<Characters> runs = new ArrayList<>();
    private final Map<Integer, Slot> slots = new HashMap<>();
    private final Map<String, Want> byBase = new HashMap<>();
    private final Map<String, Want> byForm = new HashMap<>();
    private final Map<String, Want> byCharacters = new HashMap<>();
    private final Map<String, Want> byCharactersOn = new HashMap<>();
    private final BitSet inWords = new BitSet();

    public SlowPlaces(Words words, FilingText text) {
        this(new IcuSlowWords(words::baseOf), text);
    }

    /** @param words may know of terms what it found out for another text */
    SlowPlaces(IcuSlowWords words, FilingText text) {
        this.words = words;
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
        for (Word word : divided.words()) {
            TextSpan span = new TextSpan(offset + word.start(), offset + word.end());
            slots.put(position, new Slot(sentence, paragraph));
            stands(byBase, word.base(), position, span);
            stands(byForm, word.exact(), position, span);
            inWords.set(span.start(), span.end());
            position++;
        }
        return position;
    }

    private static void stands(Map<String, Want> bySpelling, String spelling, int position, TextSpan span) {
        bySpelling
                .computeIfAbsent(spelling, none -> new Want(new HashMap<>()))
                .stands()
                .put(position, List.of(span));
    }

    /** Each occurrence once. */
    public Set<Occurrence> find(WordExpression expression) {
        Place place = expression.handledBy(this);
        if (place.rows().allMatch(row -> row.wants().size() == 1) && !paired(place)) {
            return place.rows()
                    .flatMap(row -> row.wants().get(0).stands().values().stream())
                    .flatMap(List::stream)
                    .map(span -> occurrence(List.of(span)))
                    .collect(Collectors.toSet());
        }
        Set<Stretch> all = alternatives(place).stream()
                .flatMap(found -> found.stretches().stream())
                .collect(Collectors.toSet());
        return minimal(all).stream()
                .map(found -> occurrence(
                        place.rows().flatMap(row -> row.spansWithin(found)).toList()))
                .collect(Collectors.toSet());
    }

    private static boolean paired(Place place) {
        return place instanceof Pair
                || (place instanceof Either either && either.branches().stream().anyMatch(SlowPlaces::paired));
    }

    /** The characters of some spans that belong to a word. */
    public Occurrence occurrence(List<TextSpan> spans) {
        int from = spans.stream().mapToInt(TextSpan::start).min().orElse(0);
        BitSet characters = new BitSet();
        spans.forEach(span -> characters.set(span.start() - from, span.end() - from));
        characters.and(inWords.get(from, from + characters.length()));
        return new Occurrence(from, characters);
    }

    /** An occurrence as spans of the text: words beside each other in a passage make one. */
    WordHit hit(Occurrence occurrence) {
        Map<Passage, List<TextSpan>> spans = new LinkedHashMap<>();
        int from = occurrence.from();
        BitSet characters = occurrence.characters();
        for (int start = characters.nextSetBit(0); start >= 0; ) {
            int end = characters.nextClearBit(start);
            Passage passage =
                    passages.holding(new TextSpan(from + start, from + end)).orElseThrow();
            int next = characters.nextSetBit(end);
            while (next >= 0
                    && inWords.nextSetBit(from + end) == from + next
                    && from + next < passage.span().end()) {
                end = characters.nextClearBit(next);
                next = characters.nextSetBit(end);
            }
            spans.computeIfAbsent(passage, none -> new ArrayList<>()).add(new TextSpan(from + start, from + end));
            start = next;
        }
        return new WordHit(spans);
    }

    /** The places of one alternative, and whether it is a row of words, of which none can be left out. */
    private record Found(Stretches stretches, boolean row) {}

    private List<Found> alternatives(Place place) {
        if (place instanceof Either either) {
            return either.branches().stream()
                    .flatMap(branch -> alternatives(branch).stream())
                    .toList();
        }
        if (place instanceof Row row) {
            return List.of(new Found(row.at(), true));
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
                minimal(left.stretches().stream()
                        .filter(one -> rights.stream()
                                .flatMap(right -> right.stretches().nearest(one).stream())
                                .noneMatch(other -> isClose(reach, one, other) || shareInReach(reach, one, other)))
                        .toList()),
                left.row());
    }

    private Stretches pairs(Reach reach, Found lefts, Found rights) {
        boolean rows = lefts.row() && rights.row();
        List<Stretch> pairs = new ArrayList<>();
        for (Stretch left : lefts.stretches()) {
            for (Stretch right : rights.stretches().nearest(left)) {
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
        Slot first = Objects.requireNonNull(slots.get(stretch.first()));
        Slot last = Objects.requireNonNull(slots.get(stretch.last()));
        return reach.kind() == Reach.Kind.WITH
                ? first.sentence() == last.sentence()
                : first.paragraph() == last.paragraph();
    }

    /** Stretches that hold no other: coming from behind, those that end before all that begin later have ended. */
    private static Stretches minimal(Collection<Stretch> stretches) {
        Stretches minimal = new Stretches();
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

    private boolean triedHere(@Nullable String language) {
        return language == null
                || language.equals(text.language())
                || text.language().equals("und");
    }

    private Want limited(@Nullable String language, Want want) {
        return triedHere(language) ? want : Want.NOWHERE;
    }

    private Row row(List<String> spellings, Map<String, Want> bySpelling, @Nullable String language) {
        return Row.of(spellings.stream()
                .map(spelling -> limited(language, bySpelling.getOrDefault(spelling, Want.NOWHERE)))
                .toList());
    }

    private Want characters(String characters, boolean on) {
        Map<Integer, List<TextSpan>> found = new HashMap<>();
        IcuSlowWords.Sought sought = words.sought(characters);
        for (Characters here : runs) {
            sought.forEachIn(here.run(), on, (first, last) -> stands(here, first, last, found));
        }
        return new Want(found);
    }

    /** A term of characters stands at every word that it covers. */
    private static void stands(Characters here, int first, int last, Map<Integer, List<TextSpan>> found) {
        IcuSlowWords.Run run = here.run();
        TextSpan span = new TextSpan(
                here.offset() + run.places.get(first).start(),
                here.offset() + run.places.get(last).end());
        for (int word = run.places.get(first).word();
                word <= run.places.get(last).word();
                word++) {
            found.computeIfAbsent(here.position() + word, none -> new ArrayList<>())
                    .add(span);
        }
    }

    private Row rowOfCharacters(String written, boolean on, @Nullable String language) {
        List<Want> wants = new ArrayList<>();
        for (String part : written.strip().split("\\s+")) {
            if (IcuSlowWords.byCharacters(part)) {
                wants.add(limited(
                        language,
                        (on ? byCharactersOn : byCharacters)
                                .computeIfAbsent(part, characters -> characters(characters, on))));
            } else {
                wants.addAll(row(words.formsOf(part), byForm, language).wants());
            }
        }
        return Row.of(wants);
    }

    @Override
    public Place term(WordExpression.Term term) {
        return switch (term.form()) {
            case INFLECTED -> inflected(term);
            case EXACT -> exact(term);
            case BEGINNING -> beginning(term);
        };
    }

    private Place inflected(WordExpression.Term term) {
        String usual = words.usualTerm(term.text());
        if (!IcuSlowWords.byCharacters(usual)) {
            return row(words.termsOf(usual), byBase, term.language());
        }
        Row characters = rowOfCharacters(usual, false, term.language());
        List<String> inflected = words.inflectedWordsOf(usual);
        return inflected.isEmpty()
                ? characters
                : new Either(List.of(characters, row(inflected, byBase, term.language())));
    }

    private Place exact(WordExpression.Term phrase) {
        String usual = words.usualTerm(phrase.text());
        return IcuSlowWords.byCharacters(usual)
                ? rowOfCharacters(usual, false, phrase.language())
                : row(words.formsOf(usual), byForm, phrase.language());
    }

    private Place beginning(WordExpression.Term term) {
        String usual = words.usualTerm(term.text());
        if (IcuSlowWords.byCharacters(usual)) {
            return rowOfCharacters(usual, true, term.language());
        }
        List<String> beginnings = Words.beginnings(words.formsOf(usual).get(0));
        Map<Integer, List<TextSpan>> found = new HashMap<>();
        byForm.forEach((form, want) -> {
            if (beginnings.stream().anyMatch(form::startsWith)) {
                found.putAll(want.stands());
            }
        });
        return Row.of(List.of(limited(term.language(), new Want(found))));
    }

    /** Terms next to each other are a row, of which all is shown or nothing. */
    @Override
    public Place proximity(WordExpression.Proximity proximity) {
        Place left = proximity.left().handledBy(this);
        Place right = proximity.right().handledBy(this);
        boolean next = proximity.reach().equals(Reach.NEXT) && !proximity.excluded();
        if (next && left instanceof Row one && right instanceof Row other) {
            return Row.of(
                    Stream.concat(one.wants().stream(), other.wants().stream()).toList());
        }
        return new Pair(left, proximity.reach(), proximity.excluded(), right);
    }

    @Override
    public Place counted(WordExpression.Counted counted) {
        if (!counted.isAnyOf()) {
            throw new IllegalArgumentException("no place");
        }
        return new Either(counted.branches().stream()
                .map(branch -> branch.handledBy(this))
                .toList());
    }

    @Override
    public Place not(WordExpression.Not not) {
        throw new IllegalArgumentException("no place");
    }

    @Override
    public Place in(WordExpression.In in) {
        throw new IllegalArgumentException("no place");
    }
}
