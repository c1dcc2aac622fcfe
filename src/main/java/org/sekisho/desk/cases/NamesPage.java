package org.sekisho.desk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.screening.record.FilingEntities;

/**
 * Who is named in the text and who paid. Parties are not here: the first page has them.
 *
 * @param names each once, the first {@value #MOST}
 * @param all how many names there are
 */
record NamesPage(List<Name> names, int all, List<Funding> funding) {

    /** The most names that are shown: after those of the first pages come places and journals. */
    private static final int MOST = 60;

    NamesPage {
        names = List.copyOf(names);
        funding = List.copyOf(funding);
    }

    /** Someone named; {@code kindKey} of the words for what it is. */
    record Name(String kindKey, String name) {

        @Override
        public String toString() {
            return kindKey;
        }
    }

    /** A statement that the state paid, in the applicant's words. */
    record Funding(@Nullable String agency, @Nullable String contract, String words) {

        @Override
        public String toString() {
            return "statement of funding";
        }
    }

    static NamesPage of(FilingEntities.Found found, @Nullable FilingText text) {
        List<Name> names = names(found.named());
        return new NamesPage(names.subList(0, Math.min(MOST, names.size())), names.size(), funding(found.paid(), text));
    }

    private static List<Name> names(List<FilingEntities.Named> named) {
        return named.stream()
                .filter(entity ->
                        entity.role().equals("MENTIONED") || entity.role().equals("FUNDER"))
                .map(entity -> new Name("entity." + entity.kind(), entity.name()))
                .distinct()
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
