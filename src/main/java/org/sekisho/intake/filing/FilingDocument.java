package org.sekisho.intake.filing;

/**
 * One file of a filing, as received.
 *
 * @param name its name inside the package, with {@code /} between folders; never a path of this machine
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param size bytes
 */
public record FilingDocument(DocumentId id, String name, DocumentRole role, String sha256, long size) {

    /** Leaves the name out, which can say what a filing is about. */
    @Override
    public String toString() {
        return "%s, %d bytes".formatted(role, size);
    }

    /** Sekisho's own key of a document. */
    public record DocumentId(long value) {}
}
