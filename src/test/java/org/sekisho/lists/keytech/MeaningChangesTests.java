package org.sekisho.lists.keytech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sekisho.curation.ListFixtures;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.finding.matching.RandomExpressions;
import org.sekisho.lists.keytech.MeaningChanges.EntryMeaning;

class MeaningChangesTests {

    /** An edit of a list's file. */
    private record Edit(String from, String to) {

        String in(String yaml) {
            assertThat(yaml).contains(from);
            return yaml.replace(from, to);
        }
    }

    private static final List<Edit> FOR_PEOPLE = List.of(
            new Edit("title: \"=Sonar, towed\"", "title: Sonar behind a ship"),
            new Edit("titleJa: 曳航式ソーナー", "titleJa: 曳航ソーナー"),
            new Edit("owner: Ministry of the Sea", "owner: Ministry of Ships # they moved"),
            new Edit("consulted: [Ministry of Ports, \"-Agency of Tides\"]", "consulted: [Ministry of Ports]"),
            new Edit("article: Art. 12 no. 3", "article: Art. 13"),
            new Edit("quote: 'the word \"sonar\", as printed'", "quote: as printed"),
            new Edit("reviewBy: 2027-01-31", "reviewBy: 2028-01-31"),
            new Edit("reason: it looks for fish", "reason: fishermen have it"),
            new Edit("reason: \"it's a toy; {no} [sonar]\"", "reason: a toy"),
            new Edit("      - A towed array listens behind the ship.", "      - A towed array listens."),
            new Edit("organisation: defence-research", "organisation: defence-research # all of them"),
            new Edit("symbols: [H04R 1/44, B63G 8/28-8/34]", "symbols: [B63G 8/28-34, H04R 1/44]"),
            new Edit("2 of (x, y z, ja:音)", "2 of (ja:音, x, (y z))"),
            new Edit("words: [bath toy, 玩具]", "words: [玩具, bath toy, 玩具]"),
            new Edit("not \"d e\"'", "(not \"d e\")'"),
            new Edit("notice: demonstration, not law", "notice: law"));

    private static final List<Edit> OF_RULES = List.of(
            new Edit("queue: secrecy", "queue: disclosure"),
            new Edit("area: ocean", "area: space"),
            new Edit("to: 2036-12-31", "to: 2037-12-31"),
            new Edit("from: 2026-01-01, ", ""),
            new Edit("handling: secret", "handling: confidential"),
            new Edit("languages: [en, ja]", "languages: [en]"),
            new Edit("B63G 8/28-", "B63G 8/30-"),
            new Edit("togetherWith: [IPC G01S 15/00]", "togetherWith: [CPC G01S 15/00]"),
            new Edit("[towed array, \"sonar*", "[towed arrays, \"sonar*"),
            new Edit("near/5 (hydrophone", "near/6 (hydrophone"),
            new Edit("(hydrophone or transducer)", "(hydrophone adj/2 transducer)"),
            new Edit("words: fish finder", "words: fish"),
            new Edit("\"underwater detection apparatus\"", "underwater detection apparatus"),
            new Edit("claims:(a", "title:(a"),
            new Edit("same b not near/3 c", "same b near/3 c"),
            new Edit("not \"d e\"", "not \"d f\""),
            new Edit("count: 2", "count: 3"),
            new Edit("2 of (", "3 of ("),
            new Edit("ja:音", "音"),
            new Edit("- none: [words: toy]", "- any: [words: toy]"),
            new Edit("exceeding: 300 km", "atLeast: 300 km"),
            new Edit("band: 10 %", "band: 11 %"),
            new Edit("[5 GHz, 10 GHz]", "[5 GHz, 11 GHz]"),
            new Edit("- Northern Coast Defence Laboratory, Ltd.\n", "- Northern Coast Laboratory, Ltd.\n"),
            new Edit("      - stateApplicant: true\n", ""),
            new Edit("      - defencePurpose: true\n", "      - words: warship\n"),
            new Edit("        within: filing\n", ""));

    @Property(tries = 300)
    void wordsForPeopleLayoutAndOrderChangeNothing(@ForAll("wordings") Set<Edit> edits, @ForAll Random random) {
        KeyTechnologyList after = shuffled(ListFixtures.read(edited(edits)), random);

        assertThat(MeaningChanges.between(ListFixtures.whole(), after).isEmpty())
                .isTrue();
    }

