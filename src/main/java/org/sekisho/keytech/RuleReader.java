package org.sekisho.keytech;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.keytech.reading.KnownFields;
import org.sekisho.keytech.reading.ListNode;
import org.sekisho.keytech.reading.NotedProblems;
import org.sekisho.keytech.reading.Suggestion;

/** Reads rules as a list writes them: one key, the kind of the rule, with what it looks for. */
final class RuleReader {

    /** Chinese, Japanese and Korean are matched character by character: what they call a word is a sequence. */
    private static final Pattern WRITTEN_WITHOUT_SPACES =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    private static final Pattern HAS_LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final int FURTHEST = 50;
    private static final int MOST_COMBINATIONS = 60;

    static final List<String> KINDS =
            List.of("symbols", "word", "phrase", "near", "stateFunding", "organisation", "all", "any");

    private final Map<String, List<String>> organisations;
    private final NotedProblems problems;

    RuleReader(Map<String, List<String>> organisations, NotedProblems problems) {
        this.organisations = organisations;
        this.problems = problems;
    }

    List<Rule> readAll(List<ListNode> nodes) {
        return nodes.stream().flatMap(node -> read(node).stream()).toList();
    }

    private Optional<Rule> read(ListNode node) {
        if (node instanceof ListNode.Scalar scalar && !scalar.text().isBlank()) {
            problems.note(node.line(), "a rule starts with its kind, for example 'phrase: " + scalar.text() + "'");
            return Optional.empty();
        }
        return KnownFields.of(node, "a rule", KINDS, problems).flatMap(this::read);
    }

    /** The rule among the keys, which may hold other keys besides. Empty, and noted, if it cannot be read. */
    Optional<Rule> read(KnownFields fields) {
        return fields.onlyOne(KINDS, "a rule").flatMap(kind -> switch (kind) {
            case "symbols" -> classified(fields);
            case "word" -> word(fields);
            case "phrase" -> phrase(fields);
            case "near" -> near(fields);
            case "stateFunding" -> stateFunded(fields);
            case "organisation" -> organisation(fields);
            case "all" -> Optional.of(new Rule.AllOf(readAll(fields.items("all"))));
            default -> Optional.of(new Rule.AnyOf(readAll(fields.items("any"))));
        });
    }

    private Optional<Rule> classified(KnownFields fields) {
        return Optional.of(new Rule.Classified(fields.texts("symbols").stream()
                .flatMap(written -> symbols(written).stream())
                .toList()));
    }

    private Optional<SymbolRange> symbols(ListNode.Scalar written) {
        Optional<SymbolRange> symbols = SymbolRange.parse(written.text());
        if (symbols.isEmpty()) {
            problems.note(
                    written.line(),
                    "'%s' is not a symbol; write F41H, F41H 3/00 or B63G 8/28-8/34 (within one main group), with IPC, CPC or FI in front if only that scheme is meant"
                            .formatted(written.text()));
        }
        return symbols;
    }

    private Optional<Rule> word(KnownFields fields) {
        return anyOf(fields.texts("word").stream().map(this::word).toList());
    }

    private Rule word(ListNode.Scalar word) {
        String text = withLetters(word);
        if (text.contains(" ")) {
            problems.note(word.line(), "'%s' is several words; write 'phrase: %s'".formatted(text, text));
        }
        return WRITTEN_WITHOUT_SPACES.matcher(text).find() ? new Rule.Phrase(text) : new Rule.Word(text);
    }

    private Optional<Rule> phrase(KnownFields fields) {
        return anyOf(fields.texts("phrase").stream()
                .<Rule>map(words -> new Rule.Phrase(withLetters(words)))
                .toList());
    }

    private static Optional<Rule> anyOf(List<Rule> rules) {
        return Optional.of(rules.size() == 1 ? rules.get(0) : new Rule.AnyOf(rules));
    }

    private Optional<Rule> near(KnownFields fields) {
        return fields.value("near")
                .flatMap(value -> KnownFields.of(value, "'near'", List.of("terms", "distance"), problems))
                .flatMap(this::combined);
    }

    private Optional<Rule> combined(KnownFields near) {
        List<List<String>> combinations = List.of(List.of());
        for (ListNode term : near.items("terms")) {
            combinations = extended(
                    combinations,
                    near.textsOf(term, "'terms'").stream()
                            .map(this::withLetters)
                            .toList());
        }
        if (combinations.stream().anyMatch(terms -> terms.size() < 2)) {
            problems.note(near.lineOf("terms"), "'near' needs two terms or more; for one write 'phrase'");
        }
        if (combinations.size() > MOST_COMBINATIONS) {
            problems.note(
                    near.lineOf("terms"),
                    "'near' makes more than %d combinations of its terms; divide it".formatted(MOST_COMBINATIONS));
        }
        int distance = distance(near);
        return anyOf(combinations.stream()
                .limit(MOST_COMBINATIONS)
                .<Rule>map(terms -> new Rule.Near(terms, distance))
                .toList());
    }

    /** Every combination with every one of the alternatives; not much more than may be, however many there are. */
    private static List<List<String>> extended(List<List<String>> combinations, List<String> alternatives) {
        return combinations.stream()
                .flatMap(terms -> alternatives.stream().map(term -> with(terms, term)))
                .limit(MOST_COMBINATIONS + 1L)
                .toList();
    }

    private static List<String> with(List<String> terms, String term) {
        return Stream.concat(terms.stream(), Stream.of(term)).toList();
    }

    private int distance(KnownFields near) {
        String text = near.text("distance");
        boolean number = text.matches("\\d{1,3}");
        if (!text.isEmpty() && (!number || Integer.parseInt(text) > FURTHEST)) {
            problems.note(
                    near.lineOf("distance"),
                    "'distance' is a number of words from 0 to %d, not '%s'".formatted(FURTHEST, text));
        }
        return number ? Integer.parseInt(text) : 0;
    }

    private Optional<Rule> stateFunded(KnownFields fields) {
        String text = fields.text("stateFunding");
        if (!text.isEmpty() && !text.equals("true")) {
            problems.note(
                    fields.lineOf("stateFunding"),
                    "'stateFunding' can only be true, not '%s'; leave it out if funding does not matter"
                            .formatted(text));
        }
        return Optional.of(new Rule.StateFunded());
    }

    private Optional<Rule> organisation(KnownFields fields) {
        String name = fields.text("organisation");
        if (!name.isEmpty() && !organisations.containsKey(name)) {
            problems.note(
                    fields.lineOf("organisation"),
                    "no organisations are listed as '%s'%s"
                            .formatted(
                                    name,
                                    organisations.isEmpty()
                                            ? "; list them under 'organisations:' at the top"
                                            : Suggestion.after(name, organisations.keySet())));
        }
        return Optional.of(new Rule.NamedOrganisation(name, organisations.getOrDefault(name, List.of())));
    }

    private String withLetters(ListNode.Scalar text) {
        if (!HAS_LETTER_OR_DIGIT.matcher(text.text()).find()) {
            problems.note(text.line(), "'%s' has no letter and no digit, so it is never found".formatted(text.text()));
        }
        return text.text();
    }
}
