package org.sekisho.architecture.offender.named;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes in a transaction that ends for good if the database breaks it off. */
record BeginsATransactionOnce(PlatformTransactionManager transactions) {

    void writes() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {});
    }
}
