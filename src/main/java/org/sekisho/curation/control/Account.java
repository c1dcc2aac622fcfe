package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sekisho.curation.control.SourceRefusedException.SourceProblem;
import org.sekisho.reading.gazette.XmlContent.XmlElement;

/**
 * Proof that no word is lost: all characters of the source, in their order, are those of the pieces taken, and each piece
 * taken stands in the list, as often as it was taken. What is wrong with the source on the way is collected here.
 */
public final class Account {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉０１２３４５６７８９＋－ｎ";
    private static final String LEVEL = "0123456789+-n01234567890123456789+-n";

    /** More than this is not read by anybody. */
    private static final int MOST_PROBLEMS = 200;

    private final StringBuilder expected = new StringBuilder();
    private final StringBuilder taken = new StringBuilder();
    private final List<String> pieces = new ArrayList<>();
    private final List<SourceProblem> problems = new ArrayList<>();
    private String last = "";

    /** Says which characters have to be taken next, as the source has them. */
    public void expect(String characters) {
        expected.append(level(characters));
    }

    /** Takes a piece of the words, which then has to be in the list. */
    public String take(String piece) {
        taken.append(level(piece));
        if (!piece.isBlank()) {
            pieces.add(piece);
        }
        return piece;
    }

    /** The number of the item that is read, for problems to be found by. */
    public void at(String number) {
        last = number;
    }

    public void problem(int line, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new SourceProblem(line, last, message));
        }
    }

    /** Notes every attribute of an element that is none of those that are known. */
    void refuseAttributes(XmlElement element, Set<String> known) {
        element.attributes().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(
                        element.line(), "the attribute %s of <%s> is not known".formatted(name, element.name())));
    }

    /** Returns the list, or throws all that is wrong. */
    public ControlList closed(ControlList list) {
        if (problems.isEmpty()
                && !(taken.compareTo(expected) == 0 && counted(pieces.stream()).equals(counted(list.pieces())))) {
            problem(
                    0,
                    "words would be lost, stand twice or in another order than here; if the source is right, this program is wrong");
        }
        if (!problems.isEmpty()) {
            throw new SourceRefusedException(problems);
        }
        return list;
    }

    private static Map<String, Integer> counted(Stream<String> pieces) {
        Map<String, Integer> counted = new HashMap<>();
        pieces.filter(piece -> !piece.isBlank()).forEach(piece -> counted.merge(piece, 1, Integer::sum));
        return counted;
    }

    /** Without blanks and without the height and width of figures, by which a piece may differ from its source. */
    private static String level(String characters) {
        StringBuilder level = new StringBuilder(characters.length());
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            int raised = RAISED.indexOf(c);
            if (raised >= 0) {
                level.append(LEVEL.charAt(raised));
            } else if (c != '^' && c != '_' && !Blanks.isBlank(c)) {
                level.append(c == '–' || c == '−' ? '-' : c);
            }
        }
        return level.toString();
    }
}
