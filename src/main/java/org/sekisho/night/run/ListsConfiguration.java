package org.sekisho.night.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.entity.EntitySettings;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.lists.keytech.RefusedInUse;
import org.sekisho.night.run.FrozenLists.HelpedRun;
import org.sekisho.office.edition.EditionsInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /**
     * Remembers that all examples of the lists came out as they say, so that a start does not try them again as long as lists,
     * classification schemes and program are the same.
     *
     * <p>Whoever can write the file can say so of any list. So once a week all examples are tried, whatever it says.
     */
    static final class TriedLists {

        private static final Logger LOG = LoggerFactory.getLogger(TriedLists.class);

        private static final DayOfWeek NEVER_TRUSTED = DayOfWeek.SUNDAY;

        private final Path file;
        private final @Nullable String fingerprint;

        private TriedLists(Path file, @Nullable String fingerprint) {
            this.file = file;
            this.fingerprint = fingerprint;
        }

        /**
         * These lists, with this program.
         *
         * @param file in which the last ones are remembered
         * @param settings of the names that rules may ask for
         */
        static TriedLists of(Path file, List<KeyTechnologyList> lists, EntitySettings settings) {
            return of(file, lists, settings, System.getProperty("java.class.path", ""));
        }

        static TriedLists of(Path file, List<KeyTechnologyList> lists, EntitySettings settings, String classPath) {
            String program = program(classPath);
            return new TriedLists(file, program == null ? null : fingerprint(program, lists, settings));
        }

        private static String fingerprint(String program, List<KeyTechnologyList> lists, EntitySettings settings) {
            List<String> parts = new ArrayList<>(List.of(program, settings.toString()));
            ClassificationSchemes.inForce().used().forEach(scheme -> parts.add(scheme.toString()));
            for (KeyTechnologyList list : lists) {
                parts.add(list.edition().sha256());
                list.entries().forEach(entry -> parts.add(entry.code().value()));
            }
            return DigestUtils.sha256Hex(String.join("\n", parts));
        }

        /** Names, sizes and times of its files; null if some lie in folders, where they change while a developer works. */
        private static @Nullable String program(String classPath) {
            StringBuilder program = new StringBuilder();
            for (String part : classPath.split(File.pathSeparator, -1)) {
                File library = new File(part);
                if (!library.isFile()) {
                    return null;
                }
                program.append("%s %d %d%n".formatted(library.getName(), library.length(), library.lastModified()));
            }
            return program.toString();
        }

        /** Whether they are the last that came out right. On {@link #NEVER_TRUSTED} the file is not asked. */
        boolean cameOutRight(LocalDate today) {
            try {
                return fingerprint != null
                        && today.getDayOfWeek() != NEVER_TRUSTED
                        && Files.exists(file)
                        && Files.readString(file).strip().equals(fingerprint);
            } catch (IOException unreadable) {
                return false;
            }
        }

        /** Remembers that they did. Where that cannot be written the next start tries them again. */
        void remember() {
            if (fingerprint == null) {
                return;
            }
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, fingerprint + "\n");
            } catch (IOException e) {
                LOG.warn(
                        "That the lists' examples came out right cannot be kept in {}; each start tries them again",
                        file);
            }
        }
    }
}
