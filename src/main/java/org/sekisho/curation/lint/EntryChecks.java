package org.sekisho.curation.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.curation.lint.Check.Knowledge;
import org.sekisho.curation.lint.CommonWords.Commonness;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.lists.classification.UnknownSymbols.Fault;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Entry.Basis;
import org.sekisho.lists.keytech.Entry.Stewardship;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.RefusedInUse.ListedLevels;
import org.sekisho.lists.keytech.RefusedInUse.ListedSymbols;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.Rule.Vocabulary;
import org.sekisho.lists.keytech.RuleParts;
import org.sekisho.lists.keytech.SymbolRange;

/** Checks that look at an entry by itself and need a few lines each. */
final class EntryChecks {

    /** In a list of twenty such terms most filings would be flagged. */
    private static final int MOST_IN_A_HUNDRED = 5;

    private EntryChecks() {}

    /** Asks the classification schemes for every symbol, and both ends of every range. */
    static Check.OfEntry symbols(Fault fault) {
        return (entry, knowledge, remarks) -> new ListedSymbols()
                .doubtsOf(entry, fault)
                .forEach(doubt ->
                        remarks.add(entry, doubt.rule(), doubt.finding().message(), ""));
    }

    static void level(Entry entry, Knowledge knowledge, Remarks remarks) {
        ListedLevels.doubtOf(entry)
                .ifPresent(message -> remarks.add(entry.lines().handling(), message, ""));
    }

    /** Words that are in so many filings that they tell nothing by themselves. */
    static void tooWide(Entry entry, Knowledge knowledge, Remarks remarks) {
        Commonness commonness = new Commonness(knowledge.commonWords());
        RuleParts.alternatives(entry)
                .map(EntryChecks::withoutExclusions)
                .filter(Rule.Words.class::isInstance)
                .map(Rule.Words.class::cast)
                .forEach(rule -> {
                    int share = rule.expression().handledBy(commonness);
                    if (share >= MOST_IN_A_HUNDRED) {
                        remarks.add(
                                entry,
                                rule,
                                "'%s' is enough by itself and is in about %d of 100 filings"
                                        .formatted(rule.written(), share),
                                "ask for something near it, or join it with a symbol under 'all'");
                    }
                });
    }

    /** A word with a few false friends taken away is nearly as wide as the word. */
    private static Rule withoutExclusions(Rule rule) {
        return rule instanceof Rule.Unless unless ? unless.rule() : rule;
    }

    static void examples(Entry entry, Knowledge knowledge, Remarks remarks) {
        if (entry.examples().stream().allMatch(Example::matches) && !entry.namesBody()) {
            remarks.add(entry, "no example shows what must not match", "add a look-alike under 'noMatch'");
        }
        for (Script script : Script.values()) {
            boolean shown = entry.examples().stream().anyMatch(example -> example.matches() && script.isOf(example));
            if (!shown && RuleParts.anyTerm(entry, script::isOf)) {
                remarks.add(
                        entry,
                        "its %s words are in no example that matches".formatted(script.title()),
                        "add one under 'match'");
            }
        }
    }

    /** An examiner who reads Japanese filings reads Japanese titles. */
    static void title(Entry entry, Knowledge knowledge, Remarks remarks) {
        if (entry.titleJa() == null && RuleParts.anyTerm(entry, Script.JAPANESE::isOf)) {
            remarks.add(entry, "it finds Japanese filings and has no Japanese title", "add 'titleJa'");
        }
    }

    static void reviewDate(Entry entry, Knowledge knowledge, Remarks remarks) {
        Stewardship stewardship = entry.stewardship();
        if (stewardship.overdueOn(knowledge.today())) {
            String owner = stewardship.owner();
            remarks.add(
                    entry,
                    "its review was due on %s".formatted(stewardship.reviewBy()),
                    "let %s look at it and set a new 'reviewBy'".formatted(owner == null ? "its owner" : owner));
        }
    }

