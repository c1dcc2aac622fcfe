package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * The Spring contexts that a build starts: each costs as much as many nights. Classes of equal configuration share one; another is
 * started only for a difference that is named here. None is started to find that out.
 */
class ContextsTests {

    /** Reason for each context, by the class that declares it. */
    private static final Map<String, String> DECLARED = Map.ofEntries(
            Map.entry("AnOffice", "nights over inboxes of their own, with nothing that the program plants"),
            Map.entry("CanariesTests", "the shipped canaries go through the night"),
            Map.entry("CanaryExamplesNightTests", "a list of the office's own, whose examples go through the night"),
            Map.entry("HidingNightTests", "a list with words that nobody uses, OCR, and two parsers"),
            Map.entry("ScannedNightTests", "OCR, for which a night has no time"),
            Map.entry("ServedDesk", "the desk as a server, after a night over all test filings"),
            Map.entry(
                    "NamedBodiesDeskTests",
                    "a list of named bodies beside the shipped ones, and a desk that shows what it found"),
            Map.entry("OnlyByProviderTests", "nobody signs in but by the office's provider"),
            Map.entry("ProviderTests", "the office's provider beside passwords"),
            Map.entry("AnonymousLimitsTests", "the limits that an office has"));

    @Test
    void areThoseThatAreDeclaredEachForADifference() throws Exception {
        Map<MergedContextConfiguration, List<Class<?>>> contexts = new LinkedHashMap<>();
        for (Class<?> test : testClasses()) {
            contexts.computeIfAbsent(configuration(test), same -> new ArrayList<>())
                    .add(test);
        }
        Set<String> found = new TreeSet<>();
        contexts.forEach((configuration, tests) -> {
            String declaring = declaring(tests.get(0), configuration);
            found.add(declaring);
            System.out.printf(
                    "%-28s %3d classes: %s%n", declaring, tests.size(), DECLARED.getOrDefault(declaring, "for what?"));
        });
        System.out.printf(
                "%d contexts for %d test classes%n",
                contexts.size(), testClasses().size());

        assertThat(found).as("each has a name of its own").hasSameSizeAs(contexts.keySet());
        assertThat(DECLARED.keySet())
                .as("a context costs as much as many nights; say here for what")
                .containsAll(found);
    }

    /** The topmost class of the same configuration. */
    private static String declaring(Class<?> test, MergedContextConfiguration configuration) {
        Class<?> above = Objects.requireNonNull(test.getSuperclass());
        return startsSpring(above) && configuration(above).equals(configuration)
                ? declaring(above, configuration)
                : test.getSimpleName();
    }

    private static MergedContextConfiguration configuration(Class<?> test) {
        return (MergedContextConfiguration) Objects.requireNonNull(
                ReflectionTestUtils.getField(new TestContextManager(test).getTestContext(), "mergedConfig"));
    }

    private static boolean startsSpring(Class<?> test) {
        return AnnotatedElementUtils.hasAnnotation(test, BootstrapWith.class);
    }

    private static List<Class<?>> testClasses() throws IOException {
        Path classes = Path.of("target/test-classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Tests.class"))
                    .sorted()
                    .map(file -> file.replace('/', '.').replaceFirst("\\.class$", ""))
                    .<Class<?>>map(ContextsTests::load)
                    .filter(ContextsTests::startsSpring)
                    .collect(Collectors.toList());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ContextsTests.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
