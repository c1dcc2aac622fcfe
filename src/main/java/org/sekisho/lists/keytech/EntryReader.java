package org.sekisho.lists.keytech;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Entry.Basis;
import org.sekisho.lists.keytech.Entry.Stewardship;
import org.sekisho.lists.keytech.Example.Piece;
import org.sekisho.lists.keytech.WordExpression.Part;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;

/** Reads the entries of one list. */
final class EntryReader {

    private static final List<String> KEYS = List.of("""
            code title titleJa area queue owner consulted basis inForce reviewBy handling languages rules requires
            unless examples
            """.split("\\s+"));
    private static final List<String> BASIS_KEYS =
            List.of("reason", "instrument", "article", "quote", "retrieved", "url");

    private final Map<String, List<String>> organisations;
    private final List<String> languages;
    private final NotedProblems problems;
    private final ExampleReader examples;
    private final Map<String, Integer> linesOfCodes = new HashMap<>();

    /** @param languages of the list's words, for entries that do not say theirs */
    EntryReader(
            Map<String, List<String>> organisations,
            List<String> languages,
            ExampleReader examples,
            NotedProblems problems) {
        this.languages = languages;
        this.organisations = organisations;
        this.examples = examples;
        this.problems = problems;
    }

    /** Empty if a problem was noted. */
    Optional<Entry> read(ListNode node) {
        return KnownFields.of(node, "an entry", KEYS, problems).flatMap(this::read);
    }

    private Optional<Entry> read(KnownFields fields) {
        EntryCode code = codeOf(fields);
        String title = fields.text("title");
        @Nullable String titleJa = fields.textOrNull("titleJa");
        String area = fields.text("area");
        Optional<ReviewQueue> queue = fields.oneOf("queue", ReviewQueue.values());
        Basis basis = basis(fields);
        Optional<Stewardship> kept = stewardship(fields);
        List<String> own = languages(fields);
        RuleReader rules = new RuleReader(organisations, problems);
        List<Rule> signs = rules.readAll(fields.items("rules"));
        List<Rule> requires = rules.readAll(fields.itemsIfThere("requires"));
        List<Exclusion> unless = rules.exclusions(fields);
        Stream<Rule> others = Stream.concat(requires.stream(), unless.stream().map(Exclusion::rule));
        PersonWords shared = others.map(EntryReader::personsIn).reduce(PersonWords.NONE, PersonWords::with);
        for (Rule sign : signs) {
            personsIn(sign)
                    .with(shared)
                    .refused()
                    .ifPresent(words -> problems.note(
                            rules.lines().getOrDefault(sign, fields.line()), PersonWords.REFUSED.formatted(words)));
        }
        List<Example> shown = examples.read(fields);
        if (fields.hasProblems() || queue.isEmpty() || kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                code,
                title,
                titleJa,
                area,
                queue.get(),
                basis,
                kept.get(),
                signs,
                requires,
                unless,
                shown,
                new Entry.ListLines(fields.line(), fields.lineOf("handling"), rules.lines()),
                own.isEmpty() ? languages : own));
    }

    /** The languages that a list or an entry says its words are in; empty if it says none. */
    static List<String> languages(KnownFields fields) {
        List<ListNode.Scalar> written = fields.textsIfThere("languages");
        written.stream()
                .filter(code -> !EntryLanguages.isCode(code.text()))
                .forEach(code -> fields.note(
                        code, "'%s' is no language; write two letters, as en or ja".formatted(code.text())));
        return written.stream().map(ListNode.Scalar::text).toList();
    }

    /** Words for persons and origins anywhere in a rule: it is one statement, however it joins them. */
    private static PersonWords personsIn(Rule rule) {
        return RuleParts.of(rule)
                .flatMap(RuleParts::expressionOf)
                .map(PersonWords::of)
                .reduce(PersonWords.NONE, PersonWords::with);
    }

    /** An entry with a bad code is read on under another, so that what else is wrong with it is noted too. */
    private EntryCode codeOf(KnownFields fields) {
        String written = fields.text("code");
        if (written.isEmpty()) {
            return new EntryCode("MISSING");
        }
        Integer earlier = linesOfCodes.putIfAbsent(written, fields.lineOf("code"));
        if (earlier != null) {
            fields.note("code", "code '%s' is already taken in line %d".formatted(written, earlier));
        }
        return fields.made("code", () -> new EntryCode(written)).orElse(new EntryCode("BAD"));
    }

    /** A text, or keys of which {@code reason} has to be there. */
    private static Basis basis(KnownFields entry) {
        if (entry.value("basis").orElse(null) instanceof ListNode.Fields) {
            return entry.within("basis", BASIS_KEYS)
                    .map(fields -> new Basis(
                            fields.text("reason"),
                            fields.textOrNull("instrument"),
                            fields.textOrNull("article"),
                            fields.textOrNull("quote"),
                            fields.dateIfThere("retrieved"),
                            fields.textOrNull("url")))
                    .orElse(Basis.of(""));
        }
        return Basis.of(entry.text("basis"));
    }

    /** Empty if a problem was noted. */
    private static Optional<Stewardship> stewardship(KnownFields entry) {
        List<String> consulted = entry.wordsIfThere("consulted");
        @Nullable String owner = entry.textOrNull("owner");
        @Nullable LocalDate reviewBy = entry.dateIfThere("reviewBy");
        @Nullable String handling = entry.textOrNull("handling");
        Optional<KnownFields> inForce = entry.within("inForce", List.of("from", "to"));
        @Nullable LocalDate from = inForce.map(fields -> fields.dateIfThere("from")).orElse(null);
        @Nullable LocalDate to = inForce.map(fields -> fields.dateIfThere("to")).orElse(null);
        return entry.made("inForce", () -> new Stewardship(owner, consulted, from, to, reviewBy, handling));
    }

    /**
     * Reads an entry's examples. Whether they hold is for the matcher to say.
     *
     * @param folder that of the list, from which the files of examples are named; null if no file is read for them
     */
    record ExampleReader(@Nullable Path folder, NotedProblems problems) {

        private static final List<String> KEYS = List.of("""
                text title abstract claims description government request file symbols applicants marked
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
                List<Piece> text =
                        List.of(new Piece(Part.DESCRIPTION, scalar.text().strip()));
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
            if (text.isEmpty() && symbols.isEmpty() && !fields.has("file") && !fields.has("applicants")) {
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
                        line,
                        "no file is read for a list that is in none; write the text of '%s' here".formatted(name));
                return List.of();
            }
            Path file = folder.resolve(name).normalize();
            try {
                if (Files.size(file) > LARGEST_FILE) {
                    problems.note(
                            line, "file '%s' is larger than 1 MB; an example shows a few paragraphs".formatted(name));
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
                        line,
                        "file '%s' cannot be read; its place is told from the folder of the list".formatted(name));
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
                            "'%s' is not a symbol that a filing could carry; write F41H 3/00"
                                    .formatted(written.text()));
                }
            }
            return symbols.stream().map(ListNode.Scalar::text).toList();
        }
    }
}
