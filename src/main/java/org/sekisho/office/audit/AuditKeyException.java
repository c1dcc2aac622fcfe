package org.sekisho.office.audit;

/** A key of the audit trail cannot be made, read or written. The message names the file and what to do. */
public class AuditKeyException extends RuntimeException {

    AuditKeyException(String message) {
        super(message);
    }

    AuditKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
