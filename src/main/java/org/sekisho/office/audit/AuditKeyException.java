package org.sekisho.office.audit;

/** A key of the audit trail cannot be made, read or written. The message names the file and what to do. */
public class AuditKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditKeyException(String message) {
        super(message);
    }

    AuditKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
