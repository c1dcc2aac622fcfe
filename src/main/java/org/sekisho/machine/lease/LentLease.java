package org.sekisho.machine.lease;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Work that this process does for a run of another. While a thread is at it, each of its transactions commits only if that
 * run's lease still runs and the work is still this process's own.
 */
@Component
public class LentLease {

    private final ThreadLocal<Loan> loan = new ThreadLocal<>();

    /**
     * The terms of a thread's work.
     *
     * @param lease the name under which the run holds its lease
     * @param stillOurs asked within each transaction, last of all; whatever it locks stays locked until the commit
     */
    record Loan(String lease, BooleanSupplier stillOurs) {}

    /** Does some work under a lease, on this thread. */
    public void within(String lease, BooleanSupplier stillOurs, Runnable work) {
        loan.set(new Loan(lease, stillOurs));
        try {
            work.run();
        } finally {
            loan.remove();
        }
    }

    Optional<Loan> ofThisThread() {
        return Optional.ofNullable(loan.get());
    }
}
