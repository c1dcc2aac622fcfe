package org.sekisho.office.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Rows that many rooms write and that follow what is on record, as the file {@code tables.txt} declares them: who may see and decide
 * what, what may come in, and what a filing is, was found to be, and until when its cases can be acted on.
 */
@Configuration(proxyBeanMethods = false)
class SealedTables {

    @Bean
    SealedRows rowsOfPeople() {
        return declared("staff");
    }

    @Bean
    SealedRows rowsOfProposals() {
        return declared("proposal");
    }

    @Bean
    SealedRows rowsOfFilings() {
        return declared("filing");
    }

    @Bean
    SealedRows rowsOfDeliveries() {
        return declared("delivery");
    }

    static SealedRows declared(String label) {
        List<String> lines = lines().stream()
                .dropWhile(line -> !line.equals("kind " + label))
                .takeWhile(line -> !line.isBlank())
                .toList();
        Map<String, String> said = new HashMap<>();
        lines.forEach(line -> said.putIfAbsent(line.split(" ", 2)[0], line.split(" ", 2)[1]));
        Map<String, String> tables = lines.stream()
                .filter(line -> line.startsWith("table "))
                .map(line -> line.substring(6).split(" \\| "))
                .collect(Collectors.toMap(table -> table[0], table -> query(said, table[1], table[2].split(" "))));
        return new SealedRows(
                label,
                Arrays.stream(said(said, "acts").split(" "))
                        .map(AuditAction::valueOf)
                        .collect(Collectors.toSet()),
                tables,
                said(said, "only"),
                new SealedRows.Follows(
                        Pattern.compile(said(said, "acted-on")), said(said, "subject"), said.containsKey("gone")));
    }

    private static String query(Map<String, String> said, String join, String... columns) {
        String sealed = Arrays.stream(columns)
                .map(column -> column.contains(".") ? column.replace("{as}", " AS ") : "t." + column)
                .collect(Collectors.joining(", "));
        return "SELECT %s AS subject, %s FROM %s %s WHERE {only} ORDER BY 1, 2, 3"
                .formatted(said(said, "subject"), sealed, said(said, "from"), join);
    }

    private static String said(Map<String, String> said, String key) {
        return Objects.requireNonNull(said.get(key));
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(SealedTables.class.getResourceAsStream("tables.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
