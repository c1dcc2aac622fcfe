package org.sekisho.night.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.audit.RowSeals;

/**
 * What people wrote and somebody changed without Sekisho.
 *
 * @param filings whose cases they are
 * @param detail how many of each kind
 */
public record ChangedRows(List<FilingNumber> filings, String detail) {

    private static final Pattern SUBJECT = Pattern.compile("(.+) version \\d+(?: [A-Z]+)?");

    public ChangedRows {
        filings = List.copyOf(filings);
    }

    public static ChangedRows of(List<RowSeals.Differing> differing) {
        Map<String, Long> kinds = differing.stream()
                .collect(Collectors.groupingBy(RowSeals.Differing::label, TreeMap::new, Collectors.counting()));
        return new ChangedRows(
                differing.stream()
                        .map(one -> SUBJECT.matcher(one.subject()))
                        .filter(Matcher::matches)
                        .map(subject -> new FilingNumber(subject.group(1)))
                        .distinct()
                        .toList(),
                kinds.entrySet().stream()
                        .map(kind -> words(kind.getKey()).formatted(kind.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private static String words(String label) {
        return switch (label) {
            case "counted" -> "what earlier nights counted";
            case "filing" -> "findings, text, levels, areas or days of %d filings";
            case "staff" -> "rights or passwords of %d accounts: see sekisho audit verify";
            case "case" -> "decisions or standing of %d cases";
            case "referrals" -> "referrals or answers of %d cases";
            case "orders" -> "decisions on orders of %d cases";
            case "missed" -> "what was named as missed of %d cases";
            default -> label + " of %d cases";
        };
    }

    public boolean isNone() {
        return detail.isEmpty();
    }
}
