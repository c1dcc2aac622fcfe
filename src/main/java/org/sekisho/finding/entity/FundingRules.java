package org.sekisho.finding.entity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Patterns of sentences that say that a state paid, and of those that say that none did. */
final class FundingRules {

    private static final List<Rule> STATED = Stream.of(
                    // made with partial government support
                    "MADE 30 LINK FILLER* GOVERNMENT 2 MONEY",
                    // made with the support of the U.S. government
                    "MADE 30 LINK FILLER* MONEY 1 LINK FILLER* GOVERNMENT",
                    "FUNDED|SUPPORTED|SUPPORT 6 BY FILLER* GOVERNMENT",
                    "GOVERNMENT 12 HAVE 8 RIGHTS 4 IN 5 INVENTION",
                    "GOVERNMENT|BODY 8 CERTAIN RIGHTS",
                    "GOVERNMENT|BODY 12 HAVE 6 RIGHTS 3 LINK ARTICLE* AWARD",
                    "BODY 4 HAVE 8 RIGHTS 4 IN 5 INVENTION",
                    "USED 12 BY OR FOR FILLER* GOVERNMENT|BODY",
                    // funded in part by the Department of Energy
                    "FUNDED 8 FROM ARTICLE* BODY",
                    "FUNDED 2 BODY 3 AWARD",
                    "WORK 30 SUPPORTED 8 FROM ARTICLE* BODY",
                    "WORK 30 SUPPORT 1 FROM ARTICLE* BODY",
                    "WORK 30 AWARD 5 WITH ARTICLE* BODY",
                    "WORK 30 AWARD FROM ARTICLE* BODY",
                    "SUPPORTED 8 FROM ARTICLE* BODY 3 STRONG_NUMBER",
                    "SUPPORT 1 FROM ARTICLE* BODY 3 STRONG_NUMBER",
                    "AWARD 2 WITH ARTICLE* BODY 3 STRONG_NUMBER",
                    // under NSF grant
                    "WORK|MADE 30 LINK ARTICLE* BODY 8 AWARD|MONEY",
                    "WORK 30 SUPPORTED 3 BODY",
                    "SUPPORTED 2 FROM ARTICLE* BODY 3 AWARD",
                    "SUPPORTED 4 BODY 8 AWARD",
                    // supported by a foundation and NSF grant 1234567
                    "SUPPORTED|FUNDED 24 AND ARTICLE* BODY 3 AWARD",
                    "LINK ARTICLE* BODY 3 AWARD NOTE* NUMBER",
                    "BODY 3 AWARD NOTE* NUMBER 20 SUPPORTED|SUPPORT|FUNDED",
                    "THANKS 12 BODY 12 SUPPORT|FUNDED|AWARD",
                    "THANKS 6 SUPPORT|FUNDED|AWARD 6 BODY",
                    // vom Bundesministerium gefördert
                    "LINK ARTICLE* BODY 16 FUNDED",
                    "WORK 30 LINK ARTICLE* BODY 4 OPEN 2 NUMBER",
                    // supported by contract N00014-05-1-0123
                    "MADE|SUPPORTED|FUNDED 14 LINK|BY ARTICLE* AWARD 3 STATE_NUMBER",
                    "WORK 30 SUPPORTED|FUNDED 14 AWARD NOTE* STATE_NUMBER",
                    "MADE|SUPPORTED|FUNDED 8 LINK|BY ARTICLE* STATE_NUMBER",
                    // the agency and the contract number are: Department of Energy, DE-NA0001234
                    "GOVERNMENT 12 AWARD 6 BODY 2 STATE_NUMBER",
                    // made by an employee of the Department of the Navy
                    "WORK 16 MADE 12 EMPLOYEE 2 ARTICLE* BODY",
                    "WORK 16 MADE 12 EMPLOYEE 2 FILLER* GOVERNMENT",
                    "EMPLOYEE 2 ARTICLE* BODY 8 MADE 6 INVENTION",
                    // the United States of America as represented by the Secretary of the Navy
                    "AS REPRESENTED BY ARTICLE* BODY",
                    "STATED",
                    "BODY 40 COMMISSIONED",
                    "COMMISSIONED_WORK 40 BODY")
            .map(Rule::of)
            .toList();

    private static final List<Rule> DENIED = Stream.of(
                    "NOT 6 GOVERNMENT|PUBLIC 3 MONEY",
                    "NONE 4 GOVERNMENT|PUBLIC 3 MONEY|INTEREST|RIGHTS",
                    "NOT 7 MONEY 3 FROM FILLER* GOVERNMENT",
                    "GOVERNMENT 4 HAVE NONE")
            .map(Rule::of)
            .toList();

