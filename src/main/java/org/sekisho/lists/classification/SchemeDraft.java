package org.sekisho.lists.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.lists.classification.SchemeGroup.Subgroup;

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
        NavigableMap<String, SchemeSubclass> done = new TreeMap<>();
        subclasses.forEach((symbol, draft) -> {
            Map<String, String> lines = new LinkedHashMap<>();
            draft.groups.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(Integer::parseInt)))
                    .forEach(group ->
                            lines.put(group.getKey(), group.getValue().done().written()));
            SymbolLife life = Objects.requireNonNull(draft.life);
            done.put(symbol, new SchemeSubclass(symbol, draft.listed, life, lines));
        });
        return new SchemeData(scheme, listed, editions, sources, done);
    }

    /** A main group being made. */
    static final class DraftGroup {

        private final String number;
        private @Nullable SchemeEdition listed;
        private @Nullable SymbolLife life;
        private final List<Subgroup> subgroups;

        DraftGroup(String number) {
            this.number = number;
            subgroups = new ArrayList<>();
        }

        DraftGroup(SchemeGroup known) {
            number = known.number();
            listed = known.listed();
            life = known.life();
            subgroups = new ArrayList<>(known.subgroups());
        }

        /** @param all whether what the listing lacks is gone */
        void add(Listing.Group group, SchemeEdition edition, boolean all) {
            life = SchemeDraft.seen(life, group.entry().from(), edition);
            Map<String, Subgroup> known = new LinkedHashMap<>();
            subgroups.forEach(subgroup -> known.put(subgroup.digits(), subgroup));
            Map<String, Subgroup> found = new LinkedHashMap<>();
            group.subgroups().forEach((digits, entry) -> found.put(digits, merged(digits, entry, known, edition)));
            if (all) {
                SchemeDraft.refuseOlder(listed, edition);
                listed = edition;
            }
            boolean ordered = group.subgroups().values().stream().anyMatch(entry -> entry.parent() != null);
            subgroups.clear();
            subgroups.addAll(ordered ? found.values() : known.values());
            if (!ordered) {
                subgroups.replaceAll(subgroup -> Objects.requireNonNullElse(found.get(subgroup.digits()), subgroup));
            }
            (ordered ? known : found)
                    .values().stream()
                            .filter(other -> isNew(other, ordered ? found : known))
                            .forEach(this::insert);
            if (all) {
                subgroups.replaceAll(
                        subgroup -> found.containsKey(subgroup.digits()) ? subgroup : gone(subgroup, edition));
            }
        }

        private static boolean isNew(Subgroup subgroup, Map<String, Subgroup> among) {
            return !among.containsKey(subgroup.digits());
        }

        private static Subgroup merged(
                String digits, Listing.Entry entry, Map<String, Subgroup> known, SchemeEdition edition) {
            Subgroup before = known.get(digits);
            SymbolLife life = SchemeDraft.seen(before == null ? null : before.life(), entry.from(), edition);
            String parent = entry.parent() == null && before != null ? before.parent() : entry.parent();
            return new Subgroup(digits, parent, life);
        }

        /** Puts one without a place of its own before the first with greater digits. */
        private void insert(Subgroup subgroup) {
            int place = 0;
            while (place < subgroups.size() && subgroups.get(place).digits().compareTo(subgroup.digits()) < 0) {
                place++;
            }
            subgroups.add(place, subgroup);
        }

        void leave(SchemeEdition edition) {
            if (life != null) {
                life = life.missedIn(edition);
            }
            subgroups.replaceAll(subgroup -> gone(subgroup, edition));
        }

        private static Subgroup gone(Subgroup subgroup, SchemeEdition edition) {
            return new Subgroup(
                    subgroup.digits(), subgroup.parent(), subgroup.life().missedIn(edition));
        }

        SchemeGroup done() {
            return new SchemeGroup(number, listed, Objects.requireNonNull(life), subgroups);
        }
    }
}
