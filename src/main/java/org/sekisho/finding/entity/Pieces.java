package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.PublicBodies.Found;
import org.sekisho.finding.entity.Token.Kind;

/** Makes pieces of the tokens of a text: names and numbers whole, all else word by word. */
final class Pieces {

    private final List<Token> tokens;
    private final BodyNames names;
    private final boolean inCapitals;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(String words) {
        this.tokens = Tokenizer.divide(words);
        this.names = new BodyNames(tokens, PublicBodies.KNOWN);
        this.inCapitals = words.chars().noneMatch(Character::isLowerCase);
    }

    static List<Piece> of(String words) {
        Pieces made = new Pieces(words);
        int at = 0;
        while (at < made.tokens.size()) {
            at = made.add(at);
        }
        return BracketedNames.without(made.pieces);
    }

    /** Adds what begins with this token; returns where the next begins. */
    private int add(int at) {
        Token token = tokens.get(at);
        if (token.kind() == Kind.IDEOGRAPHS) {
            pieces.addAll(IdeographPieces.of(token.written(), token.start()));
            return at + 1;
        }
        Found body = body(at);
        if (body != null) {
            int next = at + body.tokens();
            pieces.add(Piece.of(body.body(), token.start(), tokens.get(next - 1).end()));
            return next;
        }
        AwardNumber number = AwardNumber.at(tokens, at, PublicBodies.KNOWN);
        if (number != null) {
            pieces.add(Piece.of(number));
            return at + number.tokens();
        }
        pieces.add(plain(token, at));
        return at + 1;
    }

    private @Nullable Found body(int at) {
        Found known = PublicBodies.KNOWN.at(tokens, at);
        Found built = inCapitals || known != null && !isForce(known) ? null : names.at(at);
        return built == null || known != null && known.tokens() >= built.tokens() ? known : built;
    }

    private static boolean isForce(Found known) {
        return known.body().name().matches("Department of the (?:Army|Navy|Air Force)");
    }

    /** {@code No} before a number is a word for numbers, and otherwise says no. */
    private Piece plain(Token token, int at) {
        if (!token.is("no")) {
            return token.is("。")
                    ? new Piece(token.start(), token.end(), "。", EnumSet.of(Sign.STOP), null)
                    : Piece.of(token);
        }
        boolean beforeNumber = at + 1 < tokens.size()
                && (tokens.get(at + 1).kind() != Kind.WORD || tokens.get(at + 1).isAllCapitals() && !inCapitals);
        Set<Sign> signs = beforeNumber ? EnumSet.of(Sign.NOTE) : EnumSet.of(Sign.NOT, Sign.NONE);
        return new Piece(token.start(), token.end(), "no", signs, null);
    }

    /** Takes names out of brackets that only say again who stands before the bracket, or which of its parts. */
    static final class BracketedNames {

        private BracketedNames() {}

        static List<Piece> without(List<Piece> pieces) {
            List<Piece> left = new ArrayList<>(pieces.size());
            PublicBody owner = null;
            for (int at = 0; at < pieces.size(); at++) {
                Piece piece = pieces.get(at);
                if (piece.is(Sign.OPEN)) {
                    owner = at == 0 ? null : pieces.get(at - 1).body();
                } else if (piece.is(Sign.CLOSE)) {
                    owner = null;
                }
                left.add(repeats(piece, owner) ? plain(piece) : piece);
            }
            return left;
        }

        private static boolean repeats(Piece piece, @Nullable PublicBody owner) {
            return owner != null && piece.body() != null && piece.body().isPartOf(owner);
        }

        private static Piece plain(Piece piece) {
            return new Piece(piece.start(), piece.end(), "", EnumSet.of(Sign.PROGRAMME), null);
        }
    }
}
