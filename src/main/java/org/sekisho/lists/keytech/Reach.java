package org.sekisho.lists.keytech;

/**
 * How far two places may be from each other, in the words of patent searchers.
 *
 * <p>It is counted from the nearer ends of places of several words; what stands between the words of such a place is near
 * it. Two phrases that share a word are not near each other by that, but close enough to be excluded by {@code not}.
 *
 * @param words within so many words: 1 is next to each other, 5 has at most four others between; 0 where the kind does
 *     not count words
 */
public record Reach(Kind kind, int words) {

    /** The widest reach in words. A sentence or a paragraph says better what is meant beyond. */
    public static final int FURTHEST = 50;

    /** The ways to be close. None reaches out of a sentence but {@link #PARAGRAPH}. */
    public enum Kind {
        /** The right after the left. */
        ADJ,
        /** In any order. */
        NEAR,
        /** Anywhere in the same sentence. */
        WITH,
        /** Anywhere in the same paragraph, claim or heading. */
        SAME
    }

    public static final Reach NEXT = adj(1);
    public static final Reach SENTENCE = new Reach(Kind.WITH, 0);
    public static final Reach PARAGRAPH = new Reach(Kind.SAME, 0);

    public Reach {
        boolean counted = kind == Kind.ADJ || kind == Kind.NEAR;
        if (counted ? words < 1 || words > FURTHEST : words != 0) {
            throw new IllegalArgumentException("%s cannot reach %d words".formatted(kind, words));
        }
    }

    public static Reach adj(int words) {
        return new Reach(Kind.ADJ, words);
    }

    public static Reach near(int words) {
        return new Reach(Kind.NEAR, words);
    }

    String written() {
        return switch (kind) {
            case ADJ -> words == 1 ? "adj" : "adj/" + words;
            case NEAR -> "near/" + words;
            case WITH -> "with";
            case SAME -> "same";
        };
    }
}
