package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;

/** Looks one symbol up in one scheme's data. */
record SchemeLookup(SchemeData data) {

    private static final int NEIGHBOURS = 3;

    /** Its life; empty if the data do not hold it. */
    Optional<SymbolLife> life(ClassificationSymbol symbol) {
        SchemeSubclass subclass = data.subclass(symbol.subclass());
        if (subclass == null) {
            return wholeClass(symbol);
        }
        if (symbol.group().isEmpty()) {
            return Optional.of(subclass.life());
        }
        SchemeGroup group = subclass.group(symbol.group());
        if (group == null) {
            return Optional.empty();
        }
        if (symbol.subgroup().equals(WHOLE)) {
            return group.headless() ? Optional.empty() : Optional.of(group.life());
        }
        return Optional.ofNullable(group.subgroup(symbol.subgroup())).map(SchemeGroup.Subgroup::life);
    }

    /** A class such as F41 has no data of its own: it lives as long as any of its subclasses. */
    private Optional<SymbolLife> wholeClass(ClassificationSymbol symbol) {
        List<SymbolLife> lives =
                symbol.subclass().length() > 3 || !symbol.group().isEmpty()
                        ? List.of()
                        : data.subclasses().stream()
                                .filter(subclass -> subclass.symbol().startsWith(symbol.subclass()))
                                .map(SchemeSubclass::life)
                                .toList();
        return lives.stream()
                .filter(life -> life.gone() == null)
                .findFirst()
                .or(() -> lives.stream().findFirst());
    }

    /** The answer on a symbol that the data do not hold. */
    Knowledge missing(ClassificationSymbol symbol) {
        SchemeEdition listed = listed(symbol);
        SchemeEdition current = data.listed();
        if (symbol.edition() != null) {
            return SchemeEdition.parse(symbol.edition())
                    .filter(this::published)
                    .<Knowledge>map(asked -> new Knowledge.Unknown(asked, nearest(symbol)))
                    .orElseGet(() -> new Knowledge.NotCovered(listed));
        }
        boolean looked = listed != null && current != null && !listed.isBefore(current);
        return looked && listed != null
                ? new Knowledge.Unknown(listed, nearest(symbol))
                : new Knowledge.NotCovered(listed);
    }

    /** Whether an edition was listed whole as it was published: one that was derived may lack what was there. */
    private boolean published(SchemeEdition asked) {
        return data.editions().stream()
                .anyMatch(edition -> !edition.derived() && edition.edition().equals(asked));
    }

    /** The edition in which its neighbours were all listed. */
    private @Nullable SchemeEdition listed(ClassificationSymbol symbol) {
        SchemeSubclass subclass = data.subclass(symbol.subclass());
        if (subclass == null) {
            return data.listed();
        }
        SchemeGroup group = subclass.group(symbol.group());
        return group == null ? subclass.listed() : group.listed();
    }

    private List<ClassificationSymbol> nearest(ClassificationSymbol symbol) {
        SchemeSubclass subclass = data.subclass(symbol.subclass());
        if (subclass == null) {
            return nearestSubclasses(symbol);
        }
        List<ClassificationSymbol> nearest = new ArrayList<>();
        SchemeGroup group = subclass.group(symbol.group());
        if (group == null) {
            nearest.add(of(symbol, "", ""));
            int wanted = Integer.parseInt(symbol.group());
            subclass.groupNumbers().stream()
                    .sorted(java.util.Comparator.comparingInt(number -> Math.abs(Integer.parseInt(number) - wanted)))
                    .limit(NEIGHBOURS)
                    .forEach(number -> nearest.add(of(symbol, number, WHOLE)));
            return nearest;
        }
        nearest.add(of(symbol, symbol.group(), WHOLE));
        neighbours(group.subgroups(), symbol.subgroup())
                .forEach(digits -> nearest.add(of(symbol, symbol.group(), digits)));
        return nearest;
    }

    private List<ClassificationSymbol> nearestSubclasses(ClassificationSymbol symbol) {
        String mainClass = symbol.subclass().substring(0, 3);
        return data.subclasses().stream()
                .filter(subclass -> subclass.symbol().startsWith(mainClass))
                .limit(NEIGHBOURS)
                .map(subclass -> new ClassificationSymbol(symbol.scheme(), subclass.symbol(), "", "", null))
                .toList();
    }

    private static List<String> neighbours(Collection<SchemeGroup.Subgroup> subgroups, String digits) {
        List<String> sorted = subgroups.stream()
                .filter(subgroup -> subgroup.life().gone() == null)
                .map(SchemeGroup.Subgroup::digits)
                .sorted()
                .toList();
        long before =
                sorted.stream().filter(other -> other.compareTo(digits) < 0).count();
        int first = (int) Math.max(0, Math.min(before - 1, sorted.size() - NEIGHBOURS));
        return sorted.subList(first, Math.min(sorted.size(), first + NEIGHBOURS));
    }

    private static ClassificationSymbol of(ClassificationSymbol symbol, String group, String subgroup) {
        return new ClassificationSymbol(symbol.scheme(), symbol.subclass(), group, subgroup, null);
    }
}
