package org.sekisho.matching;

import java.util.List;
import org.sekisho.entity.Entities;
import org.sekisho.entity.EntityFinder;
import org.sekisho.keytech.KeyTechnologyList;
import org.sekisho.keytech.ListProblemsException;
import org.sekisho.matching.words.Words;
import org.sekisho.passage.PassageSplitter;

/**
 * Makes a matcher of key-technology lists, if they keep their own word: every example of every entry is screened as a
 * filing would be, and has to come out as the list says.
 */
public final class ScreeningLists {

    private ScreeningLists() {}

    /**
     * Compiles lists whose examples state no funding.
     *
     * @throws ListProblemsException with all that is wrong with all of the lists
     */
    public static TechnologyMatcher compile(List<KeyTechnologyList> lists) {
        return compile(lists, (filing, text, worthReading) -> Entities.NONE);
    }

    /**
     * Compiles lists.
     *
     * @param entityFinder reads in the examples who pays, as it does in a filing
     * @throws ListProblemsException with all that is wrong with all of the lists
     */
    public static TechnologyMatcher compile(List<KeyTechnologyList> lists, EntityFinder entityFinder) {
        Attempt attempt = new Attempt(lists, entityFinder);
        if (!attempt.trial.problems().isEmpty()) {
            attempt.matcher.close();
            throw new ListProblemsException(attempt.trial.problems());
        }
        return attempt.matcher;
    }

    /** Compiles lists and tells how every example came out, whether or not the lists can be used. */
    public static ListTrial tried(List<KeyTechnologyList> lists, EntityFinder entityFinder) {
        Attempt attempt = new Attempt(lists, entityFinder);
        attempt.matcher.close();
        return attempt.trial;
    }

    /** Lists compiled as far as they can be, and what came of it. */
    private static final class Attempt {

        private final ListsMatcher matcher;
        private final ListTrial trial;

        private Attempt(List<KeyTechnologyList> lists, EntityFinder entityFinder) {
            Words words = Words.inBaseForm();
            RuleCompiler rules = new RuleCompiler(words);
            lists.forEach(list -> list.entries().forEach(entry -> rules.add(list.file(), entry)));
            matcher = new ListsMatcher(lists, words, rules.compiled());
            ExampleCheck examples = new ExampleCheck(matcher, PassageSplitter.standard(), entityFinder);
            List<ExampleOutcome> outcomes = lists.stream()
                    .flatMap(list -> list.entries().stream()
                            .filter(entry -> !rules.incomplete(entry))
                            .flatMap(entry -> examples.outcomesOf(list, entry).stream()))
                    .toList();
            trial = new ListTrial(rules.problems(), outcomes);
        }
    }
}
