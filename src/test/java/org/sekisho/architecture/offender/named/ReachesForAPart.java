package org.sekisho.architecture.offender.named;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks a component for what it is made of. */
class ReachesForAPart {

    Environment part(Parts parts) {
        return parts.kept();
    }

    @Component
    record Parts(Environment kept) {}
}
