package org.sekisho.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.entity.EntityFinders;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.FilingReaders;
import org.sekisho.reading.extraction.NothingSealed;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.WrittenDocuments;
import org.sekisho.reading.extraction.parser.ForkedExtractor;
import org.sekisho.reading.passage.PassageSplitter;
import org.sekisho.screening.Exemptions.Exemption;
import org.sekisho.screening.ScreeningSettings.ScreeningBudget;

/** Which outcome a filing has when several could be said of it: marked, exempt, unread, flagged, clear, in this order. */
class FilingScreenerTests {

    private static final String LIST = """
            list: sample
            title: A sample list
            edition: 2026-11
            entries:
              - code: OCEAN-01
                title: Sonar arrays
                area: ocean
                queue: secrecy
                basis: a test
                rules: [{words: sonar or hydrophone}]
                examples: {match: [A sonar.], noMatch: [A fish.]}
              - code: FUND-01
                title: Buoys
                area: ocean
                queue: disclosure
                basis: a test
                rules: [{words: buoy}]
                examples: {match: [A buoy.], noMatch: [A fish.]}
              - code: WATCH-01
                title: Kelp
                area: ocean
                queue: watch
                basis: a test
                rules: [{words: kelp}]
                examples: {match: [Some kelp.], noMatch: [A fish.]}
            """;

    private static final Exemption MODELS = exempt("U", ReviewQueue.SECRECY);
    private static final Exemption MODELS_FROM_ALL = exempt("U", ReviewQueue.SECRECY, ReviewQueue.DISCLOSURE);
    private static final List<String> ACCEPTED = List.of("nl");
    private static final Quarantine NOTHING_SEALED = new NothingSealed();

    @TempDir
    static Path folder;

    private static ForkedExtractor extractor;
    private static EntityFinder entities;
    private static TechnologyMatcher matcher;

    @BeforeAll
    static void start() throws IOException {
        extractor = new ForkedExtractor(settings());
        entities = EntityFinders.withoutModel();
        Path list = Files.writeString(folder.resolve("sample.yml"), LIST);
        matcher = ScreeningLists.compile(new KeyTechnologyListReader().readAll(List.of(list)), entities);
    }

    @AfterAll
    static void stop() throws IOException {
        extractor.close();
    }

    @Nested
    class AMarkedFiling {

        @Test
        void isUnscreenableThoughTheLawExemptsItAndAListFindsIt() throws Exception {
            Map<String, byte[]> documents = utilityModel("TOP SECRET", "A sonar.");

            ScreenedFiling screened = screen(documents, MODELS_FROM_ALL);

            assertThat(unread(screened.outcome())).containsExactly(UnreadReason.MARKED);
            assertThat(screened.outcome().findings()).isEmpty();
            assertThat(screened.outcome().exempt()).isEmpty();
        }

        @Test
        void leavesNoWordToStore() throws Exception {
            ScreenedFiling screened = screen(Map.of("a.xml", application("TOP SECRET", "A sonar.")));

            assertThat(screened.text().passages()).isEmpty();
            assertThat(screened.filing().title()).isEmpty();
            assertThat(screened.terms()).isEmpty();
        }

        @Test
        void isNotReadAgainOnceItIsSealed() {
            Map<String, byte[]> documents = Map.of("a.xml", application("Lid", "A sonar."));
            LocalDate filed = LocalDate.of(2026, 10, 22);

            ScreenedFiling screened = screen(documents, new AllSealed(filed));

            assertThat(unread(screened.outcome())).containsExactly(UnreadReason.MARKED);
            assertThat(screened.filing().bibliography().dates().filed()).isEqualTo(filed);
            assertThat(screened.filing().text()).isEmpty();
        }
    }

