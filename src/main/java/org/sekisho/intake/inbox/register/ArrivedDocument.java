package org.sekisho.intake.inbox.register;

import org.sekisho.intake.filing.document.DocumentRole;
import org.sekisho.intake.inbox.spool.Spooled;

/** One file of an {@link Arrival}. */
public record ArrivedDocument(String name, DocumentRole role, Spooled content) {

    /** Leaves the name out, which can say what a filing is about. */
    @Override
    public String toString() {
        return "%s, %d bytes".formatted(role, content.size());
    }
}
