package org.sekisho.desk.signin;

/** A passkey was given by a device that has signed less often than one before: there are two of it. */
class CopiedPasskeyException extends NoPasskeyException {

    private static final long serialVersionUID = 1L;

    private final String owner;

    CopiedPasskeyException(String owner) {
        super("A passkey's counter went back", null);
        this.owner = owner;
    }

    /** Whose passkey it is, by account name. */
    String owner() {
        return owner;
    }
}
