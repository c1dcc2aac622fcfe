package org.sekisho.reading.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.PlacedPage;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

class JacksonTextCodecTests {

    private static final String FIRST_VERSION = """
            {"bibliography":{"country":"US","kind":"A1","language":"en",
              "dates":{"filed":"2020-02-29","published":null,"granted":null},
              "parties":[{"role":"APPLICANT","name":"Example Inc.","organisation":true,"address":null,"country":"US"}],
              "symbols":[{"scheme":"CPC","subclass":"H01L","group":"31","subgroup":"0352","edition":"2013.01"}],
              "priorities":[{"country":"JP","number":"2019-1","date":"2019-01-01"}]},
             "claims":[{"number":1,"dependsOn":[]},{"number":2,"dependsOn":[1]}],
             "language":"en","words":"One. Two.",
             "passages":[
              {"section":"DESCRIPTION","label":"0001","heading":"BACKGROUND","document":"a.xml","page":1,
               "start":0,"end":4,"continuing":false},
              {"section":"DESCRIPTION","label":"0001","heading":"BACKGROUND","document":"a.xml","page":1,
               "start":5,"end":9,"continuing":false}]}
            """;

    private final JacksonTextCodec codec = new JacksonTextCodec();

    @Property(tries = 300)
    void givesBackExactlyWhatWasKept(@ForAll("texts") StoredText stored) {
        assertThat(codec.decode(codec.encode(stored))).isEqualTo(stored);
    }

    @Test
    void keepsHalfASurrogatePair() {
        var stored = stored(Bibliography.UNKNOWN, "a\uD83D b\uDE00 c\u0000 \uFFFE");

        assertThat(codec.decode(codec.encode(stored))).isEqualTo(stored);
    }

    @Test
    void keepsHowSurelyWordsWereRecognised() {
        var block = new TextBlock(Section.DESCRIPTION, "", "", "scan.pdf", 3, "A laser. A mirror.", new Recognised(87));
        var filing = new Filing(null, Bibliography.UNKNOWN, List.of(block), List.of());
        var stored = new StoredText(
                Bibliography.UNKNOWN, List.of(), PassageSplitter.standard().split(filing));

        assertThat(codec.decode(codec.encode(stored)).text().passages())
                .extracting(Passage::recognised)
                .containsExactly(new Recognised(87), new Recognised(87));
    }

    /** Jackson reads no string of more than 100 million characters unless told otherwise. */
    @Test
    void keepsThatNobodyFollowedWhatAClaimRefersTo() {
        StoredText stored = stored(BIBLIOGRAPHY, "Words.");
        var unfollowed = new StoredText(BIBLIOGRAPHY, List.of(new Claim(3, List.of(), true)), stored.text());

        assertThat(codec.decode(codec.encode(unfollowed))).isEqualTo(unfollowed);
    }

    @Test
    void keepsATextOfAnyLength() {
        var text = new FilingText("en", "x".repeat(100_000_001), List.of());
        var stored = new StoredText(Bibliography.UNKNOWN, List.of(), text);

        assertThat(codec.decode(codec.encode(stored)).equals(stored)).isTrue();
    }

    @Test
    void keepsWhereRecognisedWordsStand() {
        var page = new PlacedPage("scan.pdf", 3, List.of(new PlacedWord("量子", 10, 20, 30, 40)));
        var stored = new StoredText(
                BIBLIOGRAPHY, CLAIMS, stored(BIBLIOGRAPHY, "Words.").text(), List.of(page));

        assertThat(codec.decode(codec.encode(stored))).isEqualTo(stored);
    }

    /** A page of 500 words, of which 100 make a scanned filing, takes less than its picture's thousandth part. */
    @Test
    void keepsThemInLittleRoom() {
        List<PlacedWord> words = IntStream.range(0, 500)
                .mapToObj(i -> new PlacedWord(
                        "word" + i * i % 89,
                        800 + 700 * (i % 12),
                        600 + 180 * (i / 12),
                        1400 + 700 * (i % 12),
                        720 + 180 * (i / 12)))
                .toList();
        var text = new FilingText("en", "", List.of());
        var stored = new StoredText(Bibliography.UNKNOWN, List.of(), text, List.of(new PlacedPage("a.pdf", 1, words)));

        assertThat(codec.encode(stored)).hasSizeLessThan(6_000);
    }

    @Test
    void takesLessRoomThanTheText() {
        String words = "The laser of FIG. 1 emits light through the mirror. ".repeat(1_000);

        assertThat(codec.encode(stored(Bibliography.UNKNOWN, words))).hasSizeLessThan(words.length() / 4);
    }

    @Test
    void stillReadsWhatTheFirstVersionKept() {
        var text = new FilingText("en", "One. Two.", List.of(passage(0, "One."), passage(5, "Two.")));

        assertThat(codec.decode(gzip(FIRST_VERSION))).isEqualTo(new StoredText(BIBLIOGRAPHY, CLAIMS, text));
    }

    @Test
    void saysThatATextIsDamagedAndNotWhatItSays() {
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(gzip("{\"words\": Geheimnis }")))
                .withMessageMatching("A kept text of \\d+ bytes is damaged")
                .withNoCause();
    }

    @Provide
    Arbitrary<StoredText> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(60).map(words -> "x" + words);
        Arbitrary<Bibliography> bibliographies = Combinators.combine(
                        any.injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.of(Party.Role.class))
                .as((words, organisation, role) -> new Bibliography(
                        words,
                        null,
                        "en",
                        new FilingDates(LocalDate.of(2020, 2, 29), null, LocalDate.MAX.withYear(9999)),
                        List.of(new Party(role, "x" + words, organisation, words, null)),
                        List.of(new ClassificationSymbol(Scheme.IPC, "H01L", "31", "0352", words)),
                        List.of(new PriorityClaim(null, "x" + words, null))));
        return Combinators.combine(bibliographies, any).as(JacksonTextCodecTests::stored);
    }

    private static final Bibliography BIBLIOGRAPHY = new Bibliography(
            "US",
            "A1",
            "en",
            new FilingDates(LocalDate.of(2020, 2, 29), null, null),
            List.of(new Party(Party.Role.APPLICANT, "Example Inc.", true, null, "US")),
            List.of(new ClassificationSymbol(Scheme.CPC, "H01L", "31", "0352", "2013.01")),
            List.of(new PriorityClaim("JP", "2019-1", LocalDate.of(2019, 1, 1))));

    private static final List<Claim> CLAIMS = List.of(new Claim(1, List.of()), new Claim(2, List.of(1)));

    private static Passage passage(int start, String words) {
        var span = new TextSpan(start, start + words.length());
        return new Passage(Section.DESCRIPTION, "0001", "BACKGROUND", "a.xml", 1, span, words, false, null);
    }

    private static StoredText stored(Bibliography bibliography, String words) {
        var block = new TextBlock(Section.DESCRIPTION, "0001", "BACKGROUND", "a.xml", 1, words, null);
        var filing = new Filing(null, bibliography, List.of(block), List.of());
        return new StoredText(bibliography, CLAIMS, PassageSplitter.standard().split(filing));
    }

    private static byte[] gzip(String words) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(words.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
