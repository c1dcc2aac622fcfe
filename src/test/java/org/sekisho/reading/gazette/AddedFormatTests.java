package org.sekisho.reading.gazette;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.TextBlock;

/** The format that the architecture page adds to this room compiles, and reads the document that the page shows. */
class AddedFormatTests {

    @Test
    void readsTheDocumentBesideIt(@TempDir Path folder) throws Exception {
        compile(shown("java"), folder);
        Class<?> added = MethodHandles.lookup()
                .defineClass(Files.readAllBytes(folder.resolve("org/sekisho/reading/gazette/XxFormat.class")));
        GazetteFormat format = (GazetteFormat) added.getDeclaredConstructor().newInstance();
        byte[] document = shown("xml").getBytes(UTF_8);
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

    private static void compile(String source, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("XxFormat.java"), source);
        String libraries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            List<String> options = List.of("-proc:none", "-cp", libraries, "-d", folder.toString());
            compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
        }
        assertThat(complaints.toString()).isEmpty();
    }

    /** The first piece of the page in a language. */
    private static String shown(String language) throws IOException {
        Matcher piece = Pattern.compile("(?s)```" + language + "\\n(.*?)```")
                .matcher(Files.readString(Path.of("src/docs/architecture.md")));
        assertThat(piece.find()).isTrue();
        return piece.group(1);
    }
}
