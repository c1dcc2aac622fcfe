package org.sekisho.lists.keytech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.classification.EditionSpan;

/**
 * Classification symbols as a list writes them: {@code F41} and {@code F41H} (all below), {@code F41H 3/00} (the whole
 * main group), {@code B63G 8/28} (this subgroup and those that the scheme's dots put below it, 8/30 among them), {@code
 * B64U 101/15-101/19} (all from the first to the last in the order of the scheme, and those below the last).
 *
 * <p>Where the shipped data have no dots for a symbol, its digits decide, read like decimals: 8/28 then holds 8/281, and
 * 8/28-8/34 holds 8/281, 8/32 and 8/345, and not 8/35 or 8/40.
 *
 * <p>Without a scheme in front the symbols are of the IPC and of the schemes built on it, CPC and FI, since a filing
 * may carry any of them. {@code CPC B64U 2101/15} is of the CPC alone. Behind it may stand the edition its author wrote
 * it in, {@code H10F 77/14 [2025.01]} or {@code H01L 31/0352 [2006.01-2024.01]}. Symbols of other editions are found by
 * the concordance: without an edition both the older and the newer ones.
 *
 * @param subclass class or subclass, always a subclass where there is a group; never a whole section
 * @param group main group without leading zeros; empty for all of them, and then first and last are too
 * @param edition null where the author wrote none
 */
public record SymbolRange(
        Set<Scheme> schemes,
        String subclass,
        String group,
        String first,
        String last,
        @Nullable EditionSpan edition) {

    private static final Pattern WRITTEN = Pattern.compile("(?:(?<scheme>IPC|CPC|FI)\\s+)?"
            + "(?:(?<all>[A-HY]\\d{2}[A-Z]?)"
            + "|(?<subclass>[A-HY]\\d{2}[A-Z])\\s*0*(?<group>[1-9]\\d{0,3})/(?<first>\\d{2,6})"
            + "(?:\\s*-\\s*(?:0*(?<again>[1-9]\\d{0,3})/)?(?<last>\\d{2,6}))?)"
            + "(?:\\s*\\[(?<edition>[^\\]]*)\\])?");

    public SymbolRange {
        schemes = Set.copyOf(schemes);
    }

    /** Reads the written form; empty if it is not one, runs backwards, or from one main group into another. */
    public static Optional<SymbolRange> parse(String written) {
        Matcher form = WRITTEN.matcher(written.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<EditionSpan> edition =
                Optional.ofNullable(form.group("edition")).flatMap(EditionSpan::parse);
        if (form.group("edition") != null && edition.isEmpty()) {
            return Optional.empty();
        }
        Set<Scheme> schemes = form.group("scheme") == null
                ? Set.of(Scheme.IPC, Scheme.CPC, Scheme.FI)
                : Set.of(Scheme.valueOf(form.group("scheme")));
        return form.group("all") == null
                ? withGroup(schemes, form, edition.orElse(null))
                : Optional.of(new SymbolRange(schemes, form.group("all"), "", "", "", edition.orElse(null)));
    }

    private static Optional<SymbolRange> withGroup(Set<Scheme> schemes, Matcher form, @Nullable EditionSpan edition) {
        String group = form.group("group");
        String first = form.group("first");
        String last = form.group("last") == null ? first : form.group("last");
        boolean intoAnother =
                form.group("again") != null && !form.group("again").equals(group);
        return intoAnother || first.compareTo(last) > 0
                ? Optional.empty()
                : Optional.of(new SymbolRange(schemes, form.group("subclass"), group, first, last, edition));
    }

    /** True if the range includes the symbol, by the schemes in force. */
    public boolean includes(ClassificationSymbol symbol) {
        return includes(symbol, ClassificationSchemes.inForce());
    }

    public boolean includes(ClassificationSymbol symbol, ClassificationSchemes tree) {
        return holds(symbol, tree)
                || tree.equivalents(symbol).stream()
                        .filter(equivalent -> edition == null || edition.agreesWith(equivalent))
                        .anyMatch(equivalent -> holds(equivalent.symbol(), tree));
    }

    private boolean holds(ClassificationSymbol symbol, ClassificationSchemes tree) {
        if (!schemes.contains(symbol.scheme())) {
            return false;
        }
        if (group.isEmpty()) {
            return symbol.subclass().startsWith(subclass);
        }
        return symbol.subclass().equals(subclass)
                && (tree.isBetween(symbol, symbol(symbol.scheme(), first), last).within()
                        || (schemes.contains(Scheme.IPC) && holdsInternational(symbol, tree)));
    }

    /** A symbol that the CPC adds counts as the symbol of the IPC that it stands for. */
    private boolean holdsInternational(ClassificationSymbol symbol, ClassificationSchemes tree) {
        return symbol.scheme() == Scheme.CPC
                && tree.international(symbol)
                        .filter(own -> tree.isBetween(own, symbol(Scheme.IPC, first), last)
                                .within())
                        .isPresent();
    }

    /** Whether it may hold a symbol of which no edition says where it belongs: it asks for some of its subclass. */
    public boolean mayHold(ClassificationSymbol symbol) {
        return schemes.contains(symbol.scheme())
                && symbol.subclass().equals(subclass)
                && !group.isEmpty()
                && !ClassificationSchemes.inForce().isPlaced(symbol);
    }

    /** Whether a filing could carry it as it is written. */
    public boolean isOneSymbol() {
        return first.equals(last);
    }

    /** The symbols it names, one or two, for asking whether they are known: of the last edition that its author named. */
    public List<ClassificationSymbol> ends() {
        Scheme scheme =
                schemes.contains(Scheme.IPC) ? Scheme.IPC : schemes.iterator().next();
        return Stream.of(first, last)
                .distinct()
                .map(subgroup -> symbol(scheme, subgroup))
                .toList();
    }

    private ClassificationSymbol symbol(Scheme scheme, String subgroup) {
        return new ClassificationSymbol(
                scheme,
                subclass,
                group,
                subgroup,
                edition == null ? null : edition.last().toString());
    }

    /** The written form again. */
    public String written() {
        String scheme = schemes.size() == 1 ? schemes.iterator().next() + " " : "";
        String behind = edition == null ? "" : " [" + edition + "]";
        if (group.isEmpty()) {
            return scheme + subclass + behind;
        }
        String range = first.equals(last) ? "" : "-" + group + "/" + last;
        return scheme + subclass + " " + group + "/" + first + range + behind;
    }
}
