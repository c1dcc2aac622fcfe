package org.sekisho.screening.replay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblemsException;

/** Lists that runs went by, read anew so that what is kept is what answers; each is read and compiled once. */
public final class ListsOfThen {

    private final Map<JdbcReplayRecords.Used, Optional<KeyTechnologyList>> read = new HashMap<>();
    private final Map<List<KeyTechnologyList>, TechnologyMatcher> compiled = new HashMap<>();

    /** The lists of a run with the entries that were in force on its day; fewer if some cannot be read. */
    List<KeyTechnologyList> of(List<JdbcReplayRecords.Used> used, LocalDate day) {
        return used.stream()
                .flatMap(list -> read.computeIfAbsent(list, ListsOfThen::read).stream())
                .map(list -> list.inForceOn(day))
                .toList();
    }

    TechnologyMatcher matcher(List<KeyTechnologyList> lists) {
        return compiled.computeIfAbsent(lists, ScreeningLists::compileTried);
    }

    private static Optional<KeyTechnologyList> read(JdbcReplayRecords.Used used) {
        try {
            return Optional.of(new KeyTechnologyListReader().read(Path.of(used.file()), used.content()));
        } catch (ListProblemsException e) {
            return Optional.empty();
        }
    }
}
