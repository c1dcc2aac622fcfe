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
 * the first to the last, and those that refine the last).
 *
 * <p>Digits after the stroke read like decimals, as the IPC itself orders them: 8/28 comes before 8/281, and that before
 * 8/29. So 8/28-8/34 holds 8/281, 8/32 and 8/345, and not 8/35 or 8/40. Digits are not the scheme's dots: 8/28 does not
 * hold 8/30, though the IPC indents it below; write the range.
 *
 * <p>Without a scheme in front the symbols are of the IPC and of the schemes built on it, CPC and FI, since a filing
 * may carry any of them. {@code CPC B64U 2101/15} is of the CPC alone.
 *
 * @param subclass class or subclass, always a subclass where there is a group; never a whole section
 * @param group main group without leading zeros; empty for all of them, and then first and last are too
 */
public record SymbolRange(Set<Scheme> schemes, String subclass, String group, String first, String last) {

    private static final String WHOLE_GROUP = "00";
    private static final Pattern WRITTEN = Pattern.compile("(?:(?<scheme>IPC|CPC|FI)\\s+)?"
            + "(?:(?<all>[A-HY]\\d{2}[A-Z]?)"
            + "|(?<subclass>[A-HY]\\d{2}[A-Z])\\s*0*(?<group>[1-9]\\d{0,3})/(?<first>\\d{2,6})"
            + "(?:\\s*-\\s*(?:0*(?<again>[1-9]\\d{0,3})/)?(?<last>\\d{2,6}))?)");

    public SymbolRange {
        schemes = Set.copyOf(schemes);
    }

    /** Reads the written form; empty if it is not one, runs backwards, or from one main group into another. */
    public static Optional<SymbolRange> parse(String written) {
        Matcher form = WRITTEN.matcher(written.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Set<Scheme> schemes = form.group("scheme") == null
                ? Set.of(Scheme.IPC, Scheme.CPC, Scheme.FI)
                : Set.of(Scheme.valueOf(form.group("scheme")));
        return form.group("all") == null
                ? withGroup(schemes, form)
                : Optional.of(new SymbolRange(schemes, form.group("all"), "", "", ""));
    }

    private static Optional<SymbolRange> withGroup(Set<Scheme> schemes, Matcher form) {
        String group = form.group("group");
        String first = form.group("first");
        String last = form.group("last") == null ? first : form.group("last");
        boolean intoAnother =
                form.group("again") != null && !form.group("again").equals(group);
        return intoAnother || first.compareTo(last) > 0
                ? Optional.empty()
                : Optional.of(new SymbolRange(schemes, form.group("subclass"), group, first, last));
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

    private boolean reaches(String subgroup) {
        if (first.equals(WHOLE_GROUP) && last.equals(WHOLE_GROUP)) {
            return true;
        }
        return subgroup.compareTo(first) >= 0 && (subgroup.compareTo(last) <= 0 || subgroup.startsWith(last));
    }

    /** Whether a filing could carry it as it is written. */
    boolean isOneSymbol() {
        return first.equals(last);
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