    @Property(tries = 300)
    void anEditOfARuleChangesThatEntryAlone(@ForAll("wordings") Set<Edit> edits, @ForAll("rules") Edit rule) {
        MeaningChanges changes =
                MeaningChanges.between(ListFixtures.whole(), ListFixtures.read(rule.in(edited(edits))));

        assertThat(changes.changed())
                .extracting(changed -> changed.after().code().value())
                .containsExactly("SONAR-01");
        assertThat(changes.added()).isEmpty();
        assertThat(changes.removed()).isEmpty();
    }

    @Property
    void anotherWordAnywhereInAnExpressionIsAnotherMeaning(@ForAll("expressions") WordExpression expression) {
        String written = expression.written().replaceFirst("key|quan|ring|GPS|[\\p{IsHan}\\p{IsKatakana}]", "another");
        WordExpression other = ExpressionParser.parse(written);

        assertThat(meaning(other)).isNotEqualTo(meaning(expression));
    }

    @Test
    void everyShippedListMeansTheSameWhenItIsWrittenAnew() {
        KeyTechnologyListReader reader = new KeyTechnologyListReader();
        for (String name : List.of("focus-areas.yml", "jp-specified-fields.yml")) {
            KeyTechnologyList list = reader.read(Path.of("config/lists", name));
            MeaningChanges changes =
                    MeaningChanges.between(list, reader.read(Path.of("config/lists", name), WrittenList.yaml(list)));

            assertThat(changes).isEqualTo(new MeaningChanges(List.of(), List.of(), List.of(), List.of()));
            assertThat(list.entries().stream().map(EntryMeaning::of).distinct()).hasSameSizeAs(list.entries());
        }
    }

    @Test
    void tellsEntriesThatCameAndWentAndThoseOfWhichOnlyWordsChanged() {
        KeyTechnologyList before = ListFixtures.whole();
        KeyTechnologyList after = ListFixtures.read(ListFixtures.WHOLE
                .replace("code: SONAR-01", "code: SONAR-02")
                .replace("title: A state paid", "title: Paid by a state"));

        MeaningChanges changes = MeaningChanges.between(before, after);

        assertThat(changes.added()).extracting(Entry::code).containsExactly(new EntryCode("SONAR-02"));
        assertThat(changes.removed()).extracting(Entry::code).containsExactly(new EntryCode("SONAR-01"));
        assertThat(changes.reworded()).extracting(Entry::title).containsExactly("Paid by a state");
        assertThat(changes.after()).isEqualTo(changes.added());
        assertThat(changes.before()).isEqualTo(changes.removed());
    }

    @Provide
    Arbitrary<Set<Edit>> wordings() {
        return Arbitraries.of(FOR_PEOPLE).set().ofMaxSize(FOR_PEOPLE.size());
    }

    @Provide
    Arbitrary<Edit> rules() {
        return Arbitraries.of(OF_RULES);
    }

    @Provide
    Arbitrary<WordExpression> expressions() {
        return RandomExpressions.expressions();
    }

    private static String edited(Set<Edit> edits) {
        String yaml = ListFixtures.WHOLE;
        for (Edit edit : edits) {
            yaml = edit.in(yaml);
        }
        return yaml;
    }

    /** Whatever stands in a list in any order, in another order. */
    private static KeyTechnologyList shuffled(KeyTechnologyList list, Random random) {
        List<Entry> entries = list.entries().stream()
                .map(entry -> with(entry, shuffled(entry.rules(), random), shuffled(entry.requires(), random), random))
                .toList();
        return new KeyTechnologyList(
                list.edition(), list.title(), list.notice(), list.file(), shuffled(entries, random), list.source());
    }

    private static Entry with(Entry entry, List<Rule> rules, List<Rule> requires, Random random) {
        return new Entry(
                entry.code(),
                entry.title(),
                entry.titleJa(),
                entry.area(),
                entry.queue(),
                entry.basis(),
                entry.stewardship(),
                rules,
                requires,
                entry.unless(),
                shuffled(entry.examples(), random),
                entry.lines(),
                shuffled(entry.languages(), random));
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> others = new ArrayList<>(items);
        Collections.shuffle(others, random);
        return others;
    }

    private static EntryMeaning meaning(WordExpression expression) {
        Entry entry = ListFixtures.whole().entries().get(0);
        return EntryMeaning.of(with(entry, List.of(new Rule.Words(expression)), List.of(), new Random(1)));
    }
}
