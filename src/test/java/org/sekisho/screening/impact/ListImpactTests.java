package org.sekisho.screening.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sekisho.curation.ListFixtures;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.MatchingFixtures;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FamilyHistory;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.NoTexts;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.Exemptions;
import org.sekisho.screening.Exemptions.Exemption;
import org.sekisho.screening.ExemptionsFixture;
import org.sekisho.screening.archive.ArchiveIndex;

class ListImpactTests {

    private static final FilingNumber NUMBER = new FilingNumber("EP9990101A1");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ArchiveIndex NO_INDEX = new ArchiveIndex(Path.of("target", "no-index"));
    private static final String SONAR = "A towed array listens.";
    private static final KeyTechnologyList BEFORE = list("words: towed array");

    private static KeyTechnologyList list(String... rules) {
        return ListFixtures.read("""
                list: mine
                title: Of my own
                edition: 1
                organisations: { labs: [Northern Coast Laboratory] }
                entries:
                  - code: A-01
                    title: A technology
                    area: ocean
                    queue: secrecy
                    basis: ours
                    rules: [{ %s }]
                    examples: { match: [text], noMatch: [other] }
                  - code: B-01
                    title: Another
                    area: ocean
                    queue: secrecy
                    basis: ours
                    rules: [{ words: laser }]
                    examples: { match: [text], noMatch: [other] }
                """.formatted(String.join(" }, { ", rules)));
    }

    private static KeyTechnologyList with(String from, String to) {
        assertThat(BEFORE.source()).contains(from);
        return ListFixtures.read(BEFORE.source().replace(from, to));
    }

    @Nested
    class AFilingThatWasRead {

        @Test
        void isNewlyMetByAWiderEntryAndNoLongerByANarrowerOne() {
            KeyTechnologyList wider = list("words: towed array", "words: hydrophone");

            assertThat(kinds(BEFORE, wider, "A hydrophone."))
                    .containsExactly(Map.entry("A-01", EntryImpact.Kind.NEWLY_MET));
            assertThat(kinds(wider, BEFORE, "A hydrophone."))
                    .containsExactly(Map.entry("A-01", EntryImpact.Kind.NO_LONGER_MET));
        }

        @Test
        void isMetOtherwiseInAnotherQueueAreaOrLevel() {
            for (String[] edit : new String[][] {
                {
                    "queue: secrecy\n    basis: ours\n    rules: [{ words: towed",
                    "queue: watch\n    basis: ours\n    rules: [{ words: towed"
                },
                {
                    "area: ocean\n    queue: secrecy\n    basis: ours\n    rules: [{ words: towed",
                    "area: space\n    queue: secrecy\n    basis: ours\n    rules: [{ words: towed"
                },
                {
                    "basis: ours\n    rules: [{ words: towed",
                    "basis: ours\n    handling: secret\n    rules: [{ words: towed"
                },
                {"rules: [{ words: towed", "requires: [{ stateFunding: true }]\n    rules: [{ words: towed"}
            }) {
                assertThat(kinds(BEFORE, with(edit[0], edit[1]), SONAR))
                        .containsExactly(Map.entry("A-01", EntryImpact.Kind.MET_OTHERWISE));
            }
        }

        @Test
        void isMetElsewhereByMoreWords() {
            assertThat(kinds(BEFORE, list("words: towed array", "words: listens"), SONAR))
                    .containsExactly(Map.entry("A-01", EntryImpact.Kind.MET_ELSEWHERE));
            assertThat(kinds(BEFORE, list("words: towed array", "words: laser"), SONAR))
                    .isEmpty();
        }

        @Test
        void isNotLookedAtForEntriesOfWhichOnlyWordsForPeopleChanged() {
            ListImpact impact = impact(BEFORE, with("title: Another", "title: Other"));
            assertThat(impact.changes().isEmpty()).isTrue();
            assertThat(impact.changes().reworded()).hasSize(1);
            assertThat(impact.on(NUMBER, text("A laser.")).changes()).isEmpty();
        }

        @Test
        void isNewlyMetByAListThatIsNewAndNoLongerByOneThatGoes() {
            assertThat(kinds(null, BEFORE, SONAR)).containsExactly(Map.entry("A-01", EntryImpact.Kind.NEWLY_MET));
            assertThat(kinds(BEFORE, null, SONAR)).containsExactly(Map.entry("A-01", EntryImpact.Kind.NO_LONGER_MET));
        }

