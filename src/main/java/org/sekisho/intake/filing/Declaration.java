package org.sekisho.intake.filing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement by an applicant of affiliations, support and filings abroad, on an office's or a funder's form. It may say of a kind that
 * there is none; what it does not name it says nothing about.
 *
 * @param form on which it was made, as the office calls it
 * @param dated the day that it bears; null if it bears none
 * @param reviewAsked whether the applicant asks for a review of the filing
 */
public record Declaration(String form, @Nullable LocalDate dated, boolean reviewAsked, List<Row> rows) {

    /** The most characters of a form's, a body's and a number's name, and the most rows of one declaration. */
    public static final int LONGEST = 255;

    public static final int MOST_ROWS = 200;

    public Declaration {
        rows = List.copyOf(rows);
    }

    /** Every word of it that somebody wrote. */
    public Stream<String> words() {
        return Stream.concat(
                Stream.of(form),
                rows.stream().flatMap(row -> Stream.of(row.body, row.number)).flatMap(Stream::ofNullable));
    }

    /** Kinds of what is declared. */
    public enum Kind {
        /** Employment and posts, paid or not. */
        AFFILIATION("affiliations"),
        /** Grants and other support, with the number of the award. */
        FUNDING("funding"),
        /** Contracts under which the work was done, with their numbers. */
        CONTRACT("contracts"),
        /** Filings at other offices, by country and number. */
        FILING_ABROAD("filingsAbroad");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The word for it in {@code filing.yml} and in the rows that are typed. */
        public String key() {
            return key;
        }

        public static Optional<Kind> of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key.equalsIgnoreCase(key.strip()))
                    .findFirst();
        }
    }

    /**
     * One thing that is declared; that there is none of the kind, if it has neither body nor number.
     *
     * @param body the organisation; of a filing abroad its country
     */
    public record Row(
            Kind kind, @Nullable String body, @Nullable String number) {

        public boolean isNone() {
            return body == null && number == null;
        }

        @Override
        public String toString() {
            return kind.toString();
        }
    }

    /** Says how much and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "declaration of %d rows".formatted(rows.size());
    }
}
