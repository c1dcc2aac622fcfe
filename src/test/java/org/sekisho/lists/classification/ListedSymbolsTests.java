package org.sekisho.lists.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.lists.keytech.SymbolRange;

/** The symbols in the shipped lists stand in a scheme, or nothing can be said of them. */
class ListedSymbolsTests {

    private static final Pattern SYMBOL = Pattern.compile(
            "(?:\\b(?:IPC|CPC|FI) )?\\b[A-HY]\\d{2}[A-Z] \\d{1,4}/\\d{2,6}(?:-(?:\\d+/)?\\d{2,6})?\\b(?: \\[[^\\]]*\\])?");

    @Test
    void areNotUnknown() throws IOException {
        UnknownSymbols check = new UnknownSymbols(ClassificationSchemes.shipped());
        TreeSet<String> written = new TreeSet<>();
        try (Stream<Path> lists = Files.list(Path.of("config/lists"))) {
            for (Path list : lists.toList()) {
                SYMBOL.matcher(Files.readString(list))
                        .results()
                        .map(MatchResult::group)
                        .forEach(written::add);
            }
        }
        List<UnknownSymbols.Finding> findings = written.stream()
                .map(SymbolRange::parse)
                .flatMap(range -> range.stream()
                        .flatMap(one -> one.ends().stream().flatMap(end -> check.check(end, one.schemes()).stream())))
                .toList();
        findings.forEach(finding -> System.out.println("In the lists: " + finding.message()));

        assertThat(written).hasSizeGreaterThan(100);
        assertThat(findings)
                .filteredOn(finding -> finding.fault() == UnknownSymbols.Fault.UNKNOWN)
                .isEmpty();
    }
}
