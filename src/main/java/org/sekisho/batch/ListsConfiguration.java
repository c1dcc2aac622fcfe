package org.sekisho.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.entity.EntityFinder;
import org.sekisho.keytech.KeyTechnologyListReader;
import org.sekisho.keytech.ListProblemsException;
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
            FrozenLists frozen = new FrozenLists(new KeyTechnologyListReader().readAll(files(settings.lists())));
            MissingInboxException.throwIfAny(settings.inboxes(), null);
            return frozen;
        } catch (ListProblemsException wrong) {
            MissingInboxException.throwIfAny(settings.inboxes(), wrong);
            throw wrong;
        }
    }

    /** A folder stands for the lists in it, in the order of their names. */
    private static List<Path> files(List<Path> lists) {
        List<Path> files = new ArrayList<>();
        for (Path list : lists) {
            if (Files.isDirectory(list)) {
                files.addAll(listsIn(list));
            } else {
                files.add(list);
            }
        }
        return files;
    }

    private static List<Path> listsIn(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(file ->
                            file.toString().endsWith(".yml") || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into the folder of lists " + folder, e);
        }
    }

    @Bean
    TechnologyMatcher technologyMatcher(FrozenLists frozen, EntityFinder entityFinder) {
        return ScreeningLists.compile(frozen.lists(), entityFinder);
    }
}
