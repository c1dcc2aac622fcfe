package org.sekisho.lists.keytech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Rule.Vocabulary;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;
import org.sekisho.machine.yaml.Suggestion;

/** Reads the rules of one entry: one key, the kind of the rule, with what it looks for. */
final class RuleReader {

    private static final List<String> KINDS = List.of("""
            symbols words lawWords quantity stateFunding stateApplicant defencePurpose reviewRequested organisation body
            all any atLeast none
            """.split("\\s+"));

    /** The keys that a rule may have: its kind, and what goes with it. */
    static final List<String> KEYS = keysWith("togetherWith", "unless");

    private static final List<String> EXCLUSION_KEYS = keysWith("togetherWith", "reason", "within");

    private final Map<String, List<String>> organisations;
    private final NotedProblems problems;
    private final Map<Rule, Integer> lines = new HashMap<>();

    RuleReader(Map<String, List<String>> organisations, NotedProblems problems) {
        this.organisations = organisations;
        this.problems = problems;
    }

    List<Rule> readAll(List<ListNode> nodes) {
        return nodes.stream().flatMap(node -> read(node).stream()).toList();
    }

    /** Lines of the rules read so far. */
    Map<Rule, Integer> lines() {
        return lines;
    }

    private Optional<Rule> read(ListNode node) {
        if (node instanceof ListNode.Scalar scalar && !scalar.text().isBlank()) {
            problems.note(node.line(), "a rule starts with its kind, for example 'words: " + scalar.text() + "'");
            return Optional.empty();
        }
        return RuleKeys.of(node, "a rule", KEYS, problems).flatMap(this::withExclusions);
    }

    private Optional<Rule> withExclusions(KnownFields fields) {
        List<Exclusion> exclusions = exclusions(fields);
        return read(fields)
                .map(rule -> exclusions.isEmpty() ? rule : at(fields.line(), new Rule.Unless(rule, exclusions)));
    }

