package org.sekisho.cli.lists;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sekisho.cli.console.Counted;
import org.sekisho.finding.matching.search.EntryExplanation;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.NearestMiss;
import org.sekisho.finding.matching.search.NearestMiss.Miss;
import org.sekisho.finding.matching.search.OrganisationName.ListedNames;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.finding.matching.search.Verdict;
import org.sekisho.finding.matching.search.Verdict.Joined;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.Passage;

/** Prints explanations as trees: one line for each clause, with the words found below it. */
record ExplanationOutput(PrintWriter out, NearestMiss misses) {

    private static final int MOST_MISSES = 5;
    private static final int MOST_PLACES = 3;
    private static final int LONGEST_QUOTE = 160;

    /** Entries that apply in full, and of the others those that came nearest. */
    void printAll(RegisteredFiling filing, List<EntryExplanation> entries) {
        List<EntryExplanation> found = entries.stream()
                .filter(explanation -> explanation.finding().isPresent())
                .toList();
        out.printf(
                "%s version %d: %d of %s in force %s.%n",
                filing.number(),
                filing.version(),
                found.size(),
                Counted.of(entries.size(), "entry", "entries"),
                found.size() == 1 ? "applies" : "apply");
        found.forEach(this::print);
        record Near(EntryExplanation explanation, Miss miss) {}
        List<Near> nearest = entries.stream()
                .filter(explanation -> explanation.finding().isEmpty())
                .map(explanation -> new Near(explanation, misses.of(explanation)))
                .filter(near -> near.miss().missing() < 1)
                .sorted(Comparator.comparingDouble(near -> near.miss().missing()))
                .limit(MOST_MISSES)
                .toList();
        if (!nearest.isEmpty()) {
            out.printf("%nDo not apply, and came nearest:%n");
            nearest.forEach(near -> out.printf(
                    "  %s of %s; %s%n",
                    near.explanation().entry().code(), near.explanation().list().list(), whyNot(near.explanation())));
        }
    }

    void print(EntryExplanation explanation) {
        Entry entry = explanation.entry();
        out.printf("%n%s of %s: %s%n", entry.code(), explanation.list(), entry.title());
        out.printf(
                "  %s%n",
                explanation.finding().map(this::applies).orElseGet(() -> "does not apply; " + whyNot(explanation)));
        explanation.technology().parts().forEach(part -> print(part, 1));
        Verdict requirement = explanation.requirement();
        if (requirement != null) {
            out.printf("  requires besides, any of:%n");
            requirement.parts().forEach(part -> print(part, 2));
        }
        for (int i = 0; i < explanation.exclusions().size(); i++) {
            out.printf("  false friend, because %s:%n", entry.unless().get(i).reason());
            print(explanation.exclusions().get(i), 2);
        }
    }

    private String applies(EntryFinding finding) {
        return "applies (%s)%s%s"
                .formatted(
                        finding.entry().queue().name().toLowerCase(Locale.ROOT),
                        finding.requirement() == Truth.NOT_STATED ? "; what it requires besides is not stated" : "",
                        near(finding));
    }

    private static String near(EntryFinding finding) {
        if (!finding.near()) {
            return "";
        }
        if (finding.nearByName()) {
            return "; nobody can tell whether a name is of the listed body";
        }
        return finding.nearByAmount()
                ? "; an amount comes near the limit, or may exceed it"
                : "; no claims were recognised: what has to stand in a part was looked for in all of the text";
    }

    private String whyNot(EntryExplanation explanation) {
        if (explanation.takenAway()
                || (!explanation.met().isEmpty() && explanation.technology().truth() != Truth.MET)) {
            return "taken away by a false friend: " + explanation.met().get(0).reason();
        }
        return explanation.technology().truth() == Truth.MET
                ? "its technology is there, what it requires besides is not"
                : misses.of(explanation).described();
    }

    private void print(Verdict verdict, int depth) {
        String indent = "  ".repeat(depth);
        out.printf(
                "%s%-11s %s%s%n",
                indent,
                truth(verdict),
                joined(verdict.joined()),
                verdict.clause().written());
        if (verdict.parts().isEmpty()) {
            printPlaces(verdict, indent);
        } else {
            verdict.parts().forEach(part -> print(part, depth + 1));
        }
    }

    private void printPlaces(Verdict verdict, String indent) {
        List<MatchEvidence> evidence = verdict.evidence();
        evidence.stream().limit(MOST_PLACES).forEach(piece -> out.printf("%s            %s%n", indent, place(piece)));
        if (evidence.size() > MOST_PLACES) {
            out.printf("%s            and %d places more%n", indent, evidence.size() - MOST_PLACES);
        }
    }

    private static String place(MatchEvidence piece) {
        String where = piece.passage() == null ? "bibliographic data" : where(piece.passage());
        List<String> quoted = piece.quoted();
        if (piece instanceof MatchEvidence.Symbol symbol) {
            return where + ": " + symbol.symbol();
        }
        if (piece instanceof MatchEvidence.Name name) {
            String named = name.entity().name();
            return VisibleText.of("%s: %s%s%s"
                    .formatted(where, named, name.uncertain() ? " (uncertain name)" : "", why(piece, named)));
        }
        String words = String.join(" … ", quoted);
        String open = open(piece);
        String quote = words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…";
        return VisibleText.of("%s: \"%s\"%s%s".formatted(where, quote, open, why(piece, words)));
    }

    /** How a name is of a listed body; empty where the rule asks for none. */
    private static String why(MatchEvidence piece, String named) {
        if (piece.rule() instanceof Rule.NamedBody body) {
            return "; " + ListedNames.why(body.names(), named);
        }
        return piece.rule() instanceof Rule.NamedOrganisation listed
                ? "; " + ListedNames.why(listed.names(), named)
                : "";
    }

    private static String open(MatchEvidence piece) {
        if (piece instanceof MatchEvidence.Words found && found.elsewhere()) {
            return ", where nobody can tell the parts";
        }
        return piece instanceof MatchEvidence.Amount amount && amount.open() ? " may exceed the limit" : "";
    }

    private static String where(Passage passage) {
        Recognised recognised = passage.recognised();
        return recognised == null ? passage.place() : "%s (%s)".formatted(passage.place(), recognised.words());
    }

    private static String truth(Verdict verdict) {
        if (verdict.truth() != Truth.MET && verdict.lenient() == Truth.MET) {
            return verdict.truth() == Truth.NOT_STATED ? "undecided" : "near";
        }
        return verdict.truth().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String joined(Joined joined) {
        return switch (joined) {
            case NOT -> "";
            case ANY -> "any of: ";
            case ALL -> "all of: ";
            case AT_LEAST -> "at least: ";
            case NONE -> "none of: ";
            case UNLESS -> "but for false friends: ";
        };
    }
}
