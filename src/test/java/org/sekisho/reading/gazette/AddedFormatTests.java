package org.sekisho.reading.gazette;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.testdata.ShownCode;

/** The format that the architecture page adds to this room compiles, and reads the document that the page shows. */
class AddedFormatTests {

    private static final String PART = "architecture.md#adding-an-offices-format";

    @Test
    void readsTheDocumentBesideIt(@TempDir Path folder) throws Exception {
        Class<?> added =
                MethodHandles.lookup().defineClass(ShownCode.compiled("XxFormat", ShownCode.in("java", PART), folder));
        GazetteFormat format = (GazetteFormat) added.getDeclaredConstructor().newInstance();
        byte[] document = ShownCode.in("xml", PART).getBytes(UTF_8);
        Filing filing = format.read("leaf.xml", new ByteArrayInputStream(document));

        assertThat(format.number(new ByteArrayInputStream(document))).contains(new FilingNumber("XX0012345A1"));
        assertThat(filing.text())
                .extracting(TextBlock::label, TextBlock::heading, TextBlock::words)
                .containsExactly(
                        tuple("", "", "Leaf sensor"),
                        tuple("", "", "A sensor for leaves."),
                        tuple("0001", "Background", "Leaves are green."),
                        tuple("1", "", "A sensor that clips to a leaf."),
                        tuple("2", "", "The sensor of claim 1, made of wood."));
        assertThat(filing.claims()).containsExactly(new Claim(1, List.of()), new Claim(2, List.of(1)));
    }
}