    private static final Pattern NOTHING = Pattern.compile(
            "(?iu)(?:not applicable|(?<![\\p{L}\\d])none|n/a)\\W{0,9}$|該当(?:なし|しない|しません)|^\\W{0,3}(?:なし|無し)\\W{0,3}$"
                    + "|委託(?:研究|事業)?(?:の成果)?(?:では|に)(?:ない|なく|ありません)"
                    + "|適用を受け(?:ない|ません|るもの(?:では|に)(?:ない|ありません))|適用(?:は|が)?(?:ない|なし|ありません)");

    private static final int SHORT = 14;

    /** Words that a heading on funding can have before it is one. */
    private static final int BEFORE_A_HEADING = 6;

    private FundingRules() {}

    static boolean state(List<Piece> pieces) {
        return STATED.stream().anyMatch(rule -> rule.holdsIn(pieces));
    }

    static boolean deny(List<Piece> pieces, String words) {
        return DENIED.stream().anyMatch(rule -> rule.holdsIn(pieces))
                || (pieces.size() <= SHORT
                                || words.indexOf('該') >= 0
                                || words.indexOf('委') >= 0
                                || words.indexOf('適') >= 0)
                        && NOTHING.matcher(words.substring(Math.max(0, words.length() - 200))
                                        .strip())
                                .find();
    }

    /** {@code Statement regarding federally sponsored research}, and nothing more. */
    static boolean isHeading(List<Piece> pieces) {
        return pieces.stream()
                        .limit(BEFORE_A_HEADING)
                        .anyMatch(piece -> piece.word().startsWith("statement"))
                && pieces.stream()
                        .noneMatch(
                                piece -> piece.isAny(Set.of(Sign.VERB, Sign.STRONG_NUMBER)) && !piece.is(Sign.RIGHTS));
    }

    /**
     * An order of signs, written {@code MADE 25 LINK FILLER* GOVERNMENT|BODY}: a number is how many pieces may lie between, and a
     * star means any number of that sign.
     *
     * <p>It keeps where each step can end, for all beginnings at once. So it takes time in proportion to the text and the
     * number of its steps, whatever the text.
     */
    record Rule(List<Step> steps) {

        static Rule of(String written) {
            return new Rule(Arrays.stream(written.split(" ")).map(Step::of).toList());
        }

        boolean holdsIn(List<Piece> pieces) {
            BitSet ends = new BitSet(pieces.size() + 1);
            ends.set(0, pieces.size());
            for (Step step : steps) {
                ends = step.from(ends, pieces);
                if (ends.isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        /** @param gap how many pieces may be passed over; 0 for a step that reads a sign */
        private record Step(Set<Sign> signs, boolean repeats, int gap) {

            static Step of(String written) {
                if (Character.isDigit(written.charAt(0))) {
                    return new Step(Set.of(), false, Integer.parseInt(written));
                }
                boolean repeats = written.endsWith("*");
                String names = repeats ? written.substring(0, written.length() - 1) : written;
                Set<Sign> signs = Arrays.stream(names.split("\\|"))
                        .map(Sign::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sign.class)));
                return new Step(signs, repeats, 0);
            }

            BitSet from(BitSet starts, List<Piece> pieces) {
                if (gap > 0) {
                    return skipped(starts, pieces);
                }
                BitSet ends = repeats ? (BitSet) starts.clone() : new BitSet(pieces.size() + 1);
                for (int at = starts.nextSetBit(0); at >= 0 && at < pieces.size(); at = next(starts, ends, at)) {
                    if (pieces.get(at).isAny(signs)) {
                        ends.set(at + 1);
                    }
                }
                return ends;
            }

            private int next(BitSet starts, BitSet ends, int at) {
                return repeats ? ends.nextSetBit(at + 1) : starts.nextSetBit(at + 1);
            }

            private BitSet skipped(BitSet starts, List<Piece> pieces) {
                BitSet ends = (BitSet) starts.clone();
                int reach = -1;
                for (int at = 0; at < pieces.size(); at++) {
                    reach = starts.get(at) ? at + gap : reach;
                    if (pieces.get(at).is(Sign.STOP)) {
                        reach = -1;
                    } else if (at < reach) {
                        ends.set(at + 1);
                    }
                }
                return ends;
            }
        }
    }
}
