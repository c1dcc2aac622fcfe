package org.sekisho.office.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.ExpressionSyntaxException;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;

/** Words that a person looks for, as an entry of a list: a search finds them as the night would. */
final class SoughtWords {

    /** Stands in the place of an entry's code, at the beginning of what is wrong with it. */
    static final String CODE = "SEARCH";

    private final Entry entry;
    private final TechnologyMatcher matcher;

    /**
     * Compiles what was typed.
     *
     * @throws ExpressionSyntaxException if nothing can be looked for
     * @throws org.sekisho.lists.keytech.ListProblemsException likewise
     */
    SoughtWords(String typed) {
        this.entry = new Entry(
                new EntryCode(CODE),
                "",
                null,
                "",
                ReviewQueue.SECRECY,
                Entry.Basis.of(""),
                Entry.Stewardship.NONE,
                List.of(new Rule.Words(expression(typed))),
                List.of(),
                List.of(),
                List.of(),
                new Entry.ListLines(0, Map.of()),
                List.of());
        Edition none = new Edition(new ListId("search"), "", "");
        this.matcher = ScreeningLists.compileTried(
                List.of(new KeyTechnologyList(none, "", "", "what was typed", List.of(entry), "")));
    }

    /** The expression that was typed; one that is not written as in lists stands for its own words. */
    private static WordExpression expression(String typed) {
        try {
            return ExpressionParser.parse(typed);
        } catch (ExpressionSyntaxException notOfALanguage) {
            return ExpressionParser.parse(
                    "\"%s\"".formatted(typed.replace("\"", " ").strip()));
        }
    }

    Entry entry() {
        return entry;
    }

    /** The places of the words in a text; none if it does not have what was asked for. */
    List<TextSpan> in(StoredText kept) {
        Filing filing = new Filing(null, kept.bibliography(), List.of(), kept.claims());
        return matcher.decide(filing, kept.text(), matcher.wordsIn(kept.text()), Entities.NONE).stream()
                .flatMap(finding -> finding.evidence().stream())
                .flatMap(evidence ->
                        evidence instanceof MatchEvidence.Words words ? words.hits().stream() : Stream.empty())
                .distinct()
                .toList();
    }
}
