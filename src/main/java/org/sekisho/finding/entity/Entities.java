package org.sekisho.finding.entity;

import java.util.List;

/**
 * Everyone named in a filing, who paid, and what it is said to be for.
 *
 * @param stateParties those of the named that are a state or a body of its own
 * @param purposes statements that the invention is for defence
 * @param unread how many passages were worth reading for names and were not read, because the filing had more of them
 *     than the settings allow
 */
public record Entities(
        List<NamedEntity> named,
        List<StateFunding> funding,
        List<NamedEntity> stateParties,
        List<DefencePurpose> purposes,
        int unread) {

    /** Nobody, and nothing stated. */
    public static final Entities NONE = new Entities(List.of(), List.of(), List.of(), List.of(), 0);

    public Entities {
        named = List.copyOf(named);
        funding = List.copyOf(funding);
        stateParties = List.copyOf(stateParties);
        purposes = List.copyOf(purposes);
    }

    public Entities(List<NamedEntity> named, List<StateFunding> funding) {
        this(named, funding, List.of(), List.of(), 0);
    }

    /** Whether the settings kept some passages from being read for names. */
    public boolean capped() {
        return unread > 0;
    }
}
