package org.sekisho.lists.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.classification.SchemeGroup.Subgroup;

/** A main group being made. */
final class DraftGroup {

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
            subgroups.replaceAll(subgroup -> found.containsKey(subgroup.digits()) ? subgroup : gone(subgroup, edition));
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
