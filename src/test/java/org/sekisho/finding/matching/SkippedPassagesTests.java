package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.WordExpression.In;
import org.sekisho.lists.keytech.WordExpression.Part;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.StoredText;

/** Passages of sections in which no rule looks are not read, and that changes nothing of what is found. */
class SkippedPassagesTests {

    @Property
    void changeNothingOfWhatIsFound(@ForAll("entries") List<Entry> entries, @ForAll("texts") List<StoredText> texts) {
        for (Entry entry : entries) {
            TechnologyMatcher matcher = ScreeningLists.compileTried(List.of(RandomRules.listOf(entry)));
            for (StoredText text : texts) {
                FoundWords everywhere = matcher.wordsIn(text.text(), (passage, divided) -> {});
                assertThat(found(matcher, text, matcher.wordsIn(text.text())))
                        .as("%s in %s", entry.rules(), text.text().words())
                        .isEqualTo(found(matcher, text, everywhere));
            }
        }
    }

    private static List<EntryFinding> found(TechnologyMatcher matcher, StoredText text, FoundWords words) {
        Filing filing = new Filing(null, text.bibliography(), List.of(), text.claims());
        return matcher.decide(filing, text.text(), words, Entities.NONE);
    }

    /** Rules that look in one part each, and those of any kind. */
    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<Entry> limited = Combinators.combine(
                        Arbitraries.of(Part.class), RandomExpressions.places(2), RandomExpressions.places(1))
                .as((part, one, other) -> MatchingFixtures.entry(
                        new Rule.Words(new In(part, one)), new Rule.Words(new In(Part.CLAIMS, other))))
                .filter(RandomRules::compiles);
        return Arbitraries.frequencyOf(Tuple.of(3, limited), Tuple.of(1, RandomRules.entries()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<StoredText>> texts() {
        return RandomRules.texts().list().ofMinSize(1).ofMaxSize(8);
    }

    @Example
    void leaveAGapAndKeepAParagraphWhole() {
        assertThat(isMet(
                        "claims:(key near/3 ring)",
                        "[claims] A key/ [description] of four words more/ [claims] a ring"))
                .isFalse();
        assertThat(isMet("claims:(key same ring)", "[claims] A key.¶ [description] No ring.¶ [claims] A ring."))
                .isFalse();
        for (String rule : List.of("claims:(key with ring)", "claims:(key near/3 ring)")) {
            assertThat(isMet(rule, "[claims] A key,… [description] shown,… [claims] a ring"))
                    .isTrue();
        }
    }

    private static boolean isMet(String rule, String filing) {
        FilingText text = WrittenFiling.of("en", filing).text();
        Entry entry = MatchingFixtures.entry(MatchingFixtures.words(rule));
        TechnologyMatcher matcher = ScreeningLists.compileTried(List.of(RandomRules.listOf(entry)));
        return !matcher.decide(MatchingFixtures.aFiling(), text, matcher.wordsIn(text), Entities.NONE)
                .isEmpty();
    }
}
