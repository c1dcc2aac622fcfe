package org.sekisho.curation.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;

/** Makes out thresholds, exclusions and references in the words of a law, and says what it does not settle. */
public final class Statements {

    /** What stands in the place of a picture. */
    public static final String PICTURE = "[picture ";

    private final LawLanguage language;
    private final Thresholds thresholds;

    public Statements(LawLanguage language) {
        this.language = language;
        this.thresholds = new Thresholds(language);
    }

    public LawLanguage language() {
        return language;
    }

    /**
     * Reads a text.
     *
     * @param owner the number of the item whose words they are, or that they stand in
     * @param covers what the text is about, where it does not say so itself; empty if that is not known
     */
    public Statement read(String text, String owner, List<String> covers) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        List<StatedThreshold> limits = thresholds.of(text);
        List<ScopedExclusion> exclusions = language.excluding(text).stream()
                .map(written -> new ScopedExclusion(written, covered(written, owner, covers)))
                .toList();
        List<String> references = language.signs()
                .reference()
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(reference ->
                        !isWithin(reference, owner) && covers.stream().noneMatch(one -> isWithin(reference, one)))
                .distinct()
                .toList();
        mark(doubts, Doubt.RESERVED, language.signs().reserved().matcher(text).find());
        mark(doubts, Doubt.CROSS_REFERENCE, !references.isEmpty());
        mark(doubts, Doubt.THRESHOLD_NOT_UNDERSTOOD, thresholds.leavesOpen(text, limits));
        mark(
                doubts,
                Doubt.EXCLUSION_WITHOUT_SCOPE,
                exclusions.stream().anyMatch(one -> one.covers().isEmpty()));
        mark(
                doubts,
                Doubt.DELEGATED,
                language.signs().delegating().matcher(text).find());
        mark(doubts, Doubt.PICTURE, text.contains(PICTURE));
        return new Statement(text, limits, exclusions, references, List.copyOf(doubts));
    }

    private static boolean isWithin(String reference, String number) {
        return reference.equals(number) || (!number.isEmpty() && reference.startsWith(number + "."));
    }

    private List<String> covered(String written, String owner, List<String> covers) {
        List<String> subjects = language.subjects(written, owner);
        if (language.signs().elsewhere().matcher(written).lookingAt()) {
            return List.of();
        }
        return subjects.isEmpty() ? covers : subjects;
    }

    private static void mark(Set<Doubt> doubts, Doubt doubt, boolean holds) {
        if (holds) {
            doubts.add(doubt);
        }
    }
}
