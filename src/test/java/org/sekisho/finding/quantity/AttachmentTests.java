package org.sekisho.finding.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.reading.passage.TextSpan;

class AttachmentTests {

    private final QuantityFinder finder = new QuantityFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "a range of at least 300 km and a length of 5 km | range | km | at least 300 km",
                "the device operates at 5 GHz | operates | Hz | 5 GHz",
                "a 300 km range and 5 km altitude | range | km | 300 km",
                "a 300 km range and 5 km altitude | altitude | km | 5 km",
                "a range exceeding 300 km | range | km | exceeding 300 km",
                "For a load of 100 km cruise range is 500 km | range | km | 100 km;500 km",
                "at 5 km altitude, the range is 300 km | range | km | 300 km",
                "a mass of 50 kg and a range of 300 km | range | km | 300 km",
                "the range is large. It is 300 km away. | range | km | none",
                "a range of 300 kg | range | km | none",
                "the range (cf. Table 2 and U.S. Pat. No. 5) is 300 km | range | km | 300 km",
                "a range of 300, 500 or 700 km | range | km | 300;500;700 km",
                "航続距離が３００ｋｍ以上で、幅が５ｍ | 航続距離 | km | ３００ｋｍ以上",
                "幅が５ｍで、航続距離が３００ｋｍ以上 | 航続距離 | km | ３００ｋｍ以上",
                "３００ｋｍの航続距離を有し、長さは５ｍ | 航続距離 | km | ３００ｋｍ",
                "航続距離は長い。幅は５ｍである。 | 航続距離 | km | none",
                "light of a wavelength that passes a film having a thickness of 5 to 20 nm | wavelength | nm | none",
                "a wavelength that a film 5 to 20 nm thick reflects | wavelength | nm | none",
                "a wavelength filtered by particles 2 to 12 nm in diameter | wavelength | nm | none",
                "a wavelength, a film with a thickness of 5 nm, of 193 nm | wavelength | nm | 193 nm",
                "波長を反射し厚さが５〜２０ｎｍの膜 | 波長 | nm | none",
                "a wavelength in a range of 5 to 15 nm | wavelength | nm | 5 to 15 nm",
                "an exposure wavelength has its wavelength of 13 nm | exposure wavelength | nm | 13 nm",
                "the wavelength and the diameter of 13 nm | wavelength | nm | 13 nm",
                "a sensor with a diameter of 13 nm | sensor | nm | 13 nm",
                "a range of 200 km, more preferably 500 km | range | km | 200 km;500 km",
                "a wavelength of about 248 nm, about 193 nm, or about 13.5 nm | wavelength | nm | 248 nm;193 nm;13.5 nm",
                "a temperature of 600 °C for 1 h and then at 1800 °C | temperature | °C | 600 °C;1800 °C",
                "a range of 250 km for the first variant and 450 km for the second | range | km | 250 km;450 km",
                "a frequency of 60 GHz (V band) or 94 GHz | frequency | GHz | 60 GHz;94 GHz",
                "a frequency of 60 GHz and/or 94 GHz | frequency | GHz | 60 GHz;94 GHz",
                "a range of 200 km; a tail of 500 km | range | km | 200 km",
                "a range of 200 km, a wingspan of 5 km and a nose is 3 km | range | km | 200 km",
                "The range at 10 km altitude is 500 km | range | km | 500 km",
                "a range of 200 km, with a height of 5 km, and one of 500 km | range | km | 200 km",
                "周波数は、６０ＧＨｚ帯又は９４ＧＨｚ帯 | 周波数 | GHz | ６０ＧＨｚ;９４ＧＨｚ",
                "波長は248nmに限られず、13.5nmであってもよい | 波長 | nm | 248nm;13.5nm",
                "波長は248nmであり、線幅は13.5nmである | 波長 | nm | 248nm",
                "波長は248nmであり、遮光膜の膜厚は、13.5nmである | 波長 | nm | 248nm",
                "a wavelength of 633 nm is shifted by 5 nm | wavelength | nm | 633 nm",
                "a wavelength of 248 nm is used for the 90 nm node | wavelength | nm | 248 nm",
                "a wavelength of 248 nm forms lines 90 nm wide | wavelength | nm | 248 nm",
                "厚さ500nmで表面粗さＲａが1nm以下の膜 | 厚さ | nm | 500nm",
                "a wavelength resolution of 12 nm at 193 nm | wavelength | nm | 193 nm",
                "a 12 nm wavelength resolution | wavelength | nm | none",
                "a wavelength shift from 405 nm to 193 nm | wavelength | nm | 405 nm to 193 nm",
                "厚さのばらつきが5nm以下 | 厚さ | nm | none",
                "a noise of 5 pT (rms) per square root Hz | noise | nT/√Hz | 5 pT (rms) per square root Hz",
                "a noise of 5 pT/Hz | noise | nT/√Hz | none",
                "Wavelength (nm) 13.5 193 | Wavelength | nm | 13.5;193",
                "波長［ｎｍ］は13.5である | 波長 | nm | 13.5",
                "５００ｋｍを超える射程 | 射程 | km | ５００ｋｍを超え",
                "500km以下でない射程 | 射程 | km | 500km以下でない",
                "a temperature of 3400 degrees | temperature | °C | 3400 degrees",
                "温度は3400度である | 温度 | K | 3400度",
                "a dose of 100 rad | dose | kGy | 100 rad",
                "an angle of 90 degrees | angle | deg | 90 degrees",
                "tubes that are 5 nm in diameter | diameter | nm | 5 nm",
                "The film is 50 nm in thickness and 5 nm in width | thickness | nm | 50 nm",
            })
    void aTermHasTheQuantitiesThatAreSaidOfIt(String words, String term, String unit, String expected) {
        TextSpan what = new TextSpan(words.indexOf(term), words.indexOf(term) + term.length());

        List<Quantity> measured = Attachment.measuring(
                words,
                List.of(what),
                finder.in(words),
                UnitOfMeasure.parse(unit).orElseThrow());

        assertThat(measured)
                .extracting(quantity ->
                        words.substring(quantity.span().start(), quantity.span().end()))
                .containsExactly(expected == null ? new String[0] : expected.split(";"));
    }

    /** What stands in the sentence and is said of nothing else that is named may be the term's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "The range of variant A is 100 km and that of B is 500 km. | range | km | 500 km",
                "波長は、ｇ線は４３６ｎｍ、ＥＵＶは１３．５ｎｍである | 波長 | nm | １３．５ｎｍ",
                "500 km is what the range comes to | range | km | 500 km",
                "The rocket has a range and is 500 km away | range | km | none",
                "The range is large; it is 500 km from the coast | range | km | none",
                "a range of 100 km and a wingspan of 5 m | range | km | none",
                "0.5 km of wire, and a range | range | km | none",
                "five tests of the range | range | 1 | none",
            })
    void anAmountBesidesMayBeOfTheTerm(String words, String term, String unit, String expected) {
        TextSpan what = new TextSpan(words.indexOf(term), words.indexOf(term) + term.length());

        List<Quantity> besides = Attachment.besides(
                words,
                List.of(what),
                finder.in(words),
                UnitOfMeasure.parse(unit).orElseThrow());

        assertThat(besides)
                .extracting(quantity ->
                        words.substring(quantity.span().start(), quantity.span().end()))
                .containsExactly(expected == null ? new String[0] : expected.split(";"));
    }

    @Property(tries = 300)
    void anAmountOfAnotherPropertyIsNoneOfTheTerms(
            @ForAll @IntRange(min = 1, max = 20) int from,
            @ForAll @IntRange(min = 21, max = 90) int to,
            @ForAll("properties") String other,
            @ForAll("sayings") String saying) {
        String amount = "%d to %d nm".formatted(from, to);
        String unrelated = "light of a wavelength that the film, " + saying.formatted(other, amount) + ", reflects";
        assertThat(measured(unrelated, "wavelength")).isEmpty();
        assertThat(measured(unrelated, other)).containsExactly(amount);
        assertThat(measured(unrelated + " and that is " + amount, "wavelength")).containsExactly(amount);
    }

    @Provide
    Arbitrary<String> properties() {
        return Arbitraries.of("thickness", "diameter", "width", "length", "height", "depth", "pitch", "spacing");
    }

    @Provide
    Arbitrary<String> sayings() {
        return Arbitraries.of(
                "with a %s of %s", "of which the %s is %s", "its %s in the range of %s", "the %s from %s");
    }

    @Property(tries = 300)
    void aPartAndAnAmountAreNoRange(
            @ForAll @IntRange(min = 1, max = 190) int sign,
            @ForAll @IntRange(min = 1, max = 190) int amount,
            @ForAll("parts") String part,
            @ForAll("joints") String joint) {
        String words = "The %s %d is coated. A wavelength passes the %s %d %s %d nm of coating."
                .formatted(part, sign, part, sign, joint, amount);
        assertThat(measured(words, "wavelength")).allMatch(one -> one.equals(amount + " nm"));
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.of("lens", "mirror", "substrate", "light source", "node", "wafer");
    }

    @Provide
    Arbitrary<String> joints() {
        return Arbitraries.of("and", "to", "-", ",", "through", "or");
    }

    private List<String> measured(String words, String term) {
        TextSpan what = new TextSpan(words.lastIndexOf(term), words.lastIndexOf(term) + term.length());
        UnitOfMeasure length = UnitOfMeasure.parse("nm").orElseThrow();
        return Attachment.measuring(words, List.of(what), finder.in(words), length).stream()
                .map(quantity ->
                        words.substring(quantity.span().start(), quantity.span().end()))
                .toList();
    }
}
