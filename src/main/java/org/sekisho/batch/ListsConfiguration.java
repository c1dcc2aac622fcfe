package org.sekisho.batch;

import java.time.Clock;
import java.time.LocalDate;
import org.sekisho.entity.EntityFinder;
import org.sekisho.keytech.KeyTechnologyListReader;
import org.sekisho.keytech.ListFiles;
import org.sekisho.keytech.ListProblemsException;
import org.sekisho.keytech.RefusedInUse;
import org.sekisho.matching.ScreeningLists;
import org.sekisho.matching.TechnologyMatcher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the lists once and freezes them for the run. A wrong list or a missing inbox stops the start, with all that is
 * wrong with all.
 */
@Configuration(proxyBeanMethods = false)
class ListsConfiguration {

    @Bean
    FrozenLists frozenLists(BatchSettings settings) {
        try {
            FrozenLists frozen = new FrozenLists(new KeyTechnologyListReader().readAll(ListFiles.of(settings.lists())));
            RefusedInUse.refuse(frozen.lists());
            MissingInboxException.throwIfAny(settings.inboxes(), null);
            return frozen;
        } catch (ListProblemsException wrong) {
            MissingInboxException.throwIfAny(settings.inboxes(), wrong);
            throw wrong;
        }
    }

    @Bean
    TechnologyMatcher technologyMatcher(FrozenLists frozen, EntityFinder entityFinder, Clock clock) {
        return ScreeningLists.compile(frozen.inForceOn(LocalDate.now(clock)), entityFinder);
    }
}
