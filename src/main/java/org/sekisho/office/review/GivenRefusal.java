package org.sekisho.office.review;

/** Reasons for not changing a case's level or entries. */
public enum GivenRefusal implements Refusal {
    /** The person's roles do not let them. */
    ROLE,
    /** Only a second reviewer confirms. */
    SECOND,
    /** A person does not confirm their own proposal. */
    OWN,
    /** It was answered, is too old, or the case stands otherwise by now. */
    OVER,
    /** No level is named. */
    NO_LEVEL,
    /** The case has that level. */
    SAME_LEVEL,
    /** Somebody else changed it meanwhile. */
    CHANGED,
    /** The case would be above the person's own level, and they have not said that they know. */
    WOULD_VANISH,
    /** A proposal waits for a second person. */
    STANDING,
    /** The run found the entry itself. */
    FOUND,
    /** No list of the run has such an entry. */
    NO_SUCH_ENTRY,
    /** The case has the entry already, or has it no more. */
    GIVEN_ALREADY,
    /** The place in the filing is missing or too long. */
    NO_PLACE,
    NO_WORDS,
    TOO_MANY_WORDS;

    @Override
    public String key() {
        return "given.why." + name();
    }
}
