package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.matching.search.IndexTerms;
import org.sekisho.finding.matching.search.Needed;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.CodeDigest;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

class ArchiveTermsTests {

    private static final String SEARCH = "java/org/sekisho/finding/matching/search/";

    /** What decides which terms a text gives, beside all that searches. */
    private static final List<String> DECIDING = List.of(
            "java/org/sekisho/intake/filing/LookAlikes.java",
            "java/org/sekisho/intake/filing/IcuLookAlikes.java",
            "java/org/sekisho/intake/filing/IcuKanjiForms.java",
            "resources/org/sekisho/intake/filing/kanji-forms.txt",
            "java/org/sekisho/lists/classification/ClassificationSchemes.java",
            "java/org/sekisho/reading/passage/JapaneseWords.java",
            "java/org/sekisho/reading/passage/LuceneJapaneseWords.java");

    private static final Pattern VERSIONS = Pattern.compile("<(?:lucene|corenlp)\\.version>[^<]+<");

    private final ArchiveTerms terms = new ArchiveTerms();

    /**
     * If this fails, what decides which terms a text gives was changed. If the same text may give other terms now, count {@code
     * EDITION} up, so that no index of before is relied upon; then write the digest that is found here.
     */
    @Test
    void haveAnEditionThatCountsUpWhenTheSameTextMayGiveOthers() throws IOException {
        assertThat(ArchiveTerms.EDITION + " " + digest())
                .isEqualTo("6 94041f22dc414e4a4321157017127a5e72f1a4ed4258253ad874157d69fe3b01");
        assertThat(ArchiveTerms.madeBy()).startsWith("terms 6, Java ").contains("concordance ");
    }

    private static String digest() throws IOException {
        List<String> files = new ArrayList<>(DECIDING);
        try (Stream<Path> words = Files.list(Path.of("src/main", SEARCH))) {
            words.map(file -> SEARCH + file.getFileName()).sorted().forEach(files::add);
        }
        return CodeDigest.of(
                files,
                VERSIONS.matcher(Files.readString(Path.of("pom.xml")))
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.joining()));
    }

    private Set<String> of(String... sentences) {
        return terms.of(Bibliography.UNKNOWN, MatchingFixtures.textOf(sentences));
    }

    @Test
    void areWordsAsWrittenAndInTheirBaseForm() {
        FilingText text = WrittenFiling.of("en", "Rings ring./ Rings of 3.5 mm./ [claims] Key.")
                .text();

        assertThat(terms.of(Bibliography.UNKNOWN, text))
                .containsExactlyInAnyOrder("=rings", "bring", "=ring", "=of", "=mm", "=key", "@=key");
    }

    private static Passage passage(Section section, String words) {
        return new Passage(section, "1", "", "filing.xml", 0, new TextSpan(0, words.length()), words, false, null);
    }

    /** What claims would hold nobody can tell of a filing in which none were recognised. */
    @Test
    void areThoseOfAllTextWhereNoClaimsAre() {
        assertThat(of("Rings.")).containsExactlyInAnyOrder("=rings", "bring", "@=rings", "@bring");
    }

    @Test
    void areCharactersByTwosHoweverTheyAreDivided() {
        assertThat(of("X線源")).contains("~x線", "~線源", "~源");
    }

    /** Then a filing is added by its kept text, where it does not take the memory of its own screening. */
    @Test
    void areNotGatheredByTheWayIfThereAreTooMany() {
        ArchiveTerms.AsDivided few = new ArchiveTerms.AsDivided();
        ArchiveTerms.AsDivided many = new ArchiveTerms.AsDivided();
        Words words = Words.inBaseForm();
        Passage claim = passage(Section.CLAIM, "A key.");
        few.accept(claim, words.divide("x0", false));
        few.accept(passage(Section.DESCRIPTION, "x"), words.divide(numbered(10), false));
        many.accept(claim, words.divide(numbered(ArchiveTerms.AsDivided.MOST / 2 + 1), false));
        many.accept(claim, words.divide("one more", false));

        assertThat(few.of(Bibliography.UNKNOWN)).hasSize(11).contains("=x0", "@=x0", "=x9");
        assertThat(many.of(Bibliography.UNKNOWN)).isEmpty();
    }

    private static String numbered(int words) {
        return IntStream.range(0, words).mapToObj(i -> "x" + i).collect(Collectors.joining(" "));
    }

    @Test
    void areTheClassesOfSymbols() {
        assertThat(terms.of(MatchingFixtures.aFiling("H04L 9/08").bibliography(), MatchingFixtures.textOf("A key.")))
                .contains("#H", "#H04", "#H04L", "=key");
    }

    @Test
    void ofAnEntryAreThoseOfItsRulesAndNotOfWhatItDenies() {
        assertThat(needed(MatchingFixtures.words("ring and not laser")).toString())
                .contains("=ring")
                .doesNotContain("laser", "@");
        assertThat(needed(MatchingFixtures.words("claims:(ring or key*)")).toString())
                .contains("@=ring", "@bring", "@=key");
        assertThat(needed(new Rule.Stated(Rule.Fact.STATE_FUNDING)).isNothing()).isTrue();
        assertThat(needed(Rule.allOf(List.of(new Rule.Stated(Rule.Fact.STATE_FUNDING), MatchingFixtures.words("ring"))))
                        .isNothing())
                .isFalse();
    }

    private Needed<IndexTerms.Term> needed(Rule rule) {
        return terms.neededBy(MatchingFixtures.entry(rule));
    }
}
