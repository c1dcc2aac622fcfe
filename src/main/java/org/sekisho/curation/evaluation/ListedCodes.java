package org.sekisho.curation.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.KeyTechnologyList;

/** The areas and entries of the lists: all that a label may name. */
final class ListedCodes {

    private final List<ListedEntry> entries;
    private final Set<String> areas;

    public ListedCodes(List<KeyTechnologyList> lists) {
        entries = lists.stream()
                .flatMap(list -> list.entries().stream().map(entry -> ListedEntry.of(list.edition(), entry)))
                .toList();
        areas = entries.stream().map(ListedEntry::area).collect(Collectors.toCollection(TreeSet::new));
    }

    /** In the order of the lists. */
    public List<ListedEntry> entries() {
        return entries;
    }

    /** Reads the codes of a cell, divided by semicolons; none if it is empty. */
    public Expected read(String cell, Consumer<String> problem) {
        Set<String> namedAreas = new LinkedHashSet<>();
        Set<ListedEntry> named = new LinkedHashSet<>();
        for (String part : cell.split(";")) {
            String code = part.strip();
            List<ListedEntry> ofCode = entries.stream()
                    .filter(entry -> entry.code().value().equals(code))
                    .toList();
            named.addAll(ofCode);
            if (areas.contains(code)) {
                namedAreas.add(code);
            } else if (!code.isEmpty() && ofCode.isEmpty()) {
                problem.accept("'%s' is neither an area nor an entry of the lists".formatted(VisibleText.of(code)));
            }
        }
        return Expected.of(namedAreas, named);
    }

    /** All of them, for someone who named one that does not exist. */
    String known() {
        return "the lists have the areas %s and the entries %s"
                .formatted(
                        String.join(", ", areas),
                        entries.stream()
                                .map(entry -> entry.code().value())
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }
}
