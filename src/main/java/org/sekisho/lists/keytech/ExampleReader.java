package org.sekisho.lists.keytech;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Example.Piece;
import org.sekisho.lists.keytech.WordExpression.Part;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;

/**
 * Reads an entry's examples. Whether they hold is for the matcher to say.
 *
 * @param folder that of the list, from which the files of examples are named; null if no file is read for them
 */
record ExampleReader(@Nullable Path folder, NotedProblems problems) {

    private static final List<String> KEYS = List.of("""
            text title abstract claims description government file symbols applicants marked
            """.split("\\s+"));

    private static final long LARGEST_FILE = 1 << 20;

    List<Example> read(KnownFields entry) {
        if (!entry.has("examples")) {
            entry.note("'examples' is missing; an entry shows at least one text or symbol it matches");
        }
        return entry.within("examples", List.of("match", "noMatch"))
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
            List<Piece> text = List.of(new Piece(Part.DESCRIPTION, scalar.text().strip()));
            return Optional.of(new Example(matches, text, List.of(), List.of(), List.of(), node.line()));
        }
        return KnownFields.of(node, "an example", KEYS, problems).map(fields -> example(fields, matches));
    }

    private Example example(KnownFields fields, boolean matches) {
        List<Piece> text = new ArrayList<>();
        for (Part part : Part.values()) {
            String key = part.name().toLowerCase(Locale.ROOT);
            fields.wordsIfThere(key).forEach(words -> text.add(new Piece(part, words)));
        }
        fields.wordsIfThere("text").forEach(words -> text.add(new Piece(Part.DESCRIPTION, words)));
        fields.wordsIfThere("file").forEach(name -> text.addAll(paragraphsOf(name, fields.lineOf("file"))));
        List<String> symbols = symbols(fields);
        if (text.isEmpty() && symbols.isEmpty() && !fields.has("file")) {
            fields.note("an example needs 'text', 'symbols' or both");
        }
        return new Example(
                matches,
                text,
                symbols,
                fields.wordsIfThere("applicants"),
                fields.wordsIfThere("marked"),
                fields.line());
    }

    /** The paragraphs of a text file, with empty lines between them. */
    private List<Piece> paragraphsOf(String name, int line) {
        if (folder == null) {
            problems.note(
                    line, "no file is read for a list that is in none; write the text of '%s' here".formatted(name));
            return List.of();
        }
        Path file = folder.resolve(name).normalize();
        try {
            if (Files.size(file) > LARGEST_FILE) {
                problems.note(line, "file '%s' is larger than 1 MB; an example shows a few paragraphs".formatted(name));
                return List.of();
            }
            return List.of(Files.readString(file).strip().split("\\R\\s*\\R")).stream()
                    .filter(paragraph -> !paragraph.isBlank())
                    .map(paragraph -> new Piece(Part.DESCRIPTION, paragraph.strip()))
                    .toList();
        } catch (CharacterCodingException e) {
            problems.note(line, "file '%s' is not text in UTF-8; save it so".formatted(name));
        } catch (IOException e) {
            problems.note(
                    line, "file '%s' cannot be read; its place is told from the folder of the list".formatted(name));
        }
        return List.of();
    }

    private List<String> symbols(KnownFields fields) {
        List<ListNode.Scalar> symbols = fields.textsIfThere("symbols");
        for (ListNode.Scalar written : symbols) {
            if (SymbolRange.parse(written.text())
                    .filter(SymbolRange::isOneSymbol)
                    .isEmpty()) {
                fields.note(
                        written,
                        "'%s' is not a symbol that a filing could carry; write F41H 3/00".formatted(written.text()));
            }
        }
        return symbols.stream().map(ListNode.Scalar::text).toList();
    }
}
