package org.sekisho.lists.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

class ConcordanceTests {

    private static final String HEADER = "old,new,last edition with the old,edition of the change,source\n";

    @TempDir
    private Path folder;

    @Test
    void ofAnOfficeIsReadInsteadOfTheShippedOne() throws IOException {
        write("# ours\nIPC B99Z 1/02,IPC B99Z 5/10,2023.01,2024.01,\"a letter, of May\"\n");

        ClassificationSchemes schemes = ClassificationSchemes.read(new SchemeFolder(folder, null));

        assertThat(schemes.equivalents(symbol("B99Z 1/02"))).singleElement().satisfies(equivalent -> {
            assertThat(equivalent.symbol().written()).isEqualTo("B99Z 5/10");
            assertThat(equivalent.move().source()).isEqualTo("a letter, of May");
        });
        assertThat(schemes.equivalents(symbol("H01L 31/0352"))).isEmpty();
        assertThat(schemes.knowledge(symbol("B63G 8/28"))).isInstanceOf(Knowledge.Known.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IPC B99Z 1/02,IPC B99Z 5/10,2023.01,2024.01 | needs old, new",
                "IPC B99Z 1/02,IPC B99Z 5/10,2023.01,2024.01, | needs old, new",
                "B99Z 1/02,IPC B99Z 5/10,2023.01,2024.01,x | its scheme in front",
                "IPC 1/02,IPC B99Z 5/10,2023.01,2024.01,x | no symbol",
                "IPC B99Z 1/02,IPC B99Z 5/10,soon,2024.01,x | no edition"
            })
    void namesTheLineThatItCannotRead(String line, String why) throws IOException {
        write(line + "\n");

        assertThatIOException()
                .isThrownBy(() -> ClassificationSchemes.read(new SchemeFolder(folder, null)))
                .withMessageContaining("line 2")
                .withMessageContaining(why);
    }

    private void write(String lines) throws IOException {
        Files.writeString(folder.resolve("concordance.csv"), HEADER + lines);
    }

    private static ClassificationSymbol symbol(String written) {
        return ClassificationSymbol.parse(Scheme.IPC, written, null).orElseThrow();
    }
}
