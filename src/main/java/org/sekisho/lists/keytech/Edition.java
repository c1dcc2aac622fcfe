package org.sekisho.lists.keytech;

/**
 * A list as it stood at one time. Outcomes name the edition they were reached with.
 *
 * @param name as its author calls it, {@code 2026-11}
 * @param sha256 of the list's file, 64 hexadecimal digits: the same name with other content is another edition
 */
public record Edition(ListId list, String name, String sha256) {

    @Override
    public String toString() {
        return "%s %s (%s)".formatted(list, name, sha256.substring(0, 12));
    }
}
