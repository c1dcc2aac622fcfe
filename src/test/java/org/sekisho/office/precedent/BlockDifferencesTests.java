package org.sekisho.office.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;
import org.sekisho.office.precedent.VersionDifference.Block;
import org.sekisho.office.precedent.VersionDifference.Change;
import org.sekisho.office.precedent.VersionDifference.Fate;
import org.sekisho.office.precedent.VersionDifference.Found;
import org.sekisho.office.precedent.VersionDifference.Piece;
import org.sekisho.office.precedent.VersionDifferences.BlockDifferences;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

class BlockDifferencesTests {

    private static final String LASER = "A ring laser gyroscope with a quartz body and two mirrors.";
    private static final String PUMP = "The pump stands beside a tank from which it draws cold water.";
    private static final String CLOCK = "A clock of caesium keeps the time to which all others are set.";

    /** Paragraphs as {@code 0001: words} and claims as {@code 1: words}; a claim's number has no zeros. */
    private static FilingText text(List<String> blocks) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (String block : blocks) {
            String label = block.substring(0, block.indexOf(": "));
            String said = block.substring(label.length() + 2);
            Section section = label.startsWith("0") ? Section.DESCRIPTION : Section.CLAIM;
            TextSpan span = new TextSpan(words.length(), words.length() + said.length());
            passages.add(new Passage(section, label, "", "filing.xml", 0, span, said, false, null));
            words.append(said).append("\n");
        }
        return new FilingText("en", words.toString(), passages);
    }

    private static BlockDifferences between(List<String> before, List<String> now, String... found) {
        FilingText text = text(now);
        List<TextSpan> hits = Stream.of(found)
                .map(words ->
                        new TextSpan(text.words().indexOf(words), text.words().indexOf(words) + words.length()))
                .toList();
        return new BlockDifferences(text(before), text, hits);
    }

    private static List<String> told(BlockDifferences differences) {
        return differences.blocks().stream()
                .map(block -> block.fate() + " " + label(block.was()) + " " + label(block.is()))
                .toList();
    }

    private static String label(@Nullable Passage passage) {
        return passage == null ? "-" : passage.label();
    }

    @Example
    void whatChangedIsToldClaimByClaim() {
        BlockDifferences found = between(
                List.of("1: 1. " + LASER, "2: 2. " + PUMP, "3: 3. " + CLOCK),
                List.of("1: 1. " + LASER.replace("quartz", "glass"), "2: 2. " + CLOCK, "3: 3. A boat."));

        assertThat(told(found)).containsExactly("CHANGED 1 1", "REMOVED 2 -", "SAME 3 2", "ADDED - 3");
        assertThat(found.blocks().get(0).pieces())
                .containsExactly(
                        new Piece(Change.KEPT, Found.NOTHING, "1. A ring laser gyroscope with a "),
                        new Piece(Change.REMOVED, Found.NOTHING, "quartz"),
                        new Piece(Change.ADDED, Found.NOTHING, "glass"),
                        new Piece(Change.KEPT, Found.NOTHING, " body and two mirrors."));
    }

    @Example
    void aClaimThatWasWrittenAnewIsStillThatClaim() {
        assertThat(told(between(List.of("1: 1. " + LASER), List.of("1: 1. " + PUMP))))
                .containsExactly("CHANGED 1 1");
        assertThat(told(between(List.of("0001: " + LASER), List.of("0001: " + PUMP))))
                .containsExactly("REMOVED 0001 -", "ADDED - 0001");
    }

    @Example
    void whatWasMovedSaysFromWhereAndToWhere() {
        BlockDifferences found = between(
                List.of("0001: " + LASER, "0002: " + PUMP, "0003: " + CLOCK, "0004: The end."),
                List.of("0001: " + PUMP, "0002: " + CLOCK, "0003: The end.", "0004: " + LASER + " It is small."),
                "gyroscope");

        assertThat(told(found))
                .containsExactly(
                        "LEFT 0001 0004", "SAME 0002 0001", "SAME 0003 0002", "SAME 0004 0003", "MOVED 0001 0004");
        assertThat(found.newHits()).as("what was moved was there before").isZero();
    }

    @Example
    void onlyWhatWasFoundInNewWordsIsNew() {
        BlockDifferences kept =
                between(List.of("0001: " + LASER), List.of("0001: A small" + LASER.substring(1)), "gyroscope");
        assertThat(kept.newHits()).isZero();
        assertThat(kept.blocks().get(0).pieces()).contains(new Piece(Change.KEPT, Found.BEFORE, "gyroscope"));

        BlockDifferences added =
                between(List.of("0001: " + LASER.replace("ring ", "")), List.of("0001: " + LASER), "ring laser");
        assertThat(added.newHits()).isEqualTo(1);
        assertThat(added.blocks().get(0).pieces().stream()
                        .filter(piece -> piece.found() == Found.NEW)
                        .map(Piece::words)
                        .collect(Collectors.joining()))
                .as("all of it, though half was there before")
                .isEqualTo("ring laser");

        BlockDifferences joined = between(
                List.of("0001: " + LASER.replace("ring laser", "ring of a laser")),
                List.of("0001: " + LASER),
                "ring laser");
        assertThat(joined.newHits())
                .as("what stood between its words was taken out")
                .isEqualTo(1);
    }

    @Example
    void japaneseIsComparedCharacterByCharacter() {
        assertThat(between(List.of("0001: 光を受ける小さな装置"), List.of("0001: 音を受ける小さな装置"))
                        .blocks()
                        .get(0)
                        .pieces())
                .containsExactly(
                        new Piece(Change.REMOVED, Found.NOTHING, "光"),
                        new Piece(Change.ADDED, Found.NOTHING, "音"),
                        new Piece(Change.KEPT, Found.NOTHING, "を受ける小さな装置"));
    }

    @Provide
    Arbitrary<List<String>> blocks() {
        return Arbitraries.of("a laser", "a ring laser", "the float", "the boat floats", "レーザの装置", "装置のレーザ")
                .list()
                .ofMaxSize(7)
                .map(words -> IntStream.range(0, words.size())
                        .mapToObj(i -> (i % 2 == 0 ? "0" : "") + (i + 1) + ": " + words.get(i))
                        .toList());
    }

    /** What is kept and added is this version; what was taken out, changed or moved is all of the one before. */
    @Property
    void loseNoBlockAndNoWordOfEither(@ForAll("blocks") List<String> before, @ForAll("blocks") List<String> now) {
        List<Block> found = new BlockDifferences(text(before), text(now), List.of(new TextSpan(2, 4))).blocks();

        assertThat(found.stream()
                        .filter(block -> block.is() != null && block.fate() != Fate.LEFT)
                        .map(block -> spoken(block.pieces(), Change.ADDED)))
                .isEqualTo(words(now));
        assertThat(found.stream()
                        .filter(block -> block.was() != null && block.fate() != Fate.LEFT)
                        .map(block -> Objects.requireNonNull(block.was()).label() + ": "
                                + spoken(block.pieces(), Change.REMOVED)))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(found.stream().filter(block -> block.fate() == Fate.LEFT).map(Block::is))
                .containsExactlyInAnyOrderElementsOf(found.stream()
                        .filter(block -> block.fate() == Fate.MOVED)
                        .map(Block::is)
                        .toList());
    }

    private static List<String> words(List<String> blocks) {
        return blocks.stream()
                .map(block -> block.substring(block.indexOf(": ") + 2))
                .toList();
    }

    private static String spoken(List<Piece> pieces, Change besides) {
        return pieces.stream()
                .filter(piece -> piece.change() == Change.KEPT || piece.change() == besides)
                .map(Piece::words)
                .collect(Collectors.joining());
    }

    @Example
    void aTextWrittenAnewIsToldWhole() {
        List<String> before = IntStream.range(0, 3000)
                .mapToObj(i -> "0%d: The old sentence %d says nothing of what comes after it.".formatted(i, i))
                .toList();
        List<String> now = IntStream.range(0, 3000)
                .mapToObj(i -> "0%d: Wholly new words %d are put down here by another hand.".formatted(i, i))
                .toList();

        assertThat(between(before, now).blocks()).hasSize(6000);
    }
}