    /** Of a utility model that the law takes out of some reviews, or of another filing; a drawing of it may be unread. */
    @ParameterizedTest(name = "exempt from {0}, a drawing unread {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            SECRECY DISCLOSURE | true  | A sonar.                   | Exempt       |           |
            SECRECY            | true  | A sonar.                   | Unscreenable | ENCRYPTED |
            SECRECY            | false | A sonar on a buoy.         | Flagged      |           | FUND-01
            SECRECY            | false | A lid.                     | Exempt       |           |
                               | true  | A lid.                     | Unscreenable | ENCRYPTED |
                               | true  | A sonar.                   | Unscreenable | ENCRYPTED | OCEAN-01
                               | false | A sonar and a hydro phone. | Flagged      |           | OCEAN-01
                               | false | A sonar in kelp.           | Flagged      |           | OCEAN-01 WATCH-01
                               | false | Some kelp.                 | Clear        |           | WATCH-01
            """)
    void hasTheFirstOutcomeThatIsTrueOfIt(
            @Nullable String reviews,
            boolean drawingUnread,
            String words,
            String outcome,
            @Nullable UnreadReason unread,
            @Nullable String codes)
            throws IOException {
        Map<String, byte[]> documents =
                reviews == null ? Map.of("a.xml", application("Lid", words)) : utilityModel("Lid", words);
        Exemption[] exemptions =
                reviews == null ? new Exemption[0] : new Exemption[] {reviews.contains(" ") ? MODELS_FROM_ALL : MODELS};

        ScreeningOutcome screened = screen(drawingUnread ? withUnreadDrawings(documents) : documents, exemptions)
                .outcome();

        assertThat(screened.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(codes(screened)).isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
        if (unread != null) {
            assertThat(unread(screened)).containsExactly(unread);
        }
        if (!outcome.equals("Exempt")) {
            assertThat(screened.exempt().keySet()).isEqualTo(reviews == null ? Set.of() : Set.of(ReviewQueue.SECRECY));
        }
    }

    @Nested
    class AnyFiling {

        @Test
        void isNoneByWhatTheApplicantsOwnFileSaysOfItsKind() {
            Map<String, byte[]> documents = Map.of("a.xml", gazette("DE", "U1", "Lid", "A sonar."));

            assertThat(screen(documents, MODELS_FROM_ALL).outcome()).isInstanceOf(ScreeningOutcome.Flagged.class);
        }

        @Test
        void isNeverClearInALanguageOfWhichNoListHasWords() throws Exception {
            ScreeningOutcome outcome = screen(Map.of(
                            "a.xml",
                            application(
                                    "Lid", "Ein Deckel für einen Topf, der mit einem Griff aus Holz versehen ist.")))
                    .outcome();

            assertThat(unread(outcome)).containsExactly(UnreadReason.NOT_LOOKED_AT);
        }

        @Test
        void isClearAndRemarkedInALanguageThatTheOfficeAccepts() throws Exception {
            ScreenedFiling screened = screen(Map.of(
                    "a.xml", application("Lid", "Een deksel voor een pan die van het hout is en met een handvat.")));

            assertThat(screened.outcome()).isInstanceOf(ScreeningOutcome.Clear.class);
            assertThat(screened.remarks()).containsExactly(new Remark(Remark.Kind.ACCEPTED_LANGUAGE, "nl", 1));
        }

        @Test
        void isUnscreenableWhereAWordThatAnEntryIsFoundByIsBroken() {
            String words = "A lid with a h y d r o - phone in kelp.";
            ScreenedFiling screened = screen(Map.of("a.xml", application("Lid", words)));

            assertThat(unread(screened.outcome())).containsExactly(UnreadReason.DISGUISED);
            UnreadPart part = ((ScreeningOutcome.Unscreenable) screened.outcome())
                    .unread()
                    .get(0);
            assertThat(part.detail())
                    .startsWith("broken words of entry OCEAN-01 in ")
                    .contains("[0001] (characters ", "claim 1 (characters ")
                    .doesNotContain("hydrophone", "h y d");
            assertThat(DisguisedWords.placesOf(List.of(part)))
                    .extracting(place -> screened.text().words().substring(place.start(), place.end()))
                    .containsExactly("h y d r o - phone", "h y d r o - phone");
            assertThat(codes(screened.outcome())).containsExactly("WATCH-01");
        }

        @Test
        void keepsTheTermsByWhichTheArchiveFindsIt() {
            assertThat(screen(Map.of("a.xml", application("Lid", "A sonar."))).terms())
                    .anyMatch(term -> term.contains("sonar"));
        }
    }

    /** Every filing is in quarantine. */
    private record AllSealed(LocalDate filed) implements Quarantine {

        @Override
        public void seal(FilingId filing) {
            throw new AssertionError("Filing %s was sealed already".formatted(filing));
        }

        @Override
        public Optional<Sealed> sealed(FilingId filing) {
            return Optional.of(new Sealed(filed));
        }
    }

    private static ScreenedFiling screen(Map<String, byte[]> documents, Exemption... exemptions) {
        return screen(documents, NOTHING_SEALED, exemptions);
    }

    private static ScreenedFiling screen(
            Map<String, byte[]> documents, Quarantine quarantine, Exemption... exemptions) {
        return new FilingScreener(
                        FilingReaders.of(documents, extractor, settings(), quarantine),
                        PassageSplitter.standard(),
                        entities,
                        matcher,
                        ExemptionsFixture.of(exemptions),
                        RankWeights.STANDARD,
                        new UnheardLanguages(
                                matcher, new ScreeningSettings(List.of(), ACCEPTED, ScreeningBudget.STANDARD)))
                .screen(FilingReaders.registered(documents, true));
    }

    private static ExtractionSettings settings() {
        return TestSettings.with(folder, "parser-heap", "256MB");
    }

    private static Map<String, byte[]> withUnreadDrawings(Map<String, byte[]> documents) throws IOException {
        Map<String, byte[]> all = new TreeMap<>(documents);
        all.put("drawings.pdf", WrittenDocuments.encryptedPdf("Fig. 1"));
        return all;
    }

    private static List<UnreadReason> unread(ScreeningOutcome outcome) {
        assertThat(outcome).isInstanceOf(ScreeningOutcome.Unscreenable.class);
        return ((ScreeningOutcome.Unscreenable) outcome)
                .unread().stream().map(UnreadPart::reason).toList();
    }

    private static List<String> codes(ScreeningOutcome outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.entry().code().value())
                .toList();
    }

    private static Exemption exempt(String kind, ReviewQueue... reviews) {
        return new Exemption("DE", List.of(kind), false, false, Set.of(reviews), "a utility model");
    }

    /** One that the mailroom knows for one. */
    private static Map<String, byte[]> utilityModel(String title, String words) {
        return Map.of(
                "filing.yml",
                "kind: U1\n".getBytes(StandardCharsets.UTF_8),
                "a.xml",
                gazette("DE", "U1", title, words));
    }

    private static byte[] application(String title, String words) {
        return gazette("EP", "A1", title, words);
    }

    private static byte[] gazette(String country, String kind, String title, String words) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <ep-patent-document id="X" file="9999999.xml" lang="en" country="%1$s" doc-number="9999999"
                    kind="%2$s" date-publ="20260107" status="n" dtd-version="ep-patent-document-v1-5">
                <SDOBI lang="en"><B100><B110>9999999</B110><B130>%2$s</B130><B190>%1$s</B190></B100>
                <B500><B540><B541>en</B541><B542>%3$s</B542></B540></B500></SDOBI>
                <description id="desc" lang="en"><p id="p0001" num="0001">%4$s</p></description>
                <claims id="claims01" lang="en"><claim id="c-en-0001" num="0001"><claim-text>%4$s</claim-text></claim>
                </claims></ep-patent-document>
                """.formatted(country, kind, title, words).getBytes(StandardCharsets.UTF_8);
    }
}
