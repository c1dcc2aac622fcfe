package org.sekisho.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * The place of a filing in its queue. It orders, and decides nothing.
 *
 * <p>The formula, all of it, with the names of the {@link RankWeights} that {@code config/application.yml} may set:
 *
 * <pre>
 * place   = independentClaim, claim, symbol, firstPage (title and abstract), party (parties and government interest),
 *           description, or background (under a heading that speaks of what others did),
 *           times negated where the words are denied or, but for claims, one of five alternatives and more,
 *           times ofOthers where they speak of what others did
 * rule    = the best place it was met in  +  morePlaces · ln(number of places)
 * entry   = sum over the rules met,
 *           times notStated if what the entry requires besides is not stated,
 *           times near if it was found only because an amount comes near its limit or may be within it, or because no
 *                claims were recognised and its words may stand in them
 * filing  = best entry  +  otherEntries · sum of its other entries
 * </pre>
 */
public final class RankScore {

    private static final Pattern WHAT_OTHERS_DID =
            Pattern.compile("background|prior art|related art|背景技術|先行技術|従来|stand der technik|état de la technique");

    private final RankWeights weights;
    private final Set<Integer> independentClaims;

    RankScore(Filing filing, RankWeights weights) {
        this.weights = weights;
        independentClaims = filing.claims().stream()
                .filter(Claim::independent)
                .map(Claim::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    double of(List<EntryFinding> findings) {
        double best = 0;
        double sum = 0;
        for (EntryFinding finding : findings) {
            double score = of(finding);
            best = Math.max(best, score);
            sum += score;
        }
        return best + weights.otherEntries() * (sum - best);
    }

    public double of(EntryFinding finding) {
        // in the order found: a sum in another order may differ in its last digit, and with it the same night run twice
        Map<Rule, List<MatchEvidence>> byRule = finding.evidence().stream()
                .collect(Collectors.groupingBy(MatchEvidence::rule, LinkedHashMap::new, Collectors.toList()));
        double score = byRule.values().stream().mapToDouble(this::ofRule).sum();
        double stated = finding.requirement() == Truth.NOT_STATED ? score * weights.notStated() : score;
        return finding.near() ? stated * weights.near() : stated;
    }

    private double ofRule(List<MatchEvidence> places) {
        double best = places.stream().mapToDouble(this::weight).max().orElseThrow();
        return best + weights.morePlaces() * Math.log(places.size());
    }

    /** The weight of the place of one piece of evidence. */
    public double weight(MatchEvidence evidence) {
        Passage passage = evidence.passage();
        if (passage == null) {
            return evidence instanceof MatchEvidence.Symbol ? weights.symbol() : weights.party();
        }
        return weight(passage) * meant(evidence);
    }

    private double weight(Passage passage) {
        return switch (passage.section()) {
            case CLAIM -> independent(passage) ? weights.independentClaim() : weights.claim();
            case TITLE, ABSTRACT -> weights.firstPage();
            case GOVERNMENT_INTEREST, REVIEW_REQUEST -> weights.party();
            case DESCRIPTION -> speaksOfOthers(passage) ? weights.background() : weights.description();
        };
    }

    private double meant(MatchEvidence evidence) {
        if (!(evidence instanceof MatchEvidence.Words words)) {
            return 1;
        }
        return switch (WordsAround.of(words.passage(), words.hits())) {
            case PLAIN -> 1;
            case DENIED -> weights.negated();
            case LISTED -> words.passage().section() == Section.CLAIM ? 1 : weights.negated();
            case OF_OTHERS -> words.passage().section() == Section.CLAIM ? 1 : weights.ofOthers();
        };
    }

    private boolean independent(Passage claim) {
        return independentClaims.stream().anyMatch(number -> claim.label().equals(number.toString()));
    }

    private static boolean speaksOfOthers(Passage passage) {
        return WHAT_OTHERS_DID
                .matcher(passage.heading().toLowerCase(Locale.ROOT))
                .find();
    }

    /**
     * The sense of words by those around them in their sentence: denied, said of what others did, named among alternatives, or
     * plainly.
     *
     * <p>Words of a claim are always meant plainly, but for what a claim denies. Only the nearest words count: a cue further
     * away mostly belongs to something else. It orders a queue and decides nothing, so an error costs a place in it.
     */
    private enum WordsAround {
        PLAIN,
        DENIED,
        OF_OTHERS,
        /** One of five things and more of which any will do. */
        LISTED;

        private static final int BEFORE = 60;
        private static final int BEFORE_JA = 12;
        private static final int AFTER_JA = 16;

        private static final Pattern DENIES_BEFORE = Pattern.compile(
                "(?iu)\\b(?:(?:has|have|having|with|contains?|includes?|uses?|needs?|requires?|is|are) no"
                        + "|without(?: the)?(?: use| using| need)?(?: of| for)?"
                        + "|no longer|free (?:of|from)|other than|instead of|rather than|in place of|in lieu of|does not (?:use|require|need"
                        + "|include|contain|have)|do not (?:use|require|need|include|contain|have)|(?:is|are) not|not (?:a|an|the|using)"
                        + "|neither|excluding|except(?: for)?|avoids?(?: the)?(?: use of)?|eliminat(?:es|ing)(?: the)?(?: need for)?)\\s+"
                        + "(?:[\\p{L}-]+\\s+){0,3}$");

        private static final Pattern OF_OTHERS_BEFORE =
                Pattern.compile("(?iu)\\b(?:unlike|conventional(?:ly)?|prior[- ]art"
                        + "|in contrast to|compared (?:to|with)|known|traditional|existing|previous(?:ly)?|related art|state of the art"
                        + "|disclosed? (?:in|by)|described? in|according to (?:the )?(?:patent|publication)|(?:U\\.?S\\.?|European|Japanese)"
                        + " (?:Patent|Pat\\.|Publication|Application)[^;]{0,40})\\s*(?:[\\p{L}\\d,.-]+\\s+){0,4}$");

        private static final Pattern OF_OTHERS_JA = Pattern.compile("(?:従来の?|公知の|既存の|周知の|特許文献[0-9０-９]*[^。]{0,6})$");

        private static final Pattern DENIES_AFTER_JA = Pattern.compile(
                "^[^。、]{0,6}?(?:ではなく|ではない|とは異な[りる]|を用いず|を用いない|を使用しない|を必要とせず|を必要としない|を含まない" + "|を有しない|なしで|以外の)");

        private static final Pattern OF_OTHERS_AFTER_JA = Pattern.compile("^[^。、]{0,6}?(?:と比べ|に比べ|と比較して|とは違い)");

        private static final Pattern BEFORE_ALTERNATIVES =
                Pattern.compile("(?iu)(?:\\b(?:such as|includ(?:es?|ing)|for example"
                        + "|for instance|e\\.g\\.|(?:may|can|could) (?:also )?be|selected from|any of|one or more of|examples? (?:of|are|thereof)|like)"
                        + "\\b|例えば|たとえば|として)(?=[^.;。；]*$)");

        private static final Pattern ALTERNATIVE = Pattern.compile(
                "(?iu)\\s*(?:,\\s*(?:(?:and|or)\\b)?|\\b(?:and|or|and/or)\\b|、|，|又は|または|若しくは|もしくは|及び|および|や|・)\\s*");

        private static final int LONGEST_LIST = 400;
        private static final int ALTERNATIVES = 5;
        private static final int LONGEST_ALTERNATIVE = 48;

        /** The sense of the words found in a passage: plain as soon as one of them is. */
        static WordsAround of(Passage passage, List<TextSpan> hits) {
            WordsAround weakest = null;
            for (TextSpan hit : hits) {
                WordsAround meant = of(passage, hit);
                if (meant == PLAIN) {
                    return PLAIN;
                }
                weakest = weakest == null || meant == OF_OTHERS ? meant : weakest;
            }
            return weakest == null ? PLAIN : weakest;
        }

        private static WordsAround of(Passage passage, TextSpan hit) {
            String words = passage.words();
            int start = hit.start() - passage.span().start();
            int end = hit.end() - passage.span().start();
            String before = words.substring(Math.max(0, start - BEFORE), start);
            String beforeJa = words.substring(Math.max(0, start - BEFORE_JA), start);
            String after = words.substring(end, Math.min(words.length(), end + AFTER_JA));
            if (DENIES_BEFORE.matcher(before).find()
                    || DENIES_AFTER_JA.matcher(after).find()) {
                return DENIED;
            }
            boolean others = OF_OTHERS_BEFORE.matcher(before).find()
                    || OF_OTHERS_JA.matcher(beforeJa).find()
                    || OF_OTHERS_AFTER_JA.matcher(after).find();
            return others ? OF_OTHERS : isListed(words, start, end) ? LISTED : PLAIN;
        }

        private static boolean isListed(String words, int start, int end) {
            int from = Math.max(0, start - LONGEST_LIST);
            Matcher cue = BEFORE_ALTERNATIVES.matcher(words.substring(from, start));
            if (!cue.find()) {
                return false;
            }
            String after = words.substring(end, Math.min(words.length(), end + LONGEST_LIST));
            return ALTERNATIVE
                            .splitAsStream(words.substring(from + cue.end(), end) + after.split("[.;。；]", 2)[0])
                            .filter(one -> !one.isBlank() && one.length() <= LONGEST_ALTERNATIVE)
                            .count()
                    >= ALTERNATIVES;
        }
    }
}
