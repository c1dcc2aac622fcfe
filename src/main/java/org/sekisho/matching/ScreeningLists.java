package org.sekisho.matching;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.entity.Entities;
import org.sekisho.entity.EntityFinder;
import org.sekisho.keytech.Entry;
import org.sekisho.keytech.KeyTechnologyList;
import org.sekisho.keytech.ListProblem;
import org.sekisho.keytech.ListProblemsException;
import org.sekisho.matching.pattern.RuleCompiler;
import org.sekisho.matching.words.Words;

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
        return compile(lists, (filing, text, worthReading) -> new Entities(List.of(), List.of()));
    }

    /**
     * Compiles lists.
     *
     * @param entityFinder reads in the examples who pays, as it does in a filing
     * @throws ListProblemsException with all that is wrong with all of the lists
     */
    public static TechnologyMatcher compile(List<KeyTechnologyList> lists, EntityFinder entityFinder) {
        Words words = Words.inBaseForm();
        RuleCompiler rules = new RuleCompiler(words);
        lists.forEach(list -> list.entries().forEach(entry -> rules.add(list.file(), entry)));

        ListsMatcher matcher = new ListsMatcher(lists, words, rules.patterns());
        List<ListProblem> problems = new ArrayList<>(rules.problems());
        ExampleCheck examples = new ExampleCheck(matcher, entityFinder, new NearestRule(words, rules.patterns()));
        for (KeyTechnologyList list : lists) {
            for (Entry entry : list.entries()) {
                if (!rules.incomplete(entry)) {
                    problems.addAll(examples.problemsOf(list, entry));
                }
            }
        }
        if (!problems.isEmpty()) {
            matcher.close();
            throw new ListProblemsException(problems);
        }
        return matcher;
    }
}
