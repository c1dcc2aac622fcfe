package org.sekisho.lists.keytech;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Limit.Bound;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;

/** Reads a rule of kind {@code quantity}. Whether its units exist is for the matcher to say. */
final class QuantityReader {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2})\\s*%?");
    private static final List<String> BOUNDS =
            Arrays.stream(Bound.values()).map(Bound::key).toList();
    private static final List<String> KEYS =
            Stream.concat(Stream.of("of", "band"), BOUNDS.stream()).toList();

    private QuantityReader() {}

    static Optional<Rule> read(KnownFields rule) {
        return rule.within("quantity", KEYS).flatMap(fields -> {
            Optional<WordExpression> what = what(fields);
            Optional<Limit> limit = limit(fields);
            return what.flatMap(measured -> limit.map(bound -> new Rule.Measured(measured, bound)));
        });
    }

    private static Optional<WordExpression> what(KnownFields fields) {
        String written = fields.text("of");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<WordExpression> what =
                RuleReader.expression(new ListNode.Scalar(written, fields.lineOf("of")), fields);
        if (what.isPresent() && !what.get().isPlace()) {
            fields.note(
                    "of",
                    "'of' names what is measured, words that stand in the sentence; '%s' states something of the filing"
                            .formatted(written));
            return Optional.empty();
        }
        return what;
    }

    private static Optional<Limit> limit(KnownFields fields) {
        Optional<String> key = fields.onlyOne(BOUNDS, "'quantity'");
        int band = fields.parsed("band", "a percentage such as 10 %", QuantityReader::percent)
                .orElse(0);
        return key.flatMap(bound -> limit(fields, Bound.values()[BOUNDS.indexOf(bound)], band));
    }

    private static int percent(String written) {
        Matcher percent = PERCENT.matcher(written);
        if (!percent.matches()) {
            throw new IllegalArgumentException("No percentage: " + written);
        }
        return Integer.parseInt(percent.group(1));
    }

    private static Optional<Limit> limit(KnownFields fields, Bound bound, int band) {
        List<ListNode.Scalar> amounts = fields.texts(bound.key());
        int wanted = bound == Bound.BETWEEN ? 2 : 1;
        if (amounts.size() != wanted) {
            fields.note(
                    bound.key(),
                    bound == Bound.BETWEEN
                            ? "'between' needs two amounts: between: [5 GHz, 10 GHz]"
                            : "'%s' needs one amount with its unit: %s: 300 km".formatted(bound.key(), bound.key()));
            return Optional.empty();
        }
        @Nullable String upper = wanted == 2 ? amounts.get(1).text() : null;
        return fields.made("", () -> new Limit(bound, amounts.get(0).text(), upper, band));
    }
}
