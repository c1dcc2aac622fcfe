package org.sekisho.night.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Exclusion;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.lists.keytech.Rule;

/** Lists in which some entries mean something else: other words, requirements, false friends, queues, or no entry any more. */
final class RandomListChanges {

    private static final List<String> WORDS =
            List.of("sonar*", "laser", "quantum", "軍", "fish finder", "sensor near/5 signal", "claims:receiver", "量子");

    private RandomListChanges() {}

    /** What a replay goes by, and a run after the edition was approved. */
    static KeyTechnologyList asKept(KeyTechnologyList list) {
        String named = WrittenList.yaml(list)
                .replaceFirst(
                        "(?m)^organisations:$",
                        "organisations:\n  them: [University of the North, Department of Energy]");
        return new KeyTechnologyListReader().read(Path.of(list.file()), named);
    }

    /** The list after one to four edits, its entries in another order. */
    static KeyTechnologyList of(KeyTechnologyList list, Random random) {
        List<Entry> entries = new ArrayList<>(list.entries());
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(entries.size());
            if (random.nextInt(8) == 0) {
                entries.remove(at);
            } else {
                entries.set(at, changed(entries.get(at), random));
            }
        }
        Collections.shuffle(entries, random);
        Edition edition = new Edition(list.edition().list(), "next", "1".repeat(64));
        return new KeyTechnologyList(edition, list.title(), list.notice(), list.file(), entries, list.source());
    }

    private static Entry changed(Entry entry, Random random) {
        List<Rule> rules = new ArrayList<>(entry.rules());
        Rule words = new Rule.Words(ExpressionParser.parse(WORDS.get(random.nextInt(WORDS.size()))));
        return switch (random.nextInt(8)) {
            case 0 -> of(entry, List.of(words), entry.requires(), entry.unless(), entry.queue());
            case 1 -> {
                rules.add(words);
                yield of(entry, rules, entry.requires(), entry.unless(), entry.queue());
            }
            case 2 -> of(entry, rules, List.of(words), entry.unless(), entry.queue());
            case 3 ->
                of(
                        entry,
                        rules,
                        entry.requires(),
                        List.of(new Exclusion(words, "false friend", Exclusion.Scope.PASSAGE)),
                        entry.queue());
            case 4 ->
                of(
                        entry,
                        List.of(words),
                        List.of(new Rule.NamedOrganisation(
                                "them", List.of("University of the North", "Department of Energy"))),
                        List.of(),
                        entry.queue());
            case 5 ->
                of(entry, List.of(words), List.of(new Rule.Stated(Rule.Fact.STATE_FUNDING)), List.of(), entry.queue());
            case 6 -> {
                rules.add(new Rule.NamedBody(List.of("University of the North", "Department of Energy")));
                yield of(entry, rules, entry.requires(), entry.unless(), entry.queue());
            }
            default ->
                of(
                        entry,
                        rules,
                        entry.requires(),
                        entry.unless(),
                        entry.queue() == ReviewQueue.WATCH ? ReviewQueue.SECRECY : ReviewQueue.WATCH);
        };
    }

    private static Entry of(
            Entry entry, List<Rule> rules, List<Rule> requires, List<Exclusion> unless, ReviewQueue queue) {
        return new Entry(
                entry.code(),
                entry.title(),
                entry.titleJa(),
                entry.area(),
                queue,
                entry.basis(),
                entry.stewardship(),
                rules,
                requires,
                unless,
                entry.examples(),
                entry.lines(),
                List.of());
    }
}
