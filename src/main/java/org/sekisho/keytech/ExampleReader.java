package org.sekisho.keytech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.keytech.reading.KnownFields;
import org.sekisho.keytech.reading.ListNode;
import org.sekisho.keytech.reading.NotedProblems;

/** Reads an entry's examples. Whether they hold is for the matcher to say. */
final class ExampleReader {

    private final NotedProblems problems;

    ExampleReader(NotedProblems problems) {
        this.problems = problems;
    }

    List<Example> read(KnownFields entry) {
        Optional<ListNode> node = entry.value("examples");
        if (node.isEmpty()) {
            problems.note(entry.line(), "'examples' is missing; an entry shows at least one text or symbol it matches");
            return List.of();
        }
        return KnownFields.of(node.get(), "'examples'", List.of("match", "noMatch"), problems)
                .map(this::all)
                .orElse(List.of());
    }

    private List<Example> all(KnownFields fields) {
        List<Example> examples = new ArrayList<>();
        fields.items("match").forEach(node -> read(node, true).ifPresent(examples::add));
        fields.itemsIfThere("noMatch").forEach(node -> read(node, false).ifPresent(examples::add));
        return examples;
    }

    private Optional<Example> read(ListNode node, boolean matches) {
        if (node instanceof ListNode.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(new Example(matches, scalar.text().strip(), List.of(), node.line()));
        }
        return KnownFields.of(node, "an example", List.of("text", "symbols"), problems)
                .map(fields -> example(fields, matches));
    }

    private Example example(KnownFields fields, boolean matches) {
        String text = fields.textIfThere("text").orElse("");
        if (fields.value("text").isEmpty() && fields.value("symbols").isEmpty()) {
            problems.note(fields.line(), "an example needs 'text', 'symbols' or both");
        }
        return new Example(matches, text, symbols(fields), fields.line());
    }

    private List<String> symbols(KnownFields fields) {
        List<ListNode.Scalar> symbols = fields.value("symbols").isPresent() ? fields.texts("symbols") : List.of();
        for (ListNode.Scalar written : symbols) {
            if (SymbolRange.parse(written.text())
                    .filter(SymbolRange::isOneSymbol)
                    .isEmpty()) {
                problems.note(
                        written.line(),
                        "'%s' is not a symbol that a filing could carry; write F41H 3/00".formatted(written.text()));
            }
        }
        return symbols.stream().map(ListNode.Scalar::text).toList();
    }
}
