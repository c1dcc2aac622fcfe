package org.sekisho.office.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.referral.PackagesOfOutcomes.Packing;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.RecordedOutcome.Evidence;
import org.sekisho.screening.record.RecordedOutcome.Finding;
import org.sekisho.screening.record.RecordedOutcome.Kind;

/** What leaves the house is what evidence points at, and not one word more. */
class PackingTests {

    private static final String[] WORDS = {
        "canarytitle one",
        "A key of entangled quanta.",
        "canaryclaim two",
        "Entangled quanta again.",
        "canarytext three"
    };

    private final FilingText text = text();

    private static FilingText text() {
        List<Passage> passages = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < WORDS.length; i++) {
            int start = whole.length();
            whole.append(WORDS[i]);
            passages.add(new Passage(
                    Section.CLAIM,
                    Integer.toString(i),
                    "canaryheading",
                    "canarydocument.xml",
                    7,
                    new TextSpan(start, whole.length()),
                    WORDS[i],
                    false,
                    null));
            whole.append("\n");
        }
        return new FilingText("en", whole.toString(), passages);
    }

    private Evidence words(String words) {
        int start = text.words().indexOf(words);
        return evidence(new TextSpan(start, start + words.length()), null);
    }

    private static Evidence evidence(@Nullable TextSpan span, @Nullable String symbol) {
        return new Evidence(
                "canaryrule",
                Kind.WORDS,
                Section.CLAIM,
                "IPC G06N 10/00",
                "canarydocument.xml",
                7,
                span,
                symbol,
                1,
                null);
    }

    private static Finding finding(String entry, Evidence... evidence) {
        return new Finding("office", 1, "2026", entry, ReviewQueue.SECRECY, Truth.MET, false, 5, List.of(evidence));
    }

    @Test
    void holdsThePassagesThatEvidencePointsAtAndNotOneWordMore() {
        Packing packing = new Packing(text);
        packing.add(finding("Q-01", words("quanta again"), words("entangled"), evidence(null, "G06N 10/00")));
        packing.add(finding("Q-02", words("entangled quanta")));

        ReferralPackage packed = packing.packed("XX1", 2, "quantum");

        assertThat(packed.passages())
                .extracting(ReferralPackage.SentPassage::words)
                .containsExactly(WORDS[1], WORDS[3]);
        assertThat(packed.passages().get(0).entries())
                .extracting(ReferralPackage.SentEntry::entry)
                .containsExactly("Q-01", "Q-02");
        assertThat(packed.signs()).extracting(ReferralPackage.SentSign::sign).containsExactly("G06N 10/00");
        assertThat(wordsOf(packed))
                .isSubsetOf(allowed())
                .contains("entangled", "again")
                .noneMatch(word -> word.startsWith("canary"));
    }

    @Test
    void holdsWhatTheFilingIsAboutForAnEntryThatOnlySymbolsSpeakFor() {
        Packing packing = new Packing(text);
        packing.add(finding("Q-01", evidence(null, "G06N 10/00")));
        packing.add(finding("Q-02", words("quanta again")));

        ReferralPackage packed = packing.packed("XX1", 2, "quantum");

        assertThat(packed.passages())
                .as("the first claim, which stands for title and abstract where there are none")
                .extracting(ReferralPackage.SentPassage::words)
                .containsExactly(WORDS[0], WORDS[3]);
        assertThat(packed.passages().get(0).entries())
                .extracting(ReferralPackage.SentEntry::entry)
                .containsExactly("Q-01");
    }

    @Property(tries = 200)
    void holdsThePlacesThatAPersonNamesHoweverTheyAreWritten(
            @ForAll @UniqueElements @Size(max = 4) List<@IntRange(max = 4) Integer> claims, @ForAll Random lots) {
        String[] shapes = {"claim %d", "Claim %d", "請求項%d", "請求項 %d", "ｃｌａｉｍ　%d"};
        String[] between = {", ", "、", "; ", "\n", "，"};
        StringBuilder typed = new StringBuilder();
        claims.forEach(claim -> typed.append(shapes[lots.nextInt(shapes.length)].formatted(claim))
                .append(between[lots.nextInt(between.length)]));
        NamedPlaces named = NamedPlaces.of(typed.toString());
        Packing packing = new Packing(text);
        packing.add(named);

        assertThat(named.areAllIn(text)).isTrue();
        assertThat(packing.packed("XX1", 2, "quantum").passages())
                .extracting(ReferralPackage.SentPassage::words)
                .containsExactlyElementsOf(
                        claims.stream().sorted().map(claim -> WORDS[claim]).toList());
        assertThat(NamedPlaces.of(typed + "claim 9").areAllIn(text)).isFalse();
    }

    @Test
    void holdsAllOfAPageThatAPersonNames() {
        assertThat(NamedPlaces.of("7ページ")).isEqualTo(NamedPlaces.of("page 7"));
        assertThat(NamedPlaces.of("【0012】、段落0013")).isEqualTo(NamedPlaces.of("[0012], 0013"));
        Packing packing = new Packing(text);
        packing.add(NamedPlaces.of("page 7"));

        assertThat(packing.packed("XX1", 2, "quantum").passages()).hasSize(WORDS.length);
    }

    private static FilingText ofDrawings(String... words) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            int page = words[i].length() < 30 ? 12 : 3;
            TextSpan span = new TextSpan(100 * i, 100 * i + words[i].length());
            passages.add(new Passage(Section.DESCRIPTION, "", "", "a.pdf", page, span, words[i], false, null));
        }
        return new FilingText("en", "", passages);
    }

    private static List<String> sentOf(String named, String... words) {
        FilingText filing = ofDrawings(words);
        assertThat(NamedPlaces.of(named).areAllIn(filing)).isTrue();
        Packing packing = new Packing(filing);
        packing.add(NamedPlaces.of(named));
        return packing.packed("XX1", 2, "quantum").passages().stream()
                .map(sent -> sent.place() + ": " + sent.words())
                .toList();
    }

    @Test
    void holdsTheWordsOfADrawingThatAPersonNamesAndNoneOfAnother() {
        String[] text = {
            "FIG. 2 shows a key of entangled quanta.",
            "FIGS. 3A, 3B and 4 show where the key is kept.",
            "As FIG. 2 shows, nobody holds the key alone."
        };
        assertThat(sentOf("Fig. 2", text)).containsExactly("Fig. 2, page 3: " + text[0]);
        assertThat(sentOf("【図３Ｂ】", text)).containsExactly("Fig. 3b, page 3: " + text[1]);
        assertThat(sentOf("drawing 4, figure 2", text)).hasSize(2);
        assertThat(sentOf("図10", "【図10】鍵を保管する装置を示す図である。これは長い文で、三十字を超える。", text[0]))
                .hasSize(1);
        assertThat(NamedPlaces.of("Fig. 3").areAllIn(ofDrawings(text))).isFalse();
    }

    @Test
    void holdsAllThatIsPrintedOnTheSheetOfADrawing() {
        assertThat(sentOf("fig 2", "FIG. 2", "key 12", "lamp 14", "FIG. 3 is printed on no sheet of its own."))
                .containsExactly("Fig. 2, page 12: FIG. 2", "Fig. 2, page 12: key 12", "Fig. 2, page 12: lamp 14");
    }

    /** The whole text is no place, and nobody comes by it with a sign that stands for it inside the program. */
    @Test
    void holdsNothingForASignThatAPersonTypes() {
        Packing packing = new Packing(text);
        for (char sign = 0; sign < Character.MAX_VALUE; sign++) {
            packing.add(NamedPlaces.of(String.valueOf(sign)));
        }
        assertThat(packing.packed("XX1", 2, "quantum").passages()).isEmpty();
        packing.add(NamedPlaces.ALL);
        assertThat(packing.packed("XX1", 2, "quantum").passages()).hasSize(WORDS.length);
    }

    /** The words of the two passages, and what a package says of itself. */
    private static Set<String> allowed() {
        return split(
                WORDS[1] + " " + WORDS[3] + " area quantum entries edition 2026 entry Q 01 02 list office filing XX1"
                        + " passages place claim 1 3 words signs sign IPC G06N 10 00 version 2");
    }

    private static Set<String> wordsOf(ReferralPackage packed) {
        return split(new String(packed.bytes(), StandardCharsets.UTF_8));
    }

    private static Set<String> split(String words) {
        return Arrays.stream(Pattern.compile("[^\\p{L}\\p{N}]+").split(words))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void isTheSameBytesForTheSameFindings() {
        assertThat(packed()).isEqualTo(packed());
    }

    private byte[] packed() {
        Packing packing = new Packing(text);
        packing.add(finding("Q-01", words("quanta again"), words("entangled")));
        return packing.packed("XX1", 1, "quantum").bytes();
    }

    @Test
    void wordsOfATextThatIsNotKeptAreNotMadeUp() {
        Packing packing = new Packing(null);
        packing.add(finding("Q-01", words("entangled")));

        assertThat(packing.packed("XX1", 1, "quantum").holdsNothing()).isTrue();
    }

    @Test
    void saysHowMuchItHoldsAndNotWhat() {
        Packing packing = new Packing(text);
        packing.add(finding("Q-01", words("entangled")));

        assertThat(packing.packed("XX1", 1, "quantum").toString()).doesNotContain("entangled");
        assertThat(packing.packed("XX1", 1, "quantum").passages().toString()).doesNotContain("entangled");
    }
}
