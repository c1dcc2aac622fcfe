package org.sekisho.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.reading.gazette.CorpusFilings;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.PassageSplitter;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Prints what each filing of the corpus comes to with the lists of Sekisho, as hashes: the text and how it is divided, who is
 * named, who paid, what else is said of the state, and which entries are found by which evidence. Two versions of the program
 * whose lines are the same find the same. Names the sets to take as arguments; all sets of offices' formats otherwise.
 */
public final class OutcomePrints {

    private static final List<String> SETS = List.of("us-xml", "ep-xml", "jp-gazette-xml", "grobid-patent", "us-zip");
    private static final int SHOWN = 12;

    private final PassageSplitter splitter;
    private final EntityFinder finder;
    private final TechnologyMatcher matcher;

    private OutcomePrints(PassageSplitter splitter, EntityFinder finder, TechnologyMatcher matcher) {
        this.splitter = splitter;
        this.finder = finder;
        this.matcher = matcher;
    }

    public static void main(String[] arguments) throws Exception {
        List<Path> lists =
                List.of(Path.of("config/lists/focus-areas.yml"), Path.of("config/lists/jp-specified-fields.yml"));
        try (var context = new AnnotationConfigApplicationContext(
                Class.forName("org.sekisho.finding.entity.CoreNlpEntityFinder"))) {
            TechnologyMatcher matcher = ScreeningLists.compileTried(new KeyTechnologyListReader().readAll(lists));
            OutcomePrints prints =
                    new OutcomePrints(PassageSplitter.standard(), context.getBean(EntityFinder.class), matcher);
            for (String set : arguments.length == 0 ? SETS : List.of(arguments)) {
                int at = 0;
                for (Filing filing : CorpusFilings.of(set)) {
                    System.out.printf("%s %d %s %s%n", set, ++at, filing.number(), prints.of(filing));
                }
            }
        }
    }

    private String of(Filing filing) {
        FilingText text = splitter.split(filing);
        FoundWords words = matcher.wordsIn(text);
        Set<?> severalWords = words.passagesOfSeveralWords();
        Entities entities = finder.find(filing, text, words.passagesOfSeveralWords());
        List<EntryFinding> findings = matcher.decide(filing, text, words, entities);
        return "text %s, words %s, named %s, funding %s, state %s, found %d %s"
                .formatted(
                        hash(text.passages(), passage -> passage.section() + " " + passage.span() + passage.words()),
                        hash(severalWords.stream().map(String::valueOf).sorted().toList(), passage -> passage),
                        hash(entities.named(), name -> name.kind() + " " + name.role() + name.name() + name.span()),
                        hash(entities.funding(), funding -> funding.agency() + funding.contract() + funding.span()),
                        hash(entities.purposes(), purpose -> String.valueOf(purpose.span())) + entities.unread(),
                        findings.size(),
                        hash(findings, OutcomePrints::written));
    }

    private static String written(EntryFinding finding) {
        String evidence = Stream.of(finding.evidence().toString().split("[\\[\\]{}, ]+"))
                .sorted() // rules hold sets, which have another order in each process
                .collect(Collectors.joining(" "));
        return finding.entry().code() + " " + finding.requirement() + finding.near() + evidence;
    }

    private static <T> String hash(List<T> things, Function<T, String> written) {
        return DigestUtils.sha256Hex(things.stream().map(written).collect(Collectors.joining("\n")))
                .substring(0, SHOWN);
    }
}
