package org.sekisho.finding.entity;

import org.jspecify.annotations.Nullable;

/**
 * A body that spends a state's money.
 *
 * @param name the one name for all that it is called
 * @param parent name of the body it is part of
 */
record PublicBody(String name, @Nullable String parent) {

    boolean isPartOf(PublicBody other) {
        return name.equals(other.name) || other.name.equals(parent);
    }
}
