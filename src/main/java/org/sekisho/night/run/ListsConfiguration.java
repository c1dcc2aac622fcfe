package org.sekisho.night.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.entity.EntitySettings;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.lists.keytech.RefusedInUse;
import org.sekisho.office.edition.EditionsInForce;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the lists once and freezes them for the run. A wrong list or a missing inbox stops the start, with all that is
 * wrong with all.
 */
@Configuration(proxyBeanMethods = false)
class ListsConfiguration {

    @Bean
    FrozenLists frozenLists(
            BatchSettings settings,
            EditionsInForce editions,
            ObjectProvider<HelpedRun> helped,
            ObjectProvider<JdbcListsUsed> kept) {
        return Optional.ofNullable(helped.getIfAvailable())
                .map(run -> kept.getObject().frozenBy(run))
                .orElseGet(() -> read(settings, editions));
    }

    private static FrozenLists read(BatchSettings settings, EditionsInForce editions) {
        try {
            EditionsInForce.Chosen chosen = editions.today(settings.lists());
            FrozenLists frozen = new FrozenLists(chosen.lists(), chosen.day(), chosen.notes());
            RefusedInUse.refuse(frozen.lists());
            MissingInboxException.throwIfAny(settings.inboxes(), null);
            return frozen;
        } catch (ListProblemsException wrong) {
            MissingInboxException.throwIfAny(settings.inboxes(), wrong);
            throw wrong;
        }
    }

    @Bean
    TechnologyMatcher technologyMatcher(
            FrozenLists frozen,
            EntityFinder entityFinder,
            EntitySettings settings,
            ObjectProvider<HelpedRun> helped,
            @Value("${sekisho.home}/var/lists-tried") Path file) {
        List<KeyTechnologyList> lists = frozen.inForce();
        if (helped.getIfAvailable() != null) {
            return ScreeningLists.compileTried(lists); // the run itself tried them
        }
        TriedLists tried = TriedLists.of(file, lists, settings);
        if (tried.cameOutRight(frozen.day())) {
            return ScreeningLists.compileTried(lists);
        }
        TechnologyMatcher matcher = ScreeningLists.compile(lists, entityFinder);
        tried.remember();
        return matcher;
    }
}
