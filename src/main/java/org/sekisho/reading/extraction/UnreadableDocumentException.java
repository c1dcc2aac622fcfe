package org.sekisho.reading.extraction;

/** Thrown when nothing of a document could be read. The detail quotes nothing of its text. */
public class UnreadableDocumentException extends Exception {

    private final UnreadReason reason;
    private final String detail;

    public UnreadableDocumentException(UnreadReason reason, String detail) {
        super(reason + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.detail = detail;
    }

    public UnreadReason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
