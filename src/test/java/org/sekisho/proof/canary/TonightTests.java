package org.sekisho.proof.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.inbox.CanaryDocument;
import org.sekisho.screening.OutcomeKind;

class TonightTests {

    private static final Canary XML = canary("gutter.xml");
    private static final Canary PDF = canary("gutter.PDF");
    private static final Canary TEXT = canary("gutter.txt");
    private static final List<Canary> ALL = List.of(XML, PDF, TEXT);

    @Test
    void hasNothingToProveWhenNothingIsRead() {
        assertThat(ALL).noneMatch(new Canaries.Tonight(ALL, Set.of())::tries);
    }

    @Test
    void triesThoseOfTheFormatsThatAreReadAndThoseThatNeedNoParser() {
        assertThat(ALL).filteredOn(tonight("xml")::tries).containsExactly(XML);
        assertThat(ALL).filteredOn(tonight("xml", "pdf")::tries).containsExactly(XML, PDF);
        assertThat(ALL).filteredOn(tonight("txt")::tries).containsExactly(XML, TEXT);
    }

    @Test
    void saysOfWhichFormatNothingWasRead() {
        assertThat(tonight("xml").notTried(PDF))
                .extracting(CanaryResult::verdict, CanaryResult::detail)
                .containsExactly(tuple(CanaryResult.Verdict.NOT_TRIED, "pdf"));
    }

    /** One that must be found tells more than one that must not; one that cannot be read tells nothing of a parser. */
    @Test
    void triesOneOfEachFormatOfTheParsersAgainWhenTheFilingsAreDone() {
        Canary found = canary("gutter-found.pdf", "demo:ENTRY");
        Canary broken = canary("gutter-broken.rtf", "unscreenable");
        List<Canary> all = List.of(XML, PDF, TEXT, found, broken);

        ListsInUse demo = new ListsInUse(Set.of("demo"), Set.of());
        assertThat(new Canaries.Tonight(all, Set.of("xml", "pdf", "rtf")).triedAgain(demo))
                .containsExactly(found);
        assertThat(new Canaries.Tonight(all, Set.of("pdf", "txt")).triedAgain(demo))
                .containsExactlyInAnyOrder(found, TEXT);
        assertThat(new Canaries.Tonight(all, Set.of("xml")).triedAgain(demo)).isEmpty();
    }

    /** Shipped canaries come first and expect entries of the shipped lists, of which an office with its own has none in use. */
    @Test
    void triesAgainOneThatTheListsInUseCanFind() {
        Canary shipped = canary("shipped.pdf", "demo:ENTRY");
        Canary own = canary("own.pdf", "office:ENTRY");
        Canaries.Tonight tonight = new Canaries.Tonight(List.of(shipped, own), Set.of("pdf"));

        assertThat(tonight.triedAgain(new ListsInUse(Set.of("office"), Set.of())))
                .containsExactly(own);
        assertThat(tonight.triedAgain(new ListsInUse(Set.of(), Set.of()))).isEmpty();
    }

    @Test
    void findsOutAParserThatFailsAfterTheFilingsOfItsFormatWereRead() {
        assertThat(tonight("txt").tries(TEXT)).isTrue();
        assertThat(TEXT.judge(
                        new Screened(OutcomeKind.UNSCREENABLE, Set.of(), Set.of()), new ListsInUse(Set.of(), Set.of())))
                .extracting(CanaryResult::verdict, CanaryResult::detail)
                .containsExactly(tuple(CanaryResult.Verdict.FLAGGED, "it came out unscreenable"));
    }

    /** A name without a document, without an ending, or with one that no canary has, may stand for any format. */
    @Property
    void triesAllIfANameSaysNothingOfAFormat(
            @ForAll @Size(max = 3) Set<@AlphaChars @StringLength(max = 4) String> others,
            @ForAll @AlphaChars @StringLength(max = 2) String unknown) {
        Set<String> read = new HashSet<>(others);
        read.add(unknown);

        assertThat(ALL).allMatch(new Canaries.Tonight(ALL, read)::tries);
    }

    private static Canaries.Tonight tonight(String... endings) {
        return new Canaries.Tonight(ALL, Set.of(endings));
    }

    private static Canary canary(String file) {
        return canary(file, "clear");
    }

    private static Canary canary(String file, String expected) {
        return new Canary(
                new FilingNumber(FilingNumber.CANARY + file),
                List.of(CanaryDocument.of(Path.of(file))),
                List.of(Expectation.of(expected).orElseThrow()),
                "a test");
    }
}
