package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes names out of brackets that only say again who stands before the bracket, or which of its parts. */
final class BracketedNames {

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