    static void inForce(Entry entry, Knowledge knowledge, Remarks remarks) {
        Stewardship stewardship = entry.stewardship();
        LocalDate to = stewardship.to();
        if (to != null && knowledge.today().isAfter(to)) {
            remarks.add(
                    entry,
                    "it was in force until %s and finds nothing since".formatted(to),
                    "take it out, or set a later 'to'");
        } else if (!stewardship.inForceOn(knowledge.today())) {
            remarks.add(entry, "it is in force from %s and finds nothing until then".formatted(stewardship.from()), "");
        }
    }

    /** An entry that names a law has to say where it can be read and when it was. */
    static void basis(Entry entry, Knowledge knowledge, Remarks remarks) {
        Basis basis = entry.basis();
        List<String> missing = new ArrayList<>();
        if (basis.url() == null) {
            missing.add("'url'");
        }
        if (basis.retrieved() == null) {
            missing.add("'retrieved'");
        }
        if (basis.instrument() != null && !missing.isEmpty()) {
            remarks.add(
                    entry,
                    "its basis names %s without %s".formatted(basis.instrument(), String.join(" and ", missing)),
                    "add where it can be read, and the day it was compared");
        }
    }

    /** An entry with words of one language finds filings of the other by their symbols at most. */
    static void oneLanguage(Entry entry, Knowledge knowledge, Remarks remarks) {
        boolean english = RuleParts.anyTerm(entry, Script.ENGLISH::isOf);
        if (english != RuleParts.anyTerm(entry, Script.JAPANESE::isOf)) {
            remarks.add(
                    entry,
                    "all its words are %s".formatted(english ? "English" : "Japanese"),
                    "add %s words if such filings come in".formatted(english ? "Japanese" : "English"));
        }
    }

    /** The same technology has one name in filings and another in the law. */
    static void lawWords(Entry entry, Knowledge knowledge, Remarks remarks) {
        List<Rule.Words> words = RuleParts.words(entry).toList();
        if (!words.isEmpty()
                && words.stream().noneMatch(rule -> rule.vocabulary() == Vocabulary.LAW)
                && entry.basis().instrument() != null) {
            remarks.add(
                    entry,
                    "it has no words as %s writes them".formatted(entry.basis().instrument()),
                    "add 'lawWords'");
        }
    }

    /** Checks that look at all entries of a list together. */
    static final class OverlapChecks {

        private OverlapChecks() {}

        static void organisations(KeyTechnologyList list, Knowledge knowledge, Remarks remarks) {
            Set<String> used = list.entries().stream()
                    .flatMap(entry -> RuleParts.of(entry, Rule.NamedOrganisation.class))
                    .map(Rule.NamedOrganisation::listName)
                    .collect(Collectors.toSet());
            WrittenList.organisationLists(list).stream()
                    .filter(name -> !used.contains(name))
                    .forEach(name -> remarks.add(
                            0,
                            "no rule refers to the organisations '%s'".formatted(name),
                            "leave them out, or refer to them"));
        }

        /** Rules that two entries share: what meets one is flagged twice. Only what is enough by itself counts. */
        static void overlaps(KeyTechnologyList list, Knowledge knowledge, Remarks remarks) {
            Map<String, Entry> owners = new HashMap<>();
            for (Entry entry : list.entries()) {
                Set<String> seen = new HashSet<>();
                RuleParts.alternatives(entry)
                        .forEach(rule -> signs(rule).stream()
                                .filter(seen::add)
                                .forEach(sign -> compare(sign, rule, entry, owners, remarks)));
            }
        }

        private static void compare(String sign, Rule rule, Entry entry, Map<String, Entry> owners, Remarks remarks) {
            Entry earlier = owners.putIfAbsent(sign, entry);
            if (earlier != null && earlier != entry) {
                remarks.add(
                        entry,
                        rule,
                        "'%s' is enough for %s too (line %d)".formatted(sign, earlier.code(), earlier.line()),
                        "keep it in the entry it belongs to, or ask for more in one of the two");
            }
        }

        /** A symbol by itself is a sign; of other rules the whole rule is. */
        private static Set<String> signs(Rule rule) {
            return rule instanceof Rule.Classified classified
                            && classified.together().isEmpty()
                    ? classified.symbols().stream().map(SymbolRange::written).collect(Collectors.toSet())
                    : Set.of(rule.written());
        }
    }
}
