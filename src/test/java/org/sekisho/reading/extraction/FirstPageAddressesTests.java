package org.sekisho.reading.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** Words in addresses of parties are text like any other: they are matched, and a person sees them. */
class FirstPageAddressesTests {

    @Test
    void areReadOfAnOfficesXml() {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <ep-patent-document id="EP09999999A1" file="09999999.xml" lang="en" country="EP" doc-number="9999999"
                    kind="A1" date-publ="20260107" status="n" dtd-version="ep-patent-document-v1-5">
                <SDOBI lang="en"><B100><B110>9999999</B110><B130>A1</B130><B190>EP</B190></B100>
                <B700><B710><B711><snm>Lampen Ltd</snm><adr><str>Torpedo Quay 7</str><city>Utopia</city><ctry>GB</ctry></adr>
                </B711></B710></B700></SDOBI>
                <description id="desc" lang="en"><p id="p0001" num="0001">A resonator is cooled.</p></description>
                </ep-patent-document>
                """;

        assertThat(words(Map.of("a.xml", xml.getBytes(UTF_8))))
                .contains("Torpedo Quay 7")
                .contains("Utopia");
    }

    @Test
    void areReadOfTheMailroomsData() {
        String data = "number: EP9999999A1\napplicants: [{name: Lampen Ltd, address: Torpedo Quay 7}]\n";

        assertThat(words(Map.of("filing.yml", data.getBytes(UTF_8), "claims.txt", "1. A lamp.".getBytes(UTF_8))))
                .contains("Torpedo Quay 7");
    }

    private static String words(Map<String, byte[]> documents) {
        return String.join(
                "\n",
                FilingReaders.of(documents, ForkedExtractor.shared(), ForkedExtractor.sharedSettings())
                        .read(FilingReaders.registered(documents, true))
                        .filing()
                        .text()
                        .stream()
                        .map(TextBlock::words)
                        .toList());
    }
}
