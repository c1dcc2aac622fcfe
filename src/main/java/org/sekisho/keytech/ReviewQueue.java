package org.sekisho.keytech;

/** Who has to look: those who decide on secrecy, or those who check that affiliations and funding are disclosed. */
public enum ReviewQueue {
    SECRECY,
    DISCLOSURE
}
