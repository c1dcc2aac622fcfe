package org.sekisho.desk.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.cases.DifferencePage.Block;
import org.sekisho.desk.cases.DifferencePage.Change;
import org.sekisho.desk.cases.DifferencePage.ChangedPlace;
import org.sekisho.desk.cases.DifferencePage.Part;
import org.sekisho.desk.cases.DifferencePage.Words;
import org.sekisho.desk.text.PlaceWords;
import org.sekisho.office.precedent.VersionDifference;
import org.sekisho.office.precedent.VersionDifference.Fate;
import org.sekisho.office.precedent.VersionDifference.Found;
import org.sekisho.reading.passage.Passage;

/** Puts the blocks of two versions into parts of a page: what is the same is folded, what was moved points at its other place. */
final class DifferenceParts {

    private static final List<Fate> TOLD = List.of(Fate.CHANGED, Fate.ADDED, Fate.REMOVED, Fate.MOVED, Fate.SAME);

    private final List<List<VersionDifference.Block>> folded;
    private final Map<Passage, Integer> left = new HashMap<>();
    private final Map<Passage, Integer> moved = new HashMap<>();

    private DifferenceParts(List<List<VersionDifference.Block>> folded) {
        this.folded = folded;
        for (int i = 0; i < folded.size(); i++) {
            VersionDifference.Block first = folded.get(i).get(0);
            Passage is = first.is();
            if (is != null && first.fate() == Fate.LEFT) {
                left.put(is, i + 1);
            } else if (is != null && first.fate() == Fate.MOVED) {
                moved.put(is, i + 1);
            }
        }
    }

    static List<Part> of(List<VersionDifference.Block> blocks) {
        DifferenceParts page = new DifferenceParts(folded(blocks));
        List<Part> parts = new ArrayList<>();
        page.folded.forEach(here -> parts.add(page.part(here, parts.size() + 1)));
        return parts;
    }

    private static List<List<VersionDifference.Block>> folded(List<VersionDifference.Block> blocks) {
        List<List<VersionDifference.Block>> folded = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= blocks.size(); i++) {
            if (i == blocks.size() || !isFoldedWith(blocks.get(i - 1), blocks.get(i))) {
                folded.add(blocks.subList(from, i));
                from = i;
            }
        }
        return folded;
    }

    private static boolean isFoldedWith(VersionDifference.Block one, VersionDifference.Block next) {
        return one.fate() == Fate.SAME
                && next.fate() == Fate.SAME
                && now(one).section() == now(next).section()
                && isRenumbered(one) == isRenumbered(next);
    }

    private static boolean isRenumbered(VersionDifference.Block block) {
        return block.was() != null
                && block.is() != null
                && !block.was().label().equals(block.is().label());
    }

    /** Where it stands on the page: what was taken out, and what was moved away, where it was. */
    private static Passage now(VersionDifference.Block block) {
        Passage is = block.is();
        return is == null || block.fate() == Fate.LEFT ? Objects.requireNonNull(block.was()) : is;
    }

    private Part part(List<VersionDifference.Block> here, int number) {
        VersionDifference.Block first = here.get(0);
        Integer other = first.is() == null
                ? null
                : switch (first.fate()) {
                    case LEFT -> moved.get(first.is());
                    case MOVED -> left.get(first.is());
                    default -> null;
                };
        return new Part(
                first.fate(),
                number,
                other == null ? 0 : other,
                here.stream().map(DifferenceParts::block).toList());
    }

    private static Block block(VersionDifference.Block block) {
        return new Block(
                PlaceWords.of(now(block)),
                otherPlace(block),
                block.hits(),
                block.pieces().stream().map(DifferenceParts::words).toList());
    }

    private static @Nullable PlaceWords otherPlace(VersionDifference.Block block) {
        Passage other = block.fate() == Fate.LEFT ? block.is() : block.was();
        boolean told = block.fate() == Fate.LEFT || block.fate() == Fate.MOVED || isRenumbered(block);
        return other == null || !told ? null : PlaceWords.of(other);
    }

    private static Words words(VersionDifference.Piece piece) {
        return new Words(
                piece.change() == VersionDifference.Change.ADDED,
                piece.change() == VersionDifference.Change.REMOVED,
                piece.found() == Found.NEW,
                piece.found() == Found.BEFORE,
                piece.words());
    }

    /** What changed, by how it changed; of what is the same only that it has another number now. */
    static List<Change> changes(List<Part> parts) {
        return TOLD.stream()
                .map(fate -> new Change(
                        fate == Fate.SAME ? "difference.RENUMBERED" : "difference." + fate,
                        places(parts.stream().filter(part -> part.fate() == fate))))
                .filter(change -> !change.places().isEmpty())
                .toList();
    }

    /** Those with one name, as paragraphs without a number, once, with their count. */
    private static List<ChangedPlace> places(Stream<Part> parts) {
        Map<List<Object>, ChangedPlace> places = new LinkedHashMap<>();
        parts.filter(part -> part.fate() != Fate.SAME || part.first().other() != null)
                .map(part -> new ChangedPlace(part.number(), part.first(), part.isRange() ? part.last() : null, 1))
                .forEach(place -> places.merge(place.name(), place, ChangedPlace::and));
        return List.copyOf(places.values());
    }
}
