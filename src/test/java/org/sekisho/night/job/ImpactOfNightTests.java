package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.Drawn;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.impact.EntryImpact;
import org.sekisho.screening.impact.FilingImpact;
import org.sekisho.screening.impact.Impacts;
import org.sekisho.screening.impact.ListChange;
import org.sekisho.screening.impact.ListImpact;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the changed entries alone say of a filing, with the index of the archive and without it, is what screening it whole by the one
 * list and by the other, as it is kept, differs in. A filing that is not screened again would come out as it did.
 * {@code -Dimpact.changes=1000} tries so many.
 */
@Tag("whole")
class ImpactOfNightTests extends AnOffice {

    private static final int CHANGES = Integer.getInteger("impact.changes", Drawn.of(24));
    private static final long SEED = Long.getLong("impact.seed", Drawn.SEED);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Autowired
    Impacts impacts;

    @Autowired
    FilingTexts texts;

    @Autowired
    EntityFinder names;

    private final Map<String, Entities> named = new HashMap<>();

    @Test
    void isTheDifferenceOfTwoWholeScreenings() throws Exception {
        aNight();
        KeyTechnologyList before = new KeyTechnologyListReader().read(Path.of("config/lists/focus-areas.yml"));
        Map<FilingId, FilingNumber> filings = jdbc
                .sql("SELECT id, number FROM filing WHERE NOT canary")
                .query((row, n) ->
                        Map.entry(new FilingId(row.getLong("id")), new FilingNumber(row.getString("number"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(filings).hasSize(11);
        Map<FilingId, Map<String, EntryFinding>> was = screened(before, filings);
        int differences = 0;
        for (long seed = SEED; seed < SEED + CHANGES; seed++) {
            KeyTechnologyList after = RandomListChanges.of(before, new Random(seed));
            Map<FilingId, Map<String, EntryFinding>> is = screened(RandomListChanges.asKept(after), filings);
            ListImpact impact = impacts.of(ListChange.between(before, after, DAY), List.of());
            ListImpact.Glance glance = impact.at(filings.keySet());
            assertThat(impact.withoutIndex()).isEmpty();
            for (Map.Entry<FilingId, FilingNumber> filing : filings.entrySet()) {
                FilingImpact said = impact.on(filing.getKey(), filing.getValue());
                Map<String, EntryImpact> byCode = said.changes().stream()
                        .collect(Collectors.toMap(change -> change.code().value(), change -> change));
                assertSame(
                        byCode,
                        was.getOrDefault(filing.getKey(), Map.of()),
                        is.getOrDefault(filing.getKey(), Map.of()),
                        "change %d, %s".formatted(seed, filing.getValue()));
                assertThat(glance.on(filing.getKey(), filing.getValue()))
                        .as("by the index, change %d, %s", seed, filing.getValue())
                        .isEqualTo(said);
                if (byCode.isEmpty()) {
                    assertThat(shown(is, filing.getKey()))
                            .as("not screened again, change %d, %s", seed, filing.getValue())
                            .isEqualTo(shown(was, filing.getKey()));
                }
                differences += byCode.size();
            }
        }
        assertThat(differences).isGreaterThan(CHANGES / 2);
    }

    @Test
    void formattingTitlesCommentsExamplesAndOrderHaveNoEntryLookedAt() throws IOException {
        KeyTechnologyList before = new KeyTechnologyListReader().read(Path.of("config/lists/focus-areas.yml"));
        for (long seed = SEED; seed < SEED + CHANGES; seed++) {
            KeyTechnologyList after = rewritten(before, new Random(seed));

            assertThat(ListChange.between(before, after, DAY).meanings().isEmpty())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private static KeyTechnologyList rewritten(KeyTechnologyList list, Random random) {
        List<Entry> entries = new ArrayList<>();
        list.entries().forEach(entry -> entries.add(random.nextInt(4) == 0 ? titled(entry, random) : entry));
        Collections.shuffle(entries, random);
        Edition edition = new Edition(list.edition().list(), "next", "2".repeat(64));
        KeyTechnologyList turned =
                new KeyTechnologyList(edition, "Another title", list.notice(), list.file(), entries, list.source());
        String written = WrittenList.yaml(turned).replace("\n", "\n".repeat(1 + random.nextInt(2)));
        return new KeyTechnologyListReader().read(Path.of(list.file()), "# of another year\n" + written);
    }

    private static Entry titled(Entry entry, Random random) {
        return new Entry(
                entry.code(),
                "Title " + random.nextInt(),
                null,
                entry.area(),
                entry.queue(),
                entry.basis(),
                entry.stewardship(),
                entry.rules(),
                entry.requires(),
                entry.unless(),
                reversed(entry.examples()),
                entry.lines(),
                List.of());
    }

    private static <T> List<T> reversed(List<T> some) {
        List<T> turned = new ArrayList<>(some);
        Collections.reverse(turned);
        return turned;
    }

    private static void assertSame(
            Map<String, EntryImpact> said, Map<String, EntryFinding> was, Map<String, EntryFinding> is, String where) {
        Set<String> codes = new TreeSet<>(was.keySet());
        codes.addAll(is.keySet());
        assertThat(codes).as(where).containsAll(said.keySet());
        for (String code : codes) {
            @Nullable EntryFinding before = was.get(code);
            @Nullable EntryFinding after = is.get(code);
            EntryImpact change = said.get(code);
            if (before != null && after != null && before.evidence().equals(after.evidence()) && same(before, after)) {
                assertThat(change).as("%s: %s", where, code).isNull();
            }
            if (before == null || after == null || !same(before, after)) {
                assertThat(change).as("%s: %s", where, code).isNotNull();
            }
            if (change != null) {
                assertThat(change.before() == null)
                        .as("%s: %s before", where, code)
                        .isEqualTo(before == null);
                assertThat(change.after() == null)
                        .as("%s: %s after", where, code)
                        .isEqualTo(after == null);
                if (after != null && change.after() != null) {
                    assertThat(change.after().evidence())
                            .as("%s: %s", where, code)
                            .isEqualTo(after.evidence());
                }
            }
        }
    }

    private static boolean same(EntryFinding one, EntryFinding other) {
        return one.requirement() == other.requirement()
                && one.near() == other.near()
                && one.entry().queue() == other.entry().queue()
                && one.entry().area().equals(other.entry().area());
    }

    /** What an outcome says of each entry, and where it is seen. */
    private static Map<String, List<Object>> shown(Map<FilingId, Map<String, EntryFinding>> found, FilingId filing) {
        Map<String, List<Object>> shown = new HashMap<>();
        found.getOrDefault(filing, Map.of())
                .forEach((code, entry) -> shown.put(
                        code,
                        List.of(
                                entry.entry().queue(),
                                entry.entry().area(),
                                entry.requirement(),
                                entry.near(),
                                entry.evidence().stream()
                                        .map(ImpactOfNightTests::place)
                                        .collect(Collectors.toSet()))));
        return shown;
    }

    private static Object place(MatchEvidence evidence) {
        if (evidence instanceof MatchEvidence.Words words) {
            return words.hits();
        }
        if (evidence instanceof MatchEvidence.Amount amount) {
            return amount.amount();
        }
        return evidence instanceof MatchEvidence.Symbol given
                ? given.symbol()
                : ((MatchEvidence.Name) evidence).entity();
    }

    /** As a night screens: all entries of the list, and names where words of it are. */
    private Map<FilingId, Map<String, EntryFinding>> screened(
            KeyTechnologyList list, Map<FilingId, FilingNumber> filings) {
        Map<FilingId, Map<String, EntryFinding>> found = new HashMap<>();
        TechnologyMatcher matcher = ScreeningLists.compileTried(List.of(list.inForceOn(DAY)));
        filings.forEach((id, number) ->
                texts.of(id).ifPresent(stored -> found.put(id, found(matcher, id, number, stored))));
        return found;
    }

    private Map<String, EntryFinding> found(
            TechnologyMatcher matcher, FilingId id, FilingNumber number, StoredText stored) {
        Filing filing = new Filing(number, stored.bibliography(), List.of(), stored.claims());
        FoundWords words = matcher.wordsIn(stored.text());
        Entities entities = named.computeIfAbsent(
                id + "|"
                        + words.passagesOfSeveralWords().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList(),
                any -> names.find(filing, stored.text(), words.passagesOfSeveralWords()));
        return matcher.decide(filing, stored.text(), words, entities).stream()
                .collect(Collectors.toMap(finding -> finding.entry().code().value(), finding -> finding));
    }
}
