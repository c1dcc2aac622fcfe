package org.sekisho.finding.matching;

import java.util.List;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.reading.passage.PassageSplitter;

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
        prepare(lists, entityFinder);
        Compiled compiled = new Compiled(lists);
        return compiled.usable(compiled.trial(entityFinder).problems());
    }

    /** Begins to load on a thread of its own what the examples of lists need, if they need it, and returns at once. */
    public static void prepare(List<KeyTechnologyList> lists, EntityFinder entityFinder) {
        if (lists.stream().flatMap(list -> list.entries().stream()).anyMatch(ExampleCheck::goesByNames)) {
            entityFinder.prepare();
        }
    }

    /**
     * Compiles lists whose examples are known to come out right.
     *
     * @throws ListProblemsException with all that is wrong with their rules
     */
    public static TechnologyMatcher compileTried(List<KeyTechnologyList> lists) {
        Compiled compiled = new Compiled(lists);
        return compiled.usable(compiled.rules.problems());
    }

    /** Compiles lists and tells how every example came out, whether or not the lists can be used. */
    public static ListTrial tried(List<KeyTechnologyList> lists, EntityFinder entityFinder) {
        Compiled compiled = new Compiled(lists);
        ListTrial trial = compiled.trial(entityFinder);
        compiled.matcher.close();
        return trial;
    }

    /** Lists compiled as far as they can be. */
    private static final class Compiled {

        private final List<KeyTechnologyList> lists;
        private final RuleCompiler rules;
        private final ListsMatcher matcher;

        private Compiled(List<KeyTechnologyList> lists) {
            Words words = Words.inBaseForm();
            this.lists = lists;
            rules = new RuleCompiler(words);
            lists.forEach(list -> list.entries().forEach(entry -> rules.add(list.file(), entry)));
            matcher = new ListsMatcher(lists, words, rules.compiled());
        }

        private TechnologyMatcher usable(List<ListProblem> problems) {
            if (!problems.isEmpty()) {
                matcher.close();
                throw new ListProblemsException(problems);
            }
            return matcher;
        }

        private ListTrial trial(EntityFinder entityFinder) {
            ExampleCheck examples = new ExampleCheck(matcher, PassageSplitter.standard(), entityFinder);
            List<ExampleOutcome> outcomes = lists.stream()
                    .flatMap(list -> list.entries().stream()
                            .filter(entry -> !rules.incomplete(entry))
                            .flatMap(entry -> examples.outcomesOf(list, entry).stream()))
                    .toList();
            return new ListTrial(rules.problems(), outcomes);
        }
    }
}
