package org.sekisho.screening.impact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.MeaningChanges;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.screening.Exemptions;
import org.springframework.stereotype.Component;

/** Makes changes of lists ready to be tried on filings. */
@Component
public class Impacts {

    private final FilingTexts texts;
    private final EntityFinder finder;
    private final Exemptions exemptions;

    Impacts(FilingTexts texts, EntityFinder finder, Exemptions exemptions) {
        this.texts = texts;
        this.finder = finder;
        this.exemptions = exemptions;
    }

    /**
     * Makes a change ready. It takes as long as compiling the entries that change, and if a rule of theirs goes by organisations,
     * as long as compiling all lists.
     *
     * @param others the other lists that a night goes by, with their entries in force: names are read where words of any list are
     * @throws org.sekisho.lists.keytech.ListProblemsException if a rule cannot be compiled
     */
    public ListImpact of(ListChange change, List<KeyTechnologyList> others) {
        MeaningChanges meanings = change.meanings();
        List<KeyTechnologyList> changed = Stream.concat(
                        change.changedBefore(meanings.before()), change.changedAfter(meanings.after()))
                .toList();
        Optional<TechnologyMatcher> matcher =
                changed.isEmpty() ? Optional.empty() : Optional.of(ScreeningLists.compileTried(changed));
        ListImpact.Names names = new ListImpact.Names(
                names(meanings.before(), change.before(), others), names(meanings.after(), change.after(), others));
        return new ListImpact(meanings, matcher, names, texts, exemptions);
    }

    private NeededNames names(List<Entry> changed, @Nullable KeyTechnologyList list, List<KeyTechnologyList> others) {
        return NeededNames.of(changed, Stream.concat(others.stream(), Stream.ofNullable(list)), finder);
    }
}
