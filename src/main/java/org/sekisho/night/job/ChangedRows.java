package org.sekisho.night.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.audit.RowSeals;

/**
 * Rows that people wrote and somebody changed without Sekisho.
 *
 * @param filings whose cases they are
 * @param detail how many of each kind
 */
record ChangedRows(List<FilingNumber> filings, String detail) {

    private static final int NAMED = 3;
    private static final int LONGEST = 1000;
    private static final Set<String> ACCOUNTS = Set.of("staff", "proposal");

    private static final Pattern SUBJECT = Pattern.compile("(.+) version \\d+(?: [A-Z]+)?");

    public ChangedRows {
        filings = List.copyOf(filings);
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) + "…" : detail;
    }

    public static ChangedRows of(List<RowSeals.Differing> differing) {
        Map<String, List<RowSeals.Differing>> kinds = differing.stream()
                .collect(Collectors.groupingBy(RowSeals.Differing::label, TreeMap::new, Collectors.toList()));
        return new ChangedRows(
                differing.stream()
                        .map(one -> SUBJECT.matcher(one.subject()))
                        .filter(Matcher::matches)
                        .map(subject -> new FilingNumber(subject.group(1)))
                        .distinct()
                        .toList(),
                kinds.entrySet().stream()
                        .map(kind -> told(kind.getKey(), kind.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    /** Names the tables, and what the rows are about where that is neither a filing, which stands by itself, nor an account. */
    private static String told(String label, List<RowSeals.Differing> differing) {
        String named = differing.stream()
                .map(RowSeals.Differing::subject)
                .filter(subject ->
                        !ACCOUNTS.contains(label) && !SUBJECT.matcher(subject).matches())
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return "%s (%s%s%s)"
                .formatted(
                        words(label).formatted(differing.size()),
                        differing.stream()
                                .flatMap(one -> one.tables().stream())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        named.isEmpty() ? "" : ": ",
                        named);
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
            case "step" -> "reminders of authorities of %d cases";
            case "letter" -> "letters of %d cases";
            case "copy" -> "what stands for what of %d filings";
            case "run" -> "lists and schemes of %d runs";
            case "alarm" -> "alarms of %d runs";
            case "canary" -> "results of canaries of %d runs";
            case "lot" -> "blind samples of %d runs";
            case "opinion" -> "filings sent by second opinion of %d runs";
            case "repeat" -> "repeats of %d runs";
            case "list" -> "%d kept editions of lists";
            case "expected" -> "%d of the mailroom's lists";
            case "proposal" -> "proposals about %d accounts or cases";
            case "delivery" -> "%d deliveries";
            case "edition", "entry comment" -> label + "s: %d";
            default -> label + " of %d cases";
        };
    }

    public boolean isNone() {
        return detail.isEmpty();
    }
}
