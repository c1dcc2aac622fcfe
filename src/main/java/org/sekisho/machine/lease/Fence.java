package org.sekisho.machine.lease;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * The name under which this process holds the lease, from the moment it takes it. A name that was lost stays here, so
 * that stragglers fail too, until the lease is taken anew.
 */
@Component
class Fence {

    private final AtomicReference<Optional<ProcessName>> holder = new AtomicReference<>(Optional.empty());

    void raiseFor(ProcessName name) {
        holder.set(Optional.of(name));
    }

    void takeDown() {
        holder.set(Optional.empty());
    }

    Optional<ProcessName> holder() {
        return holder.get();
    }
}
