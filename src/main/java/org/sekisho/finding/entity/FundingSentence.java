package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence read for who paid. The words are divided into tokens, these into names, numbers and words with signs, and
 * rules say which orders of signs state that a state paid, or that none did. All of it takes time in proportion to the text.
 */
final class FundingSentence {

    private final String words;
    private final List<Piece> pieces;

    private FundingSentence(String words) {
        this.words = words;
        this.pieces = Pieces.of(words);
    }

    public static FundingSentence of(String words) {
        return new FundingSentence(words);
    }

    /** Whether a name, such as that of a party, is one of a body that spends a state's money. An acronym is no name. */
    public static boolean isPublicBody(String name) {
        return !PublicBodies.KNOWN.hasAcronym(name.strip().split("[\\s,]", 2)[0])
                && Pieces.of(name).stream().anyMatch(piece -> piece.is(Sign.BODY));
    }

    /** Whether it is the acronym of a public body. */
    public static boolean isAcronym(String word) {
        return PublicBodies.KNOWN.hasAcronym(word);
    }

    /** The one name of a body, however a sentence calls it; the name itself if no file has it. */
    public static String bodyCalled(String name) {
        return Pieces.of(name).stream()
                .filter(piece -> piece.is(Sign.BODY))
                .findFirst()
                .map(Piece::bodyName)
                .orElse(name);
    }

    /** Whether it says that a state paid. */
    public boolean states() {
        return !denies() && !FundingRules.isHeading(pieces) && FundingRules.state(pieces);
    }

    /** Whether it says that no state paid. */
    public boolean denies() {
        return FundingRules.deny(pieces, words);
    }

    /** The payers and their numbers, if the sentence is on funding at all: each at least once, in order. */
    public List<Award> awards() {
        BitSet numbers = AcceptedNumbers.in(pieces);
        Payers payers = new Payers(pieces, numbers);
        Map<Integer, Piece> under = new HashMap<>();
        numbers.stream().forEach(at -> payers.of(at).ifPresent(payer -> under.put(at, payer)));
        Set<String> told = under.values().stream().map(Piece::bodyName).collect(Collectors.toCollection(HashSet::new));
        List<Award> awards = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (numbers.get(at)) {
                awards.add(award(under.get(at), words.substring(piece.start(), piece.end())));
            } else if (piece.is(Sign.BODY) && payers.isPayer(at) && told.add(piece.bodyName())) {
                awards.add(award(piece, null));
            }
        }
        return awards.stream().distinct().toList();
    }

    private Award award(@Nullable Piece payer, @Nullable String number) {
        return new Award(payer == null ? null : words.substring(payer.start(), payer.end()), number);
    }

    /** Finds the numbers of awards in a sentence on funding, by their place and their shape. */
    static final class AcceptedNumbers {

        private static final Set<Sign> INTRODUCES = EnumSet.of(Sign.NOTE, Sign.OPEN, Sign.DASH);

        private static final Set<Sign> BEFORE_STRONG = EnumSet.of(
                Sign.LINK,
                Sign.BODY,
                Sign.FUNDED,
                Sign.SUPPORTED,
                Sign.SUPPORT,
                Sign.PROGRAMME,
                Sign.COMMISSIONED,
                Sign.STATED);

        private static final Set<Sign> JOINS = EnumSet.of(Sign.AND, Sign.CLOSE, Sign.OR);

        private static final Pattern PUBLISHED = Pattern.compile("号(?:公報|明細|に記載).*");

        private final List<Piece> pieces;
        private final BitSet accepted = new BitSet();

        private AcceptedNumbers(List<Piece> pieces) {
            this.pieces = pieces;
        }

        static BitSet in(List<Piece> pieces) {
            AcceptedNumbers numbers = new AcceptedNumbers(pieces);
            for (int at = 0; at < pieces.size(); at++) {
                if (pieces.get(at).is(Sign.NUMBER) && numbers.accepts(at)) {
                    numbers.accepted.set(at);
                }
            }
            return numbers.accepted;
        }

        private boolean accepts(int number) {
            Piece piece = pieces.get(number);
            int before = before(number, INTRODUCES);
            if (isAt(before, Sign.OTHER_NUMBER) && !isAt(before, Sign.AWARD) || isPublished(number + 1)) {
                return false;
            }
            boolean strong = piece.is(Sign.STRONG_NUMBER);
            return piece.is(Sign.STATE_NUMBER)
                    || isIntroduced(number, before)
                    || isAt(before, Sign.AWARD)
                    || strong && before < number - 1
                    || strong && before >= 0 && pieces.get(before).isAny(BEFORE_STRONG)
                    || strong && isAt(number + 1, Sign.ISSUED)
                    || isAt(before, Sign.AND) && isAnother(number, before)
                    || isAt(before, Sign.CLOSE) && isAnother(number, before);
        }

        /** {@code No. 12345}. */
        private boolean isIntroduced(int number, int before) {
            for (int at = before + 1; at < number; at++) {
                if (pieces.get(at).is(Sign.NOTE) && !pieces.get(at).word().equals(":")) {
                    return true;
                }
            }
            return false;
        }

        /** The next of several; one that is strong may also follow a payer. */
        private boolean isAnother(int number, int before) {
            int first = before(before + 1, JOINS);
            boolean strong = pieces.get(number).is(Sign.STRONG_NUMBER);
            if (isAt(first, Sign.BODY)) {
                return strong;
            }
            return first >= 0 && (accepted.get(first) || strong && isAfterBracket(first));
        }

        /** {@code R01 GM123456 (to J.S.), and}, or a payer with something in brackets. */
        private boolean isAfterBracket(int at) {
            for (int back = at; back >= Math.max(0, at - 4); back--) {
                if (accepted.get(back) || pieces.get(back).is(Sign.BODY)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isPublished(int after) {
            return after < pieces.size()
                    && (PUBLISHED.matcher(pieces.get(after).word()).matches()
                            || pieces.get(after).word().equals("u.s.c")
                            || pieces.get(after).word().equals("cfr"));
        }

        private int before(int end, Set<Sign> passed) {
            int at = end - 1;
            while (at >= 0 && pieces.get(at).isAny(passed)) {
                at--;
            }
            return at;
        }

        private boolean isAt(int at, Sign sign) {
            return at >= 0 && at < pieces.size() && pieces.get(at).is(sign);
        }
    }

    /**
     * One payer, one number, or both, as a sentence has them.
     *
     * @param agency as written
     * @param number as written
     */
    record Award(@Nullable String agency, @Nullable String number) {

        /** The words are an applicant's. */
        @Override
        public String toString() {
            return "award";
        }
    }
}
