package org.sekisho.office.partner;

/** A file that is no package for this office, or not as it was sealed. Says nothing of what is in it. */
final class UnopenedPackageException extends Exception {

    /** What is wrong with it. */
    public enum Why {
        DAMAGED("is no sealed package, or was changed on its way; ask for it again"),
        NOT_FOR_US("is sealed for another office, or for keys that are gone; ask for one sealed for the present keys"),
        NOT_SIGNED("is sealed, and what is in it is not signed as packages are; ask its sender who made it"),
        WRONG_SIGNATURE("has a signature that is not right; do not use it, and ask its sender who made it"),
        TOO_LARGE("is larger than 64 MiB; ask for its content in several packages");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    private final Why why;

    UnopenedPackageException(Why why) {
        super("The package " + why.words);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
