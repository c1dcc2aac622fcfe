package org.sekisho.finding.entity;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the bodies in a sentence on funding that pay, and the one that pays under a number. */
final class Payers {

    private static final Set<Sign> BEFORE_A_NUMBER =
            EnumSet.of(Sign.NOTE, Sign.OPEN, Sign.DASH, Sign.AWARD, Sign.LINK, Sign.ARTICLE, Sign.PROGRAMME);

    private static final Set<Sign> JOINS = EnumSet.of(Sign.AND, Sign.CLOSE);

    private static final Set<Sign> BETWEEN_NUMBERS = EnumSet.of(Sign.AND, Sign.NOTE, Sign.AWARD);

    private static final Set<Sign> BEFORE_A_PAYER =
            EnumSet.of(Sign.ISSUED, Sign.LINK, Sign.BY, Sign.ARTICLE, Sign.WITH);

    /** The farthest that both sides of {@code between … and} stand apart. */
    private static final int BETWEEN = 16;

    /** The farthest that a number stands from its payer, in pieces. */
    private static final int FAR = 100;

    private final List<Piece> pieces;
    private final BitSet numbers;
    private final int[] standsBefore;
    private final Map<Integer, Piece> respective;

    Payers(List<Piece> pieces, BitSet numbers) {
        this.pieces = pieces;
        this.numbers = numbers;
        this.standsBefore = standsBefore();
        this.respective = respective();
    }

    /** {@code under contracts A and B by X and Y, respectively}: as many payers as numbers, in the same order; else none. */
    private Map<Integer, Piece> respective() {
        if (pieces.stream().noneMatch(piece -> piece.word().equals("respectively"))) {
            return Map.of();
        }
        List<Piece> bodies = IntStream.range(0, pieces.size())
                .filter(at -> pieces.get(at).is(Sign.BODY) && isPayer(at))
                .mapToObj(pieces::get)
                .toList();
        int[] numbered = numbers.stream().toArray();
        return numbered.length != bodies.size()
                ? Map.of()
                : IntStream.range(0, numbered.length)
                        .boxed()
                        .collect(Collectors.toMap(at -> numbered[at], bodies::get));
    }

    boolean isPayer(int body) {
        int before = body - 1;
        while (before >= 0
                && pieces.get(before).is(Sign.ARTICLE)
                && !pieces.get(before).is(Sign.AND)) {
            before--;
        }
        if (before < 0) {
            return true;
        }
        Piece word = pieces.get(before);
        boolean ofAPlace =
                word.word().equals("of") && before > 0 && pieces.get(before - 1).is(Sign.PLACE);
        boolean led = before > 0
                && (pieces.get(before - 1).word().equals("pursuant")
                        || pieces.get(before - 1).is(Sign.EMPLOYEE));
        return (!word.is(Sign.PLACE) || led) && !ofAPlace && !isSecondOfTwo(body, before);
    }

    /** The other side of a contract {@code between} a payer and somebody. */
    private boolean isSecondOfTwo(int body, int and) {
        if (!pieces.get(and).is(Sign.AND)) {
            return false;
        }
        boolean payer = false;
        for (int at = and - 1; at >= Math.max(0, body - BETWEEN); at--) {
            payer |= pieces.get(at).is(Sign.BODY);
            if (pieces.get(at).is(Sign.BETWEEN)) {
                return payer;
            }
        }
        return false;
    }

    /** The one in the bracket behind it; else the next after {@code awarded by}; else the one right before; else the nearest. */
    Optional<Piece> of(int number) {
        return Optional.ofNullable(respective.get(number))
                .or(() -> inBracket(number))
                .or(() -> next(number))
                .or(() -> rightBefore(number))
                .or(() -> nearest(number));
    }

    private Optional<Piece> inBracket(int number) {
        boolean opens = number + 1 < pieces.size() && pieces.get(number + 1).is(Sign.OPEN);
        boolean alone = number + 3 < pieces.size() && pieces.get(number + 3).is(Sign.CLOSE);
        return opens && alone ? bodyAt(number + 2) : Optional.empty();
    }

    private Optional<Piece> next(int number) {
        int at = number + 1;
        while (at < Math.min(pieces.size(), number + FAR)
                && (numbers.get(at) || pieces.get(at).isAny(BETWEEN_NUMBERS))) {
            at++;
        }
        if (at == pieces.size() || !pieces.get(at).is(Sign.ISSUED) || beginsAnother(number, at)) {
            return Optional.empty();
        }
        while (at < pieces.size() && pieces.get(at).isAny(BEFORE_A_PAYER)) {
            at++;
        }
        return bodyAt(at);
    }

    /** {@code by NIH grant R01 CA123456, and by the Department of Defense}: the next payer, and not that of this number. */
    private boolean beginsAnother(int number, int by) {
        return pieces.get(by).is(Sign.BY)
                && pieces.get(by - 1).word().equals("and")
                && rightBefore(number).isPresent();
    }

    private Optional<Piece> rightBefore(int number) {
        return bodyAt(standsBefore[number]);
    }

    /** For each piece, the last before it that does not only lead on to a number, such as another number; -1 if none. */
    private int[] standsBefore() {
        int[] before = new int[pieces.size()];
        int last = -1;
        for (int at = 0; at < pieces.size(); at++) {
            before[at] = last;
            Piece piece = pieces.get(at);
            boolean leadsOn = piece.isAny(BEFORE_A_NUMBER) || piece.isAny(JOINS) || numbers.get(at);
            last = leadsOn ? last : at;
        }
        return before;
    }

    private Optional<Piece> nearest(int number) {
        for (int far = 1; far <= FAR; far++) {
            Optional<Piece> body = bodyAt(number - far).or(laterBody(number + far));
            if (body.isPresent()) {
                return body;
            }
        }
        return Optional.empty();
    }

    private Supplier<Optional<Piece>> laterBody(int at) {
        return () -> bodyAt(at);
    }

    private Optional<Piece> bodyAt(int at) {
        return at >= 0 && at < pieces.size() && pieces.get(at).is(Sign.BODY)
                ? Optional.of(pieces.get(at))
                : Optional.empty();
    }
}
