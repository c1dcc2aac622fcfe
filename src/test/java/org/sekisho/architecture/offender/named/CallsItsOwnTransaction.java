package org.sekisho.architecture.offender.named;

import org.springframework.transaction.annotation.Transactional;

/** Writes without a transaction, though it seems to have one. */
class CallsItsOwnTransaction {

    @Transactional
    public void writes() {}

    public void writesOnce() {
        writes();
    }
}
