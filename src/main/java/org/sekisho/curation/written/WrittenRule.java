package org.sekisho.curation.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sekisho.lists.keytech.Exclusion;
import org.sekisho.lists.keytech.Limit;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.Rule.Vocabulary;
import org.sekisho.lists.keytech.SymbolRange;

/**
 * Makes keys and values of a rule again, as a list writes them: texts, {@link List}s and {@link Map}s in the order of
 * the language's page.
 */
public final class WrittenRule implements Rule.Handler<Map<String, Object>> {

    private static final WrittenRule WRITTEN = new WrittenRule();

    private WrittenRule() {}

    public static Map<String, Object> of(Rule rule) {
        return rule.handledBy(WRITTEN);
    }

    public static List<Object> all(List<Rule> rules) {
        return rules.stream().<Object>map(WrittenRule::of).toList();
    }

    /** A false friend with its reason. */
    public static Map<String, Object> of(Exclusion exclusion) {
        Map<String, Object> keys = new LinkedHashMap<>(of(exclusion.rule()));
        keys.put("reason", exclusion.reason());
        if (exclusion.scope() != Exclusion.Scope.PASSAGE) {
            keys.put("within", exclusion.scope().name().toLowerCase(Locale.ROOT));
        }
        return keys;
    }

    public static List<Object> exclusions(List<Exclusion> exclusions) {
        return exclusions.stream().<Object>map(WrittenRule::of).toList();
    }

    @Override
    public Map<String, Object> classified(Rule.Classified rule) {
        Map<String, Object> keys = one("symbols", symbols(rule.symbols()));
        if (!rule.together().isEmpty()) {
            keys.put("togetherWith", symbols(rule.together()));
        }
        return keys;
    }

    private static List<Object> symbols(List<SymbolRange> ranges) {
        return ranges.stream().<Object>map(SymbolRange::written).toList();
    }

    @Override
    public Map<String, Object> words(Rule.Words rule) {
        return one(key(rule.vocabulary()), SearcherNotation.of(rule.expression()));
    }

    @Override
    public Map<String, Object> measured(Rule.Measured rule) {
        Limit limit = rule.limit();
        Map<String, Object> quantity = one("of", SearcherNotation.of(rule.what()));
        String upper = limit.upper();
        quantity.put(limit.bound().key(), upper == null ? limit.amount() : List.of(limit.amount(), upper));
        if (limit.band() > 0) {
            quantity.put("band", limit.band() + " %");
        }
        return one("quantity", quantity);
    }

    @Override
    public Map<String, Object> stated(Rule.Stated rule) {
        return one(rule.fact().key(), "true");
    }

    @Override
    public Map<String, Object> namedOrganisation(Rule.NamedOrganisation rule) {
        return one("organisation", rule.listName());
    }

    @Override
    public Map<String, Object> namedBody(Rule.NamedBody rule) {
        return one("body", rule.names());
    }

    @Override
    public Map<String, Object> counted(Rule.Counted rule) {
        return switch (rule.enough()) {
            case ANY -> anyOf(rule.rules());
            case ALL -> one("all", all(rule.rules()));
            case AT_LEAST -> {
                Map<String, Object> counted = one("count", String.valueOf(rule.count()));
                counted.put("of", all(rule.rules()));
                yield one("atLeast", counted);
            }
        };
    }

    /** Words of one vocabulary are written as the list of words that they were read from. */
    private static Map<String, Object> anyOf(List<Rule> rules) {
        for (Vocabulary vocabulary : Vocabulary.values()) {
            if (rules.size() > 1 && rules.stream().allMatch(branch -> isOf(vocabulary, branch))) {
                List<Object> expressions = new ArrayList<>();
                rules.forEach(branch -> expressions.addAll(of(branch).values()));
                return one(key(vocabulary), expressions);
            }
        }
        return one("any", all(rules));
    }

    private static boolean isOf(Vocabulary vocabulary, Rule rule) {
        return rule instanceof Rule.Words words && words.vocabulary() == vocabulary;
    }

    private static String key(Vocabulary vocabulary) {
        return vocabulary == Vocabulary.LAW ? "lawWords" : "words";
    }

    @Override
    public Map<String, Object> noneOf(Rule.NoneOf rule) {
        return one("none", all(rule.rules()));
    }

    @Override
    public Map<String, Object> unless(Rule.Unless rule) {
        Map<String, Object> keys = new LinkedHashMap<>(of(rule.rule()));
        keys.put("unless", exclusions(rule.exclusions()));
        return keys;
    }

    private static Map<String, Object> one(String key, Object value) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put(key, value);
        return keys;
    }
}
