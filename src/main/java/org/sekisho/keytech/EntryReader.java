package org.sekisho.keytech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sekisho.keytech.reading.KnownFields;
import org.sekisho.keytech.reading.ListNode;
import org.sekisho.keytech.reading.NotedProblems;
import org.sekisho.keytech.reading.Suggestion;

/** Reads the entries of one list. */
final class EntryReader {

    private static final List<String> KEYS =
            List.of("code", "title", "titleJa", "area", "queue", "basis", "rules", "requires", "unless", "examples");

    private static final List<String> EXCLUSION_KEYS = withRuleKinds("reason", "within");

    private final NotedProblems problems;
    private final RuleReader rules;
    private final ExampleReader examples;
    private final Map<String, Integer> linesOfCodes = new HashMap<>();

    EntryReader(RuleReader rules, NotedProblems problems) {
        this.rules = rules;
        this.examples = new ExampleReader(problems);
        this.problems = problems;
    }

    /** Empty if a problem was noted. */
    Optional<Entry> read(ListNode node) {
        int before = problems.count();
        Optional<Entry> entry = KnownFields.of(node, "an entry", KEYS, problems)
                .flatMap(fields -> codeOf(fields).flatMap(code -> entryOf(code, fields, before)));
        return problems.count() > before ? Optional.empty() : entry;
    }

    private Optional<Entry> entryOf(EntryCode code, KnownFields fields, int before) {
        String title = fields.text("title");
        Optional<String> titleJa = fields.textIfThere("titleJa");
        String area = fields.text("area");
        Optional<ReviewQueue> queue = chosen(ReviewQueue.values(), fields, fields.text("queue"), "queue");
        String basis = fields.text("basis");
        List<Rule> signs = rules.readAll(fields.items("rules"));
        List<Rule> requires = rules.readAll(fields.itemsIfThere("requires"));
        List<Exclusion> unless = exclusions(fields.itemsIfThere("unless"));
        List<Example> shown = examples.read(fields);
        return problems.count() > before
                ? Optional.empty()
                : queue.map(chosen -> new Entry(
                        code,
                        title,
                        titleJa.orElse(null),
                        area,
                        chosen,
                        basis,
                        signs,
                        requires,
                        unless,
                        shown,
                        fields.line()));
    }

    /** An entry with a bad code is read on under another, so that what else is wrong with it is noted too. */
    private Optional<EntryCode> codeOf(KnownFields fields) {
        String written = fields.text("code");
        int line = fields.lineOf("code");
        if (written.isEmpty()) {
            return Optional.of(new EntryCode("MISSING"));
        }
        Integer earlier = linesOfCodes.putIfAbsent(written, line);
        if (earlier != null) {
            problems.note(line, "code '%s' is already taken in line %d".formatted(written, earlier));
        }
        return problems.noteIfRefused(line, () -> new EntryCode(written)).or(() -> Optional.of(new EntryCode("BAD")));
    }

    private List<Exclusion> exclusions(List<ListNode> nodes) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (ListNode node : nodes) {
            KnownFields.of(node, "an exclusion", EXCLUSION_KEYS, problems)
                    .flatMap(this::exclusionOf)
                    .ifPresent(exclusions::add);
        }
        return exclusions;
    }

    private Optional<Exclusion> exclusionOf(KnownFields fields) {
        Optional<Rule> rule = rules.read(fields);
        String reason = fields.text("reason");
        Optional<Exclusion.Scope> scope = fields.value("within").isPresent()
                ? chosen(Exclusion.Scope.values(), fields, fields.text("within"), "within")
                : Optional.of(Exclusion.Scope.PASSAGE);
        return rule.flatMap(excluded -> scope.map(reach -> new Exclusion(excluded, reason, reach)));
    }

    private <T extends Enum<T>> Optional<T> chosen(T[] choices, KnownFields fields, String written, String key) {
        List<String> names = Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        Optional<T> choice = Arrays.stream(choices)
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
        if (choice.isEmpty() && !written.isEmpty()) {
            problems.note(
                    fields.lineOf(key),
                    "'%s' cannot be '%s'%s".formatted(key, written, Suggestion.after(written, names)));
        }
        return choice;
    }

    private static List<String> withRuleKinds(String... keys) {
        List<String> all = new ArrayList<>(RuleReader.KINDS);
        all.addAll(List.of(keys));
        return List.copyOf(all);
    }
}
