package org.sekisho.curation.lint;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.curation.lint.Check.Knowledge;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.classification.MovedBelow;
import org.sekisho.lists.classification.MovedBelow.Leaving;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.RuleParts;
import org.sekisho.lists.keytech.SymbolRange;

/**
 * Asks of every symbol whether what lay below it is still there. What left to where another symbol of the entry, or the
 * concordance, finds it is left out.
 */
final class SubtreeCheck {

    private static final int NAMED = 3;

    private SubtreeCheck() {}

    static void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        List<Rule.Classified> rules = RuleParts.of(entry, Rule.Classified.class).toList();
        List<SymbolRange> all = rules.stream().flatMap(Rule.Classified::ranges).toList();
        for (Rule.Classified rule : rules) {
            rule.ranges()
                    .flatMap(range -> Stream.of(Scheme.IPC, Scheme.CPC)
                            .filter(range.schemes()::contains)
                            .flatMap(scheme -> lost(range, scheme, all).stream()))
                    .forEach(lost -> remarks.add(entry, rule, lost, "add where they went"));
        }
    }

    private static List<String> lost(SymbolRange range, Scheme scheme, List<SymbolRange> all) {
        ClassificationSymbol end = range.ends().get(0);
        ClassificationSymbol first =
                new ClassificationSymbol(scheme, end.subclass(), end.group(), end.subgroup(), end.edition());
        List<Leaving> lost = new MovedBelow(ClassificationSchemes.inForce())
                .of(first, range.last()).stream()
                        .filter(leaving -> !found(leaving, all))
                        .toList();
        return lost.isEmpty() ? List.of() : List.of(told(range, scheme, lost));
    }

    private static boolean found(Leaving leaving, List<SymbolRange> all) {
        if (!leaving.followed().isEmpty()) {
            return true;
        }
        return !leaving.hints().isEmpty()
                && leaving.hints().stream().allMatch(hint -> all.stream().anyMatch(range -> range.includes(hint)));
    }

    /** Symbols with a hint come first. */
    private static String told(SymbolRange range, Scheme scheme, List<Leaving> lost) {
        long derived = lost.stream().filter(Leaving::derived).count();
        return "below %s, %d of the %s left%s: %s%s"
                .formatted(
                        range.written(),
                        lost.size(),
                        scheme,
                        derived == 0 ? "" : ", %d of them by an edition that was derived".formatted(derived),
                        lost.stream()
                                .sorted(Comparator.comparing(
                                        (Leaving leaving) -> leaving.hints().isEmpty()))
                                .limit(NAMED)
                                .map(SubtreeCheck::told)
                                .collect(Collectors.joining(", ")),
                        lost.size() > NAMED ? " …" : "");
    }

    private static String told(Leaving leaving) {
        String hints =
                leaving.hints().stream().map(ClassificationSymbol::written).collect(Collectors.joining(", "));
        return leaving.symbol().written() + (hints.isEmpty() ? "" : " (perhaps now " + hints + ")");
    }
}
