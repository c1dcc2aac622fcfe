package org.sekisho.lists.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

/** Data being made: what was known, and edition after edition what is listed. What a full listing lacks is gone. */
final class SchemeDraft {

    /** How far a listing goes: what it is silent about is gone only within it. */
    record Reach(boolean subclasses, boolean groups, boolean subgroups) {

        /** Mentions some symbols, and says nothing of the others. */
        static final Reach MENTIONS = new Reach(false, false, false);
    }

    private static final class Subclass {
        private @Nullable SchemeEdition listed;
        private @Nullable SymbolLife life;
        private final Map<String, DraftGroup> groups = new LinkedHashMap<>();
    }

    private final Scheme scheme;
    private final List<String> sources;
    private final List<ListedEdition> editions;
    private @Nullable SchemeEdition listed;
    private final Map<String, Subclass> subclasses = new TreeMap<>();

    SchemeDraft(SchemeData known) {
        scheme = known.scheme();
        sources = new ArrayList<>(known.sources());
        editions = new ArrayList<>(known.editions());
        listed = known.listed();
        for (SchemeSubclass subclass : known.subclasses()) {
            Subclass draft = new Subclass();
            draft.listed = subclass.listed();
            draft.life = subclass.life();
            for (String number : subclass.groupNumbers()) {
                SchemeGroup group = subclass.group(number);
                if (group != null) {
                    draft.groups.put(number, new DraftGroup(group));
                }
            }
            subclasses.put(subclass.symbol(), draft);
        }
    }

    /** What is listed whole from here on. */
    void listedWhole(ListedEdition edition) {
        editions.removeIf(known -> known.edition().equals(edition.edition()));
        editions.add(edition);
    }

    void add(Listing listing, SchemeEdition edition, Reach reach, String source) {
        listing.subclasses().forEach((symbol, groups) -> {
            Subclass draft = subclasses.computeIfAbsent(symbol, absent -> new Subclass());
            draft.life = seen(draft.life, null, edition);
            addGroups(draft, groups, edition, reach);
        });
        if (reach.subclasses()) {
            refuseOlder(listed, edition);
            listed = edition;
            subclasses.forEach((symbol, draft) -> {
                if (!listing.subclasses().containsKey(symbol)) {
                    leave(draft, edition);
                }
            });
        }
        sources.add(source);
    }

    private static void addGroups(
            Subclass draft, Map<String, Listing.Group> groups, SchemeEdition edition, Reach reach) {
        groups.forEach((number, group) -> draft.groups
                .computeIfAbsent(number, absent -> new DraftGroup(number))
                .add(group, edition, reach.subgroups()));
        if (reach.groups() && !groups.isEmpty()) {
            refuseOlder(draft.listed, edition);
            draft.listed = edition;
            draft.groups.forEach((number, group) -> {
                if (!groups.containsKey(number)) {
                    group.leave(edition);
                }
            });
        }
    }

    private static void leave(Subclass draft, SchemeEdition edition) {
        if (draft.life != null) {
            draft.life = draft.life.missedIn(edition);
        }
        draft.listed = edition;
        draft.groups.values().forEach(group -> group.leave(edition));
    }

    static void refuseOlder(@Nullable SchemeEdition known, SchemeEdition edition) {
        if (known != null && edition.isBefore(known)) {
            throw new IllegalArgumentException(
                    "Edition %s is older than %s, which is in the data already: import the older one first"
                            .formatted(edition, known));
        }
    }

    static SymbolLife seen(@Nullable SymbolLife life, @Nullable SchemeEdition from, SchemeEdition edition) {
        return life == null ? new SymbolLife(from, edition, null) : life.alsoSeen(from, edition);
    }

    SchemeData data() {
        List<SchemeSubclass> done = new ArrayList<>();
        subclasses.forEach((symbol, draft) -> {
            Map<String, String> lines = new LinkedHashMap<>();
            draft.groups.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(Integer::parseInt)))
                    .forEach(group ->
                            lines.put(group.getKey(), group.getValue().done().written()));
            SymbolLife life = java.util.Objects.requireNonNull(draft.life);
            done.add(new SchemeSubclass(symbol, draft.listed, life, lines));
        });
        return new SchemeData(scheme, listed, editions, sources, done);
    }
}
