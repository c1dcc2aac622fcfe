package org.sekisho.finding.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                "at 5 km altitude, the range is 300 km | range | km | 300 km",
                "a mass of 50 kg and a range of 300 km | range | km | 300 km",
                "the range is large. It is 300 km away. | range | km | none",
                "a range of 300 kg | range | km | none",
                "a range of 300, 500 or 700 km | range | km | 300;500;700 km",
                "航続距離が３００ｋｍ以上で、幅が５ｍ | 航続距離 | km | ３００ｋｍ以上",
                "幅が５ｍで、航続距離が３００ｋｍ以上 | 航続距離 | km | ３００ｋｍ以上",
                "３００ｋｍの航続距離を有し、長さは５ｍ | 航続距離 | km | ３００ｋｍ",
                "航続距離は長い。幅は５ｍである。 | 航続距離 | km | none",
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
}
