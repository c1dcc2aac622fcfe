package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LedgerTests {

    private static final String READ = "The lid of the box is held by a hinge and closed with a hook. 箱の蓋は蝶番により保持される。";

    @Test
    void missesNothingThatWasReadInWhicheverOrder() {
        assertThat(missing("The lid of", " the box is", "held by a", "hinge", "and", "CLOSED WITH A HOOK", "蝶番", "箱の蓋"))
                .isEmpty();
    }

    @Test
    void missesWordsThatWereReadOnlyTogetherWithOthers() {
        assertThat(missing("box is", "oxish eld", "eldbyahin")).containsExactly("oxish eld", "eldbyahin");
    }

    @Test
    void missesAWordThatStandsNowhere() {
        assertThat(missing("The lid of the box", "is held by a gyroscope", "laser", "光学"))
                .containsExactly("is held by a gyroscope", "laser", "光学");
    }

    @Test
    void countsNeitherCodesNorWordsOfFormatsNorDigits() {
        assertThat(missing("B41M 5/00", "20060101AFI20010522BHEP", "embedded image", "drawing", "5,000", "DE"))
                .isEmpty();
    }

    @Test
    void putsLettersTogetherThatStandAlone() {
        assertThat(missing("g", "y", "r", "o", "s", "c", "o", "p", "e")).containsExactly("gyroscope");
    }

    @Test
    void doesNotTakeListsOfCountriesForWords() {
        assertThat(missing("AT", "BE", "CH", "DE", "FR", "GB", "IT", "JP")).isEmpty();
    }

    @Property(tries = 200)
    void findsWhateverWasLeftOutAndNothingElse(
            @ForAll @Size(min = 1, max = 20) List<@AlphaChars @StringLength(min = 12, max = 30) String> pieces,
            @ForAll boolean last) {
        String leftOut = "qzwxjvkpqyzxwvjqkp";
        List<String> document = new ArrayList<>(pieces);
        document.add(last ? document.size() : 0, leftOut);
        Ledger ledger = new Ledger(pieces);
        document.forEach(ledger::hold);

        assertThat(ledger.missing()).containsExactly(leftOut);
    }

    @Test
    void comesOutTheSameEachTimeHoweverMuchThereIs() {
        List<String> read = words(new Random(1), 20_000);
        List<String> unread = words(new Random(2), 20_000);
        for (int time = 0; time < 20; time++) {
            Ledger ledger = new Ledger(read);
            unread.forEach(ledger::hold);

            assertThat(ledger.missing()).containsExactlyElementsOf(unread);
        }
    }

    private static List<String> words(Random random, int count) {
        return Stream.generate(() -> random.ints(12, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .distinct()
                .limit(count)
                .toList();
    }

    private static List<String> missing(String... pieces) {
        Ledger ledger = new Ledger(List.of(READ));
        List.of(pieces).forEach(ledger::hold);
        return ledger.missing();
    }
}
