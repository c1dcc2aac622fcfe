package org.sekisho.curation.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sekisho.Drawn;
import org.sekisho.reading.gazette.xml.XmlElement;

/**
 * Reads the mutants of a document that have their turn, and keeps those of which a change would pass unseen.
 *
 * @param unseen say something else to a person, and give the same draft
 * @param uncompared give another draft, in which the comparison finds no change
 */
record UnseenMutants(List<String> unseen, List<String> uncompared, int refused, int kept) {

    private static final ControlSource NONE = new ControlSource("", 0, "", List.of(), List.of());

    /**
     * Counts them.
     *
     * @param whole puts a mutant into its document
     * @param said what a document says to a person who reads it
     */
    static UnseenMutants of(
            XmlElement tree, List<String> names, UnaryOperator<XmlElement> whole, Function<XmlElement, String> said) {
        ControlList original = read(whole.apply(tree)).orElseThrow();
        String saying = said.apply(tree);
        List<String> unseen = new ArrayList<>();
        List<String> uncompared = new ArrayList<>();
        int refused = 0;
        int kept = 0;
        for (XmlMutations.Mutant mutant : Drawn.of(XmlMutations.of(tree, names))) {
            Optional<ControlList> read = read(whole.apply(mutant.tree()));
            if (read.isEmpty()) {
                refused++;
            } else if (!read.get().equals(original)) {
                kept++;
                if (isUncompared(original, read.get())) {
                    uncompared.add(mutant.what());
                }
            } else if (!said.apply(mutant.tree()).equals(saying)) {
                unseen.add(mutant.what());
            }
        }
        return new UnseenMutants(unseen, uncompared, refused, kept);
    }

    /** The day of a source and what it is called are no items. */
    private static boolean isUncompared(ControlList original, ControlList other) {
        return ControlDifference.between(original, other).isEmpty()
                && !(original.items().equals(other.items())
                        && original.notes().equals(other.notes())
                        && original.title().equals(other.title()));
    }

    private static Optional<ControlList> read(XmlElement document) {
        try {
            ControlList list =
                    ControlSources.read(XmlMutations.written(document).getBytes(UTF_8), List.of());
            return Optional.of(new ControlList(
                    NONE, list.title(), list.authority(), list.version(), list.names(), list.notes(), list.items()));
        } catch (SourceRefusedException e) {
            return Optional.empty();
        }
    }
}
