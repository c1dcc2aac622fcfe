package org.sekisho.office.partner;

/** A key store of this office cannot be made, read or written. The message names the file and what to do. */
class PartnerKeyException extends RuntimeException {

    PartnerKeyException(String message) {
        super(message);
    }

    PartnerKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
