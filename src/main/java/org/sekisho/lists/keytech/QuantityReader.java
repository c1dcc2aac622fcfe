package org.sekisho.lists.keytech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Limit.Bound;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;

/** Reads a rule of kind {@code quantity}. Whether its units exist is for the matcher to say. */
record QuantityReader(NotedProblems problems) {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2})\\s*%?");

    Optional<Rule> read(KnownFields rule) {
        return rule.value("quantity")
                .flatMap(value -> KnownFields.of(value, "'quantity'", keys(), problems))
                .flatMap(this::measured);
    }

    private Optional<Rule> measured(KnownFields fields) {
        Optional<WordExpression> what = what(fields);
        Optional<Limit> limit = limit(fields);
        return what.flatMap(measured -> limit.map(bound -> new Rule.Measured(measured, bound)));
    }

    private Optional<WordExpression> what(KnownFields fields) {
        String written = fields.text("of");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        int line = fields.lineOf("of");
        Optional<WordExpression> what = RuleReader.expression(new ListNode.Scalar(written, line), problems);
        if (what.isPresent() && !what.get().isPlace()) {
            problems.note(
                    line,
                    "'of' names what is measured, words that stand in the sentence; '%s' states something of the filing"
                            .formatted(written));
            return Optional.empty();
        }
        return what;
    }

    private Optional<Limit> limit(KnownFields fields) {
        Optional<String> key = fields.onlyOne(bounds(), "'quantity'");
        int band = band(fields);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Bound bound = Arrays.stream(Bound.values())
                .filter(candidate -> candidate.key().equals(key.get()))
                .findFirst()
                .orElseThrow();
        List<ListNode.Scalar> amounts = fields.texts(key.get());
        int wanted = bound == Bound.BETWEEN ? 2 : 1;
        if (amounts.size() != wanted) {
            problems.note(
                    fields.lineOf(key.get()),
                    bound == Bound.BETWEEN
                            ? "'between' needs two amounts: between: [5 GHz, 10 GHz]"
                            : "'%s' needs one amount with its unit: %s: 300 km".formatted(key.get(), key.get()));
            return Optional.empty();
        }
        @Nullable String upper = wanted == 2 ? amounts.get(1).text() : null;
        return problems.noteIfRefused(
                fields.line(), () -> new Limit(bound, amounts.get(0).text(), upper, band));
    }

    private int band(KnownFields fields) {
        Optional<String> written = fields.textIfThere("band");
        if (written.isEmpty()) {
            return 0;
        }
        Matcher percent = PERCENT.matcher(written.get());
        if (percent.matches()) {
            return Integer.parseInt(percent.group(1));
        }
        problems.note(fields.lineOf("band"), "'band' is a percentage such as 10 %%, not '%s'".formatted(written.get()));
        return 0;
    }

    private static List<String> bounds() {
        return Arrays.stream(Bound.values()).map(Bound::key).toList();
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("of", "band"));
        keys.addAll(bounds());
        return keys;
    }
}
