package org.sekisho.entity;

import java.util.List;

/**
 * Everyone named in a filing, and who paid.
 *
 * @param unread how many passages were worth reading for names and were not read, because the filing had more of them
 *     than the settings allow
 */
public record Entities(List<NamedEntity> named, List<StateFunding> funding, int unread) {

    public Entities {
        named = List.copyOf(named);
        funding = List.copyOf(funding);
    }

    public Entities(List<NamedEntity> named, List<StateFunding> funding) {
        this(named, funding, 0);
    }

    /** Whether the settings kept some passages from being read for names. */
    public boolean capped() {
        return unread > 0;
    }
}
