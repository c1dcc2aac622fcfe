package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The planted offenders of NullAway and Error Prone, compiled by javac with the very arguments of the pom. */
class CompilerChecksTests {

    private static final String PLUGIN = "/project/profiles/profile[id='checked']/build/plugins/plugin";
    private static final String COMPILER = PLUGIN + "/configuration/compilerArgs/arg";
    private static final String TEST_COMPILER =
            PLUGIN + "/executions/execution[id='default-testCompile']/configuration/compilerArgs/arg";

    private static final String TAKES_WHAT_MAY_BE_MISSING = """
            package offender;

            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            @NullMarked
            final class TakesWhatMayBeMissing {

                static int length(@Nullable String words) {
                    return words.length();
                }
            }
            """;

    private static final String FORGETS_TO_THROW = """
            package offender;

            final class ForgetsToThrow {

                static void check(int number) {
                    if (number < 0) {
                        new IllegalArgumentException("below zero");
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void refuseToCompileWhatMayBeNullAndWhatIsABug() throws Exception {
        write("TakesWhatMayBeMissing", TAKES_WHAT_MAY_BE_MISSING);
        write("ForgetsToThrow", FORGETS_TO_THROW);

        assertThat(compiled(COMPILER))
                .contains("TakesWhatMayBeMissing.java:10: error: [NullAway]")
                .contains("ForgetsToThrow.java:7: error: [DeadException]")
                .contains("2 errors");
    }

    @Test
    void refuseABugInATestToo() throws Exception {
        write("ForgetsToThrow", FORGETS_TO_THROW);

        assertThat(compiled(TEST_COMPILER)).contains("ForgetsToThrow.java:7: error: [DeadException]");
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(folder.resolve(name + ".java"), source);
    }

    /** What javac says about all sources in the folder, as it does when Maven runs it. */
    private String compiled(String arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        Files.readAllLines(Path.of(".mvn", "jvm.config")).forEach(line -> command.add("-J" + line));
        command.addAll(List.of("-J-Duser.language=en", "--release", "17", "-d", folder.toString()));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of("-processorpath", Files.readString(Path.of("target", "checkers.path"))));
        command.addAll(inPom(arguments));
        try (var sources = Files.newDirectoryStream(folder, "*.java")) {
            sources.forEach(source -> command.add(source.toString()));
        }
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> inPom(String path) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        NodeList found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> found.item(index).getTextContent())
                .toList();
    }
}