    /** The false friends under {@code unless}. */
    List<Exclusion> exclusions(KnownFields fields) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (ListNode node : fields.itemsIfThere("unless")) {
            RuleKeys.of(node, "an exclusion", EXCLUSION_KEYS, problems)
                    .flatMap(this::exclusionOf)
                    .ifPresent(exclusions::add);
        }
        return exclusions;
    }

    private Optional<Exclusion> exclusionOf(KnownFields fields) {
        Optional<Rule> rule = read(fields);
        String reason = fields.text("reason");
        Optional<Exclusion.Scope> scope = fields.has("within")
                ? fields.oneOf("within", Exclusion.Scope.values())
                : Optional.of(Exclusion.Scope.PASSAGE);
        return rule.flatMap(excluded -> scope.map(reach -> new Exclusion(excluded, reason, reach)));
    }

    /** The rule among the keys, which may hold other keys besides. Empty, and noted, if it cannot be read. */
    private Optional<Rule> read(KnownFields fields) {
        return fields.onlyOne(KINDS, "a rule").flatMap(kind -> {
            if (!kind.equals("symbols") && fields.has("togetherWith")) {
                fields.note("togetherWith", "'togetherWith' goes with 'symbols'; use 'all' for other rules");
            }
            return ofKind(kind, fields).map(rule -> at(fields.lineOf(kind), rule));
        });
    }

    private Optional<Rule> ofKind(String kind, KnownFields fields) {
        return switch (kind) {
            case "symbols" ->
                Optional.of(new Rule.Classified(symbols(fields, "symbols"), symbols(fields, "togetherWith")));
            case "words" -> words(fields, kind, Vocabulary.APPLICANT);
            case "lawWords" -> words(fields, kind, Vocabulary.LAW);
            case "quantity" -> QuantityReader.read(fields);
            case "organisation" -> organisation(fields);
            case "body" -> body(fields);
            case "all" -> several(fields, kind, Rule::allOf);
            case "any" -> several(fields, kind, Rule::anyOf);
            case "none" -> several(fields, kind, Rule.NoneOf::new);
            case "atLeast" -> atLeast(fields);
            default -> stated(fields, kind);
        };
    }

    private Rule at(int line, Rule rule) {
        lines.putIfAbsent(rule, line);
        return rule;
    }

    private Optional<Rule> several(KnownFields fields, String kind, Function<List<Rule>, Rule> rule) {
        List<Rule> branches = readAll(fields.items(kind));
        return branches.isEmpty() ? Optional.empty() : Optional.of(rule.apply(branches));
    }

    private Optional<Rule> atLeast(KnownFields fields) {
        return fields.within("atLeast", List.of("count", "of")).flatMap(this::counted);
    }

    private Optional<Rule> counted(KnownFields fields) {
        List<ListNode> nodes = fields.items("of");
        List<Rule> branches = readAll(nodes);
        String count = fields.text("count");
        if (!count.matches("\\d{1,3}") || Integer.parseInt(count) < 1 || Integer.parseInt(count) > nodes.size()) {
            fields.note(
                    "count",
                    "'count' is a number from 1 to the %d rules under 'of', not '%s'".formatted(nodes.size(), count));
            return Optional.empty();
        }
        return Optional.of(Rule.atLeast(Integer.parseInt(count), branches));
    }

    private static List<SymbolRange> symbols(KnownFields fields, String key) {
        return fields.textsIfThere(key).stream()
                .flatMap(written -> {
                    Optional<SymbolRange> symbols = SymbolRange.parse(written.text());
                    if (symbols.isEmpty()) {
                        fields.note(
                                written,
                                "'%s' is not a symbol; write F41H, F41H 3/00 or B63G 8/28-8/34 (within one main group), with IPC, CPC or FI in front if only that scheme is meant"
                                        .formatted(written.text()));
                    }
                    return symbols.stream();
                })
                .toList();
    }

    /** Each line of the list of texts is a rule by itself, and one of them is enough. */
    private Optional<Rule> words(KnownFields fields, String kind, Vocabulary vocabulary) {
        List<Rule> alternatives = new ArrayList<>();
        for (ListNode.Scalar written : fields.texts(kind)) {
            expression(written, fields)
                    .ifPresent(
                            expression -> alternatives.add(at(written.line(), new Rule.Words(expression, vocabulary))));
        }
        return switch (alternatives.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(alternatives.get(0));
            default -> Optional.of(Rule.anyOf(alternatives));
        };
    }

    static Optional<WordExpression> expression(ListNode.Scalar written, KnownFields fields) {
        try {
            WordExpression expression = ExpressionParser.parse(written.text());
            Optional<String> persons = PersonWords.of(expression).refused();
            persons.ifPresent(words -> fields.note(written, PersonWords.REFUSED.formatted(words)));
            return persons.isPresent() ? Optional.empty() : Optional.of(expression);
        } catch (ExpressionSyntaxException e) {
            fields.note(written, "'%s' %s".formatted(written.text(), e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Rule> stated(KnownFields fields, String kind) {
        String text = fields.text(kind);
        if (!text.isEmpty() && !text.equals("true")) {
            fields.note(
                    kind, "'%s' can only be true, not '%s'; leave it out if it does not matter".formatted(kind, text));
        }
        return Stream.of(Rule.Fact.values())
                .filter(fact -> fact.key().equals(kind))
                .<Rule>map(Rule.Stated::new)
                .findFirst();
    }

    private Optional<Rule> organisation(KnownFields fields) {
        String name = fields.text("organisation");
        @Nullable List<String> names = organisations.get(name);
        if (!name.isEmpty() && names == null) {
            fields.note(
                    "organisation",
                    "no organisations are listed as '%s'%s"
                            .formatted(
                                    name,
                                    organisations.isEmpty()
                                            ? "; list them under 'organisations:' at the top"
                                            : Suggestion.after(name, organisations.keySet())));
        }
        return Optional.of(new Rule.NamedOrganisation(name, names == null ? List.of() : names));
    }

    /** Empty, and noted, if there is no name. */
    private static Optional<Rule> body(KnownFields fields) {
        List<String> names =
                fields.texts("body").stream().map(ListNode.Scalar::text).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new Rule.NamedBody(names));
    }

    private static List<String> keysWith(String... others) {
        List<String> keys = new ArrayList<>(KINDS);
        keys.addAll(List.of(others));
        return List.copyOf(keys);
    }

    /** The keys of a rule, and what to say of those that no rule has although people look for them. */
    static final class RuleKeys {

        private static final Set<String> OF_PERSONS = Set.of("""
                nationality nationalities citizenship citizen country countries origin ethnicity religion passport
                birthplace race
                """.split("\\s+"));

        private static final Map<String, String> FORMER = Map.of(
                "word", "write 'words: %s'; a word is found in any inflection",
                "phrase",
                        "write 'words: %s'; words beside each other are next to each other, in quotation marks exactly so",
                "near", "write 'words: a near/5 b'");

        private RuleKeys() {}

        /** The keys of a node; empty, and noted, if it has none. */
        static Optional<KnownFields> of(ListNode node, String what, List<String> known, NotedProblems problems) {
            if (node instanceof ListNode.Fields fields) {
                List<ListNode.Field> left = fields.fields().stream()
                        .filter(field -> !refused(field, problems))
                        .toList();
                boolean allRefused = left.isEmpty() && !fields.fields().isEmpty();
                return allRefused
                        ? Optional.empty()
                        : KnownFields.of(new ListNode.Fields(left, fields.line()), what, known, problems);
            }
            return KnownFields.of(node, what, known, problems);
        }

        private static boolean refused(ListNode.Field field, NotedProblems problems) {
            String key = field.key().toLowerCase(Locale.ROOT);
            if (OF_PERSONS.contains(key) || key.startsWith("inventor") || key.startsWith("person")) {
                problems.note(field.line(), PersonWords.REFUSED.formatted(field.key()));
                return true;
            }
            String mend = FORMER.get(key);
            if (mend != null) {
                String value = field.value() instanceof ListNode.Scalar scalar ? scalar.text() : "…";
                problems.note(field.line(), "unknown key '%s'; %s".formatted(field.key(), mend.formatted(value)));
            }
            return mend != null;
        }
    }
}
