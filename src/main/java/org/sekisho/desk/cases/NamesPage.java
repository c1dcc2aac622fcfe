package org.sekisho.desk.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.review.FoundName;
import org.sekisho.office.review.NameCorrection;
import org.sekisho.office.review.NameKind;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.screening.record.FilingEntities;

/**
 * The people and bodies that the text names, and those that paid. Parties are not here: the first page has them.
 *
 * @param names each once: the first {@value #MOST} and those that were corrected; all of them if that is asked for
 * @param all how many names there are
 */
record NamesPage(List<Name> names, int all, List<Funding> funding) {

    /** The most names that are shown: after those of the first pages come places and journals. */
    private static final int MOST = 60;

    private static final int LONGEST_LABEL = 60;

    /** Whether there are more names than are shown. */
    public boolean hasMore() {
        return names.size() < all;
    }

    /** Whether all of many are shown, which was asked for. */
    public boolean inFull() {
        return all > MOST && names.size() == all;
    }

    /** Whether a person says something of a name that is shown. */
    public boolean hasCorrected() {
        return names.stream().anyMatch(name -> name.corrected() != null);
    }

    /** Someone named; {@code corrected} is what a person says of it, null if nobody does. */
    record Name(FoundName found, @Nullable NameCorrection corrected) {

        /** The value by which a form names it. */
        public String value() {
            return found.kind() + " " + found.name();
        }

        /** The label in a list to choose from. */
        public String label() {
            String name = VisibleText.of(found.name());
            int end = name.offsetByCodePoints(0, Math.min(LONGEST_LABEL, name.codePointCount(0, name.length())));
            return end == name.length() ? name : name.substring(0, end) + " …";
        }

        @Override
        public String toString() {
            return found.kind();
        }
    }

    /** The kinds to choose from. */
    public NameKind[] kinds() {
        return NameKind.values();
    }

    /** A statement that the state paid, in the applicant's words. */
    record Funding(@Nullable String agency, @Nullable String contract, String words) {

        @Override
        public String toString() {
            return "statement of funding";
        }
    }

    static NamesPage of(
            FilingEntities.Found found,
            @Nullable FilingText text,
            Map<FoundName, NameCorrection> corrections,
            boolean all) {
        List<Name> names = names(found.named(), corrections);
        List<Name> shown = IntStream.range(0, names.size())
                .filter(at -> all || at < MOST || names.get(at).corrected() != null)
                .mapToObj(names::get)
                .toList();
        return new NamesPage(shown, names.size(), funding(found.paid(), text));
    }

    private static List<Name> names(List<FilingEntities.Named> named, Map<FoundName, NameCorrection> corrections) {
        return named.stream()
                .filter(FoundName::isInText)
                .map(FoundName::of)
                .distinct()
                .map(name -> new Name(name, corrections.get(name)))
                .toList();
    }

    private static List<Funding> funding(List<FilingEntities.Paid> paid, @Nullable FilingText text) {
        return paid.stream()
                .map(one -> new Funding(one.agency(), one.contract(), words(one, text)))
                .distinct()
                .toList();
    }

    private static String words(FilingEntities.Paid paid, @Nullable FilingText text) {
        return text == null || paid.end() > text.words().length()
                ? ""
                : text.words().substring(paid.start(), paid.end());
    }
}
