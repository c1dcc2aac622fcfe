package org.sekisho.night.lists;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.entity.EntitySettings;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.lists.keytech.reader.KeyTechnologyListReader;
import org.sekisho.lists.keytech.used.ListFiles;
import org.sekisho.lists.keytech.used.RefusedInUse;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.MissingInboxException;
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
    TechnologyMatcher technologyMatcher(
            FrozenLists frozen,
            EntityFinder entityFinder,
            EntitySettings settings,
            Clock clock,
            @Value("${sekisho.home}/var/lists-tried") Path file) {
        LocalDate today = LocalDate.now(clock);
        List<KeyTechnologyList> lists = frozen.inForceOn(today);
        TriedLists tried = TriedLists.of(file, lists, settings);
        if (tried.cameOutRight(today)) {
            return ScreeningLists.compileTried(lists);
        }
        TechnologyMatcher matcher = ScreeningLists.compile(lists, entityFinder);
        tried.remember();
        return matcher;
    }
}
