package org.sekisho.office.disclosure;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.Declaration.Kind;
import org.sekisho.reading.passage.TextSpan;

/**
 * One thing that was found or declared, and how the two stand to each other. It names organisations, offices and numbers, and no person.
 *
 * @param found null if it is only declared
 * @param declared the declared thing that it was laid beside; null if there is none
 */
public record DisclosureRow(
        Kind kind,
        Verdict verdict,
        Because because,
        @Nullable Found found,
        Declaration.@Nullable Row declared) {

    /** How what was found stands to what was declared. */
    public enum Verdict {
        CONTRADICTS,
        NOT_DECLARED,
        CANNOT_TELL,
        DECLARED;

        /** Whether a second person looks at it before the case is closed. */
        boolean isUndeclared() {
            return this == CONTRADICTS || this == NOT_DECLARED;
        }
    }

    /** Grounds that a verdict rests on. */
    public enum Because {
        /** Both have the number. */
        SAME_NUMBER(Verdict.DECLARED),
        /** The body is the same, and one of the two has no number. */
        SAME_BODY(Verdict.DECLARED),
        /** It is the applicant or assignee itself. */
        APPLICANT(Verdict.DECLARED),
        /** It is declared, and the filing says nothing of it. */
        NOT_IN_FILING(Verdict.DECLARED),
        /** The declaration says that there is none. */
        NONE_DECLARED(Verdict.CONTRADICTS),
        /** The declaration has the number, of another body. */
        NUMBER_OF_ANOTHER(Verdict.CONTRADICTS),
        /** The declaration has the body, with other numbers only. */
        OTHER_NUMBER(Verdict.NOT_DECLARED),
        /** The declaration has others of the kind. */
        NOT_AMONG_THEM(Verdict.NOT_DECLARED),
        /** No declaration is on file. */
        NO_DECLARATION(Verdict.CANNOT_TELL),
        /** The declaration says nothing of the kind. */
        NOT_ASKED(Verdict.CANNOT_TELL),
        /** Two names may be of one body or of two. */
        NAMES_UNSURE(Verdict.CANNOT_TELL),
        /** The filing does not say who. */
        NOBODY_NAMED(Verdict.CANNOT_TELL);

        private final Verdict verdict;

        Because(Verdict verdict) {
            this.verdict = verdict;
        }
    }

    /**
     * Something that the filing says.
     *
     * @param body the organisation, or the country of a filing abroad, as written; null if it does not say
     * @param number of the award or the filing; null if it does not say
     * @param span where the text says so; null if the first page does
     */
    public record Found(
            Kind kind,
            @Nullable String body,
            @Nullable String number,
            @Nullable TextSpan span) {

        @Override
        public String toString() {
            return kind.toString();
        }
    }

    static DisclosureRow of(Found found, Because because, Declaration.@Nullable Row declared) {
        return new DisclosureRow(found.kind, because.verdict, because, found, declared);
    }

    static DisclosureRow onlyDeclared(Declaration.Row declared) {
        return new DisclosureRow(declared.kind(), Verdict.DECLARED, Because.NOT_IN_FILING, null, declared);
    }

    @Override
    public String toString() {
        return "%s: %s".formatted(kind, because);
    }
}
