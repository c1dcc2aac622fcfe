package org.sekisho.keytech;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.filing.ClassificationSymbol;
import org.sekisho.filing.ClassificationSymbol.Scheme;

/**
 * Classification symbols as a list writes them: {@code F41} and {@code F41H} (all below), {@code F41H 3/00} (the whole
 * main group), {@code B63G 8/28} (this subgroup and those that refine its digits), {@code B64U 101/15-101/19} (all from
 * the first to the last).
 *
 * <p>Without a scheme in front the symbols are of the IPC and of the schemes built on it, CPC and FI, since a filing
 * may carry any of them. {@code CPC B64U 2101/15} is of the CPC alone.
 */
public record SymbolRange(Set<Scheme> schemes, String subclass, String group, String first, String last) {

    private static final Pattern WRITTEN = Pattern.compile("(?:(IPC|CPC|FI)\\s+)?([A-HY](?:\\d{2}[A-Z]?)?)"
            + "(?:\\s*(\\d{1,4})/(\\d{2,6})(?:\\s*-\\s*(?:(\\d{1,4})/)?(\\d{2,6}))?)?");

    public SymbolRange {
        schemes = Set.copyOf(schemes);
    }

    /** Reads the written form; empty if it is not one, or runs from one main group into another. */
    public static Optional<SymbolRange> parse(String written) {
        Matcher form = WRITTEN.matcher(written.strip());
        if (!form.matches() || (form.group(5) != null && !form.group(5).equals(form.group(3)))) {
            return Optional.empty();
        }
        Set<Scheme> schemes = form.group(1) == null
                ? Set.of(Scheme.IPC, Scheme.CPC, Scheme.FI)
                : Set.of(Scheme.valueOf(form.group(1)));
        if (form.group(3) == null) {
            return Optional.of(new SymbolRange(schemes, form.group(2), "", "", ""));
        }
        String first = form.group(4);
        String last = form.group(6) == null ? first : form.group(6);
        return "0.".concat(first).compareTo("0.".concat(last)) > 0
                ? Optional.empty()
                : Optional.of(new SymbolRange(schemes, form.group(2), form.group(3), first, last));
    }

    public boolean includes(ClassificationSymbol symbol) {
        if (!schemes.contains(symbol.scheme())) {
            return false;
        }
        if (group.isEmpty()) {
            return symbol.subclass().startsWith(subclass);
        }
        return symbol.subclass().equals(subclass) && symbol.group().equals(group) && reaches(symbol.subgroup());
    }

    /** Digits after the stroke read like decimals: 8/28 comes before 8/281, and that before 8/29. */
    private boolean reaches(String subgroup) {
        if (first.equals("00") && last.equals("00")) {
            return true;
        }
        return subgroup.compareTo(first) >= 0 && (subgroup.compareTo(last) <= 0 || subgroup.startsWith(last));
    }

    /** The written form again. */
    public String written() {
        String scheme = schemes.size() == 1 ? schemes.iterator().next() + " " : "";
        if (group.isEmpty()) {
            return scheme + subclass;
        }
        String range = first.equals(last) ? "" : "-" + group + "/" + last;
        return scheme + subclass + " " + group + "/" + first + range;
    }
}