        @Test
        void isMetByAnEntryThatBeginsWithoutAnotherEdition() {
            KeyTechnologyList list =
                    with("rules: [{ words: towed", "inForce: { from: 2026-12-01 }\n    rules: [{ words: towed");
            ListChange change = new ListChange(list.inForceOn(TODAY), list.inForceOn(LocalDate.of(2026, 12, 1)));
            ListImpact impact = impacts(ExemptionsFixture.none()).of(change, List.of());
            assertThat(impact.on(NUMBER, text(SONAR)).changes())
                    .extracting(EntryImpact::kind)
                    .containsExactly(EntryImpact.Kind.NEWLY_MET);
        }

        @Test
        void isNotMetForAReviewThatTheLawTakesItOutOf() {
            Exemption models =
                    new Exemption("JP", List.of("U"), false, false, Set.of(ReviewQueue.SECRECY), "a utility model");
            Bibliography model = new Bibliography(
                    "JP",
                    "U",
                    null,
                    FilingDates.UNKNOWN,
                    List.of(),
                    List.of(),
                    List.of(),
                    new FamilyHistory("U", null, List.of()),
                    null,
                    null);
            ListChange change = ListChange.between(null, BEFORE, TODAY);
            ListImpact impact = impacts(ExemptionsFixture.of(models)).of(change, List.of());
            assertThat(impact.on(NUMBER, new StoredText(model, List.of(), MatchingFixtures.textOf(SONAR)))
                            .changes())
                    .isEmpty();
        }
    }

    @Test
    void aFilingWithoutWordsIsNeverSaidNotToChange() {
        StoredText nothing = new StoredText(Bibliography.UNKNOWN, List.of(), new FilingText("und", "", List.of()));
        ListImpact impact = impact(null, BEFORE);
        assertThat(impact.on(new FilingId(7), NUMBER)).isEqualTo(FilingImpact.WITHOUT_TEXT);
        assertThat(impact.on(NUMBER, nothing)).isEqualTo(FilingImpact.WITHOUT_TEXT);
        assertThat(impact.on(NUMBER, text("A sofa.")).known()).isEqualTo(FilingImpact.Known.COMPARED);
    }

    /** As of a filing that one rule sends into the deep. */
    @Test
    void whatBreaksTheProgramIsAnAnswerOfItsOwn() {
        FilingTexts broken = new NoTexts() {
            @Override
            public Optional<StoredText> of(FilingId filing) {
                throw new StackOverflowError();
            }
        };
        Impacts impacts = impacts(broken, (filing, text, worthReading) -> Entities.NONE, ExemptionsFixture.none());
        ListImpact impact = impacts.of(ListChange.between(null, BEFORE, TODAY), List.of());
        assertThat(impact.on(new FilingId(7), NUMBER)).isEqualTo(FilingImpact.BROKEN);
    }

    @Test
    void namesAreReadOnlyIfARuleThatChangesGoesByOrganisations() {
        CountedReading reading = new CountedReading();
        Impacts impacts = impacts(new NoTexts(), reading, ExemptionsFixture.none());
        ListChange words = ListChange.between(BEFORE, list("words: hydrophone"), TODAY);
        ListChange names = ListChange.between(BEFORE, list("organisation: labs"), TODAY);

        impacts.of(words, List.of()).on(NUMBER, text(SONAR));
        assertThat(reading.read).hasValue(0);
        impacts.of(names, List.of()).on(NUMBER, text(SONAR));
        assertThat(reading.read).hasValue(1);
    }

    private static List<Map.Entry<String, EntryImpact.Kind>> kinds(
            @Nullable KeyTechnologyList before, @Nullable KeyTechnologyList after, String words) {
        ListImpact impact = impact(before, after);
        return impact.on(NUMBER, text(words)).changes().stream()
                .map(change -> Map.entry(change.code().value(), change.kind()))
                .toList();
    }

    private static ListImpact impact(@Nullable KeyTechnologyList before, @Nullable KeyTechnologyList after) {
        return impacts(ExemptionsFixture.none()).of(ListChange.between(before, after, TODAY), List.of());
    }

    private static Impacts impacts(FilingTexts texts, EntityFinder finder, Exemptions exemptions) {
        return new Impacts(texts, finder, NO_INDEX, exemptions, new FaultBarrier());
    }

    private static Impacts impacts(Exemptions exemptions) {
        return impacts(new NoTexts(), (filing, text, worthReading) -> Entities.NONE, exemptions);
    }

    private static StoredText text(String words) {
        return new StoredText(Bibliography.UNKNOWN, List.of(), MatchingFixtures.textOf(words));
    }

    /** Counts how often a text is read for names. */
    private static final class CountedReading implements EntityFinder {

        private final AtomicInteger read = new AtomicInteger();

        @Override
        public Entities find(Filing filing, FilingText text, Set<Passage> worthReading) {
            read.incrementAndGet();
            return Entities.NONE;
        }

        @Override
        public Entities findStated(Filing filing, FilingText text) {
            return Entities.NONE;
        }
    }
}
