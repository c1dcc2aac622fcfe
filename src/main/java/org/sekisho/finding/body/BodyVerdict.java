package org.sekisho.finding.body;

import java.util.List;
import java.util.stream.Collectors;

/** Whether two names are of one body, with what says so in the order in which it was asked. There is no score. */
public sealed interface BodyVerdict {

    List<BodyEvidence> evidence();

    /** They are of one body. */
    record Same(List<BodyEvidence> evidence) implements BodyVerdict {}

    /** They are of two bodies, as far as names and numbers say. */
    record Different(List<BodyEvidence> evidence) implements BodyVerdict {}

    /** They may be of one body or of two: for a person, or a register, to say. */
    record CannotTell(List<BodyEvidence> evidence) implements BodyVerdict {}

    /**
     * Something that says whether two names are of one body.
     *
     * @param one the piece of the one name; empty if it has none
     * @param other that of the other
     */
    record BodyEvidence(Kind kind, String one, String other) {

        /** Says of what kind and not which names: they may be of applicants. */
        @Override
        public String toString() {
            return kind.toString();
        }
    }

    /** Kinds of evidence, each with what it says to a person. */
    enum Kind {
        NUMBER_EQUAL("number equal"),
        NUMBER_DIFFERS("number differs"),
        /** The bodies of the register that have the names, by their ids. */
        REGISTER("in the register"),
        RENAMED("renamed"),
        NAME_EQUAL("name equal"),
        SPELLING("spelling differs only"),
        READING_EQUAL("reading equal"),
        READING_UNSURE("reading not known"),
        WORD_ORDER("order of words differs"),
        SPELLING_NEAR("one letter differs"),
        PART("one has more words"),
        ACRONYM("may be its acronym"),
        NAME_DIFFERS("name differs"),
        FORM_EQUAL("legal form equal"),
        FORM_MISSING("legal form missing"),
        FORM_OPEN("legal form may be another"),
        FORM_DIFFERS("legal form differs"),
        FORM_POSITION("legal form before and behind"),
        COUNTRY_DIFFERS("country differs"),
        COUNTRY_MISSING("country missing"),
        UNIT("unit");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    default String answer() {
        return this instanceof Same ? "same" : this instanceof Different ? "different" : "cannot tell";
    }

    default boolean has(Kind kind) {
        return evidence().stream().anyMatch(piece -> piece.kind() == kind);
    }

    /** Whether the names are equal, and what the bodies are in law is not. */
    default boolean onlyFormDiffers() {
        return (has(Kind.FORM_DIFFERS) || has(Kind.FORM_POSITION)) && !has(Kind.COUNTRY_DIFFERS);
    }

    /** The evidence in words, in its order: {@code reading equal; legal form missing}. */
    default String words() {
        return evidence().stream().map(piece -> piece.kind.words).collect(Collectors.joining("; "));
    }
}
