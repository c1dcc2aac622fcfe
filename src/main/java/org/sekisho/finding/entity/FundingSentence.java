package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says on who paid. The words are divided into tokens, these into names, numbers and words with signs, and
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
}
