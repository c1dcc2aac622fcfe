package org.sekisho.curation.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingDocument.DocumentId;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.screening.FilingScreener;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Repository;

/**
 * The parts of Sekisho that an evaluation is made of: those that read, match and decide, with the office's settings, and
 * none that keeps anything. So it runs without a database. Register an {@link EvaluatedLists} with it.
 *
 * <p>It is no {@code @Configuration}: the whole of Sekisho must not find it.
 */
@ComponentScan(
        basePackages = {
            "org.sekisho.machine.fault",
            "org.sekisho.reading.gazette",
            "org.sekisho.reading.extraction",
            "org.sekisho.reading.passage",
            "org.sekisho.finding.entity",
            "org.sekisho.screening"
        },
        excludeFilters = {
            @ComponentScan.Filter(Repository.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        ".*\\.Jdbc(?!LineLot)[^.]*",
                        ".*\\.FilingExplainer",
                        ".*\\.screening\\.(archive|impact|replay)\\..*",
                        ".*\\.Oracle",
                        ".*\\.CaffeinePageImages"
                    })
        }) // they go by what was kept
@ConfigurationPropertiesScan({"org.sekisho.reading.extraction", "org.sekisho.finding.entity", "org.sekisho.screening"})
public class EvaluationParts {

    /** The lists to evaluate. */
    public record EvaluatedLists(List<KeyTechnologyList> lists) {

        public EvaluatedLists {
            lists = List.copyOf(lists);
        }
    }

    /** The register by which an exemption knows whether a publication has come. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LabelledFiles labelledFiles() {
        return new LabelledFiles();
    }

    @Bean
    NothingSealed nothingSealed() {
        return new NothingSealed();
    }

    @Bean
    TechnologyMatcher technologyMatcher(EvaluatedLists evaluated, EntityFinder entityFinder) {
        return ScreeningLists.compile(evaluated.lists(), entityFinder);
    }

    @Bean
    Evaluator evaluator(FilingScreener screener, LabelledFiles files, EvaluatedLists evaluated) {
        return new Evaluator(screener, files, evaluated.lists());
    }

    /** The bytes of labelled documents where they lie: nothing is taken in, so an evaluation needs no database. */
    public static final class LabelledFiles implements DocumentContents {

        private final Map<DocumentId, Path> files = new ConcurrentHashMap<>();

        /** Makes a file known until it is {@link #forget forgotten}. */
        public FilingDocument add(DocumentId id, Path file) {
            try {
                String name = String.valueOf(file.getFileName());
                FilingDocument document =
                        new FilingDocument(id, name, DocumentRole.UNSTATED, sha256(file), Files.size(file));
                files.put(id, file);
                return document;
            } catch (IOException e) {
                throw new UncheckedIOException("A labelled document is gone since the labels were checked", e);
            }
        }

        public void forget(DocumentId id) {
            files.remove(id);
        }

        @Override
        public InputStream open(FilingDocument document) throws IOException {
            return Files.newInputStream(
                    Optional.ofNullable(files.get(document.id())).orElseThrow());
        }

        private static String sha256(Path file) throws IOException {
            try (InputStream bytes = Files.newInputStream(file)) {
                return DigestUtils.sha256Hex(bytes);
            }
        }
    }

    /** The quarantine of an evaluation: nothing is kept, so nothing was sealed. */
    static final class NothingSealed implements Quarantine {

        @Override
        public void seal(FilingId filing) {
            throw new UnsupportedOperationException("An evaluation keeps nothing that could be sealed");
        }

        @Override
        public Optional<Sealed> sealed(FilingId filing) {
            return Optional.empty();
        }
    }
}
