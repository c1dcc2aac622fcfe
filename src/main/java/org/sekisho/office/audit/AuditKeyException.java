package org.sekisho.office.audit;

/** A key of the audit trail, or another of this office, cannot be made, read or written. The message names the file and what to do. */
public class AuditKeyException extends RuntimeException {

    public AuditKeyException(String message) {
        super(message);
    }

    public AuditKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
