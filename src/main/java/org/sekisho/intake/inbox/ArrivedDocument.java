package org.sekisho.intake.inbox;

import org.sekisho.intake.filing.DocumentRole;

/** One file of an {@link Arrival}. */
public record ArrivedDocument(String name, DocumentRole role, Spooled content) {

    /** Leaves the name out, which can say what a filing is about. */
    @Override
    public String toString() {
        return "%s, %d bytes".formatted(role, content.size());
    }
}
