package org.sekisho.entity;

import java.util.List;

/** Everyone named in a filing, and who paid. */
public record Entities(List<NamedEntity> named, List<StateFunding> funding) {

    public Entities {
        named = List.copyOf(named);
        funding = List.copyOf(funding);
    }
}
