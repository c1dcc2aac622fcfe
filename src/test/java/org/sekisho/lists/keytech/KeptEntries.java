package org.sekisho.lists.keytech;

import java.util.List;
import java.util.Optional;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;

/** Entries as every edition has them. */
public record KeptEntries(List<Entry> entries) implements KeptEditions {

    @Override
    public Optional<Entry> entry(long edition, String code) {
        return entries.stream()
                .filter(entry -> entry.code().value().equals(code))
                .findFirst();
    }

    @Override
    public List<Entry> entries(long edition) {
        return entries;
    }

    @Override
    public List<KeptEdition> inUse() {
        return List.of();
    }

    @Override
    public List<KeptEdition> of(String list) {
        return List.of();
    }

    @Override
    public Optional<KeyTechnologyList> list(long edition) {
        return Optional.empty();
    }
}
