package org.sekisho.office.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sekisho.intake.filing.text.Section;
import org.sekisho.office.precedent.VersionDifference.Change;
import org.sekisho.office.precedent.VersionDifference.Piece;
import org.sekisho.office.precedent.VersionDifference.Stretch;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

class DiffUtilsVersionsTests {

    private static FilingText text(List<String> sentences) {
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        for (String sentence : sentences) {
            TextSpan span = new TextSpan(at, at + sentence.length());
            passages.add(new Passage(Section.CLAIM, "1", "", "filing.xml", 0, span, sentence, false));
            at = span.end() + 1;
        }
        return new FilingText("en", String.join("\n", sentences), passages);
    }

    private static List<Stretch> between(List<String> before, List<String> now, TextSpan... hits) {
        return DiffUtilsVersions.stretches(text(before), text(now), List.of(hits));
    }

    private static String spoken(List<Piece> pieces, Change besides) {
        return pieces.stream()
                .filter(piece -> piece.change() == Change.KEPT || piece.change() == besides)
                .map(Piece::words)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<List<String>> sentences() {
        return Arbitraries.of("a laser", "a ring laser", "the float", "the boat floats", "レーザの装置", "装置のレーザ")
                .list()
                .ofMaxSize(7);
    }

    /** What is kept and added is this version, what is kept and removed the one before, to the last character. */
    @Property
    void loseNoWordOfEither(@ForAll("sentences") List<String> before, @ForAll("sentences") List<String> now) {
        List<String> was = new ArrayList<>();
        List<String> is = new ArrayList<>();
        for (Stretch stretch : between(before, now, new TextSpan(2, 4))) {
            if (stretch.same() > 0) {
                int from = String.join("\n", is).isEmpty()
                        ? 0
                        : String.join("\n", is).split("\n", -1).length;
                List<String> same = now.subList(from, from + stretch.same());
                was.addAll(same);
                is.addAll(same);
            } else {
                add(spoken(stretch.pieces(), Change.REMOVED), was);
                add(spoken(stretch.pieces(), Change.ADDED), is);
            }
        }
        assertThat(String.join("\n", was)).isEqualTo(String.join("\n", before));
        assertThat(String.join("\n", is)).isEqualTo(String.join("\n", now));
    }

    private static void add(String words, List<String> to) {
        if (!words.isEmpty()) {
            to.add(words);
        }
    }

    @Example
    void oneWordIsOneChange() {
        List<Stretch> found = between(
                List.of("Before.", "A laser for cats.", "After."), List.of("Before.", "A laser for ships.", "After."));

        assertThat(found).extracting(Stretch::same).containsExactly(1, 0, 1);
        assertThat(found.get(1).pieces())
                .containsExactly(
                        new Piece(Change.KEPT, false, "A laser for "),
                        new Piece(Change.REMOVED, false, "cats"),
                        new Piece(Change.ADDED, false, "ships"),
                        new Piece(Change.KEPT, false, "."));
    }

    @Example
    void aHitInWhatWasAddedIsPointedOut() {
        assertThat(between(List.of("A toy."), List.of("A toy.", "A ring laser."), new TextSpan(9, 19)))
                .last()
                .satisfies(stretch -> assertThat(stretch.pieces())
                        .containsExactly(
                                new Piece(Change.ADDED, false, "A "),
                                new Piece(Change.ADDED, true, "ring laser"),
                                new Piece(Change.ADDED, false, ".")));
    }

    @Example
    void japaneseIsComparedCharacterByCharacter() {
        assertThat(between(List.of("光の装置"), List.of("音の装置")).get(0).pieces())
                .containsExactly(
                        new Piece(Change.REMOVED, false, "光"),
                        new Piece(Change.ADDED, false, "音"),
                        new Piece(Change.KEPT, false, "の装置"));
    }

    @Example
    void aTextWrittenAnewIsToldInTime() {
        List<String> before =
                IntStream.range(0, 6000).mapToObj(i -> "old sentence " + i).toList();
        List<String> now =
                IntStream.range(0, 6000).mapToObj(i -> "new words " + i).toList();

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(between(before, now)).hasSize(1));
    }
}
