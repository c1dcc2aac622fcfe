package org.sekisho.lists.keytech;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;

/** The keys of a rule, and what to say of those that no rule has although people look for them. */
final class RuleKeys {

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
