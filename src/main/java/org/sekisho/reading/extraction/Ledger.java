package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Compares the pieces of a document with what was read of it. A piece was read if every one of its letters stands, with
 * the letters around it, in what was read, and every of its words as a word; so the order in which a reader put things
 * does not matter. The work is in proportion to the text.
 *
 * <p>Pieces without a word are no loss: digits, signs, codes, and what formats themselves put into every document.
 */
public final class Ledger {

    /** Letters in a row that are more than one word, and no coincidence. */
    private static final int ROW = 8;

    /** Letters that are compared with the text at a time. */
    private static final int AT_ONCE = 1 << 20;

    /** Letters of the pieces into which a word may be cut. */
    private static final int CRUMB = 2;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Short words of scripts without blanks that are looked for one by one; more of them are not worth the time. */
    private static final int MOST_LOOKS = 100;

    private final Collection<String> read;
    private final Letters letters = new Letters();
    private final SeenRows rows;
    private final Letters held = new Letters();
    private final List<String> pieces = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final StringBuilder crumbs = new StringBuilder();
    private final Set<String> missing = new LinkedHashSet<>();
    private @Nullable Marks words;
    private @Nullable String all;
    private int looks;

    /** @param read all texts that were read, in any order */
    public Ledger(Collection<String> read) {
        this.read = List.copyOf(read);
        this.read.forEach(letters::add);
        this.rows = new SeenRows(ROW, letters);
    }

    /** Compares a piece of the document with what was read. Pieces come as they stand in the document. */
    public void hold(String piece) {
        if (held.add(piece) > 0) {
            pieces.add(piece);
            ends.add(held.length());
        }
        if (held.length() > AT_ONCE) {
            settle();
        }
    }

    /** The pieces that were not read whole, each once, in their order. */
    public List<String> missing() {
        settle();
        return List.copyOf(missing);
    }

    private void settle() {
        boolean[] seen = rows.coverage(held);
        int start = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            int end = ends.get(i);
            if (!areAll(seen, start, end)) {
                settle(piece, end - start);
            } else if (!Words.allLongOnesKnown(piece, this::isKnown)) {
                missing.add(piece.strip());
            }
            start = end;
        }
        settleCrumbs();
        held.clear();
        pieces.clear();
        ends.clear();
    }

    private void settle(String piece, int length) {
        if (length <= CRUMB && !Words.says(piece)) {
            crumbs.append(COUNTRIES.contains(piece.strip()) ? "" : piece.strip());
            return;
        }
        settleCrumbs();
        if (Words.says(piece) && !isKnown(piece, length)) {
            missing.add(piece.strip());
        }
    }

    /** Puts together letters that stand alone, one after the other: they may make words. */
    private void settleCrumbs() {
        if (crumbs.length() >= ROW && Words.says(crumbs)) {
            missing.add(crumbs.toString());
        }
        crumbs.setLength(0);
    }

    private static boolean areAll(boolean[] seen, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!seen[at]) {
                return false;
            }
        }
        return true;
    }

    /** A piece that is too short to have a row of its own is known by its words. */
    private boolean isKnown(String piece, int length) {
        return length < ROW && Words.allKnown(piece, this::isKnown);
    }

    private boolean isKnown(String word) {
        if (words == null) {
            Marks marks = new Marks(letters.length() / 2);
            read.forEach(text -> Words.forEachHash(text, marks::add));
            words = marks;
        }
        return words.has(Words.hash(word, 0, word.length()))
                || (Words.isBlankless(word.charAt(0)) && ++looks <= MOST_LOOKS && all().contains(word));
    }

    private String all() {
        all = all == null ? letters.all() : all;
        return all;
    }

    /** Says how much, and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return letters + " read, %d pieces missing".formatted(missing.size());
    }

    /** All rows of letters, of one length, that stand in a text. */
    static final class SeenRows {

        private final int row;
        private final long factor = ThreadLocalRandom.current().nextLong() << 3 | 5;
        private final long leaving;
        private final Marks marks;

        SeenRows(int row, Letters letters) {
            this.row = row;
            this.leaving = power(factor, row);
            this.marks = new Marks(letters.length());
            long hash = 0;
            for (int at = 0; at < letters.length(); at++) {
                hash = next(hash, letters, at);
                if (at + 1 >= row) {
                    marks.add(hash);
                }
            }
        }

        /** For each letter of a text, true if some row with it stands here. */
        boolean[] coverage(Letters text) {
            boolean[] seen = new boolean[text.length()];
            long hash = 0;
            int covered = 0;
            for (int at = 0; at < text.length(); at++) {
                hash = next(hash, text, at);
                if (at + 1 >= row && marks.has(hash)) {
                    for (int back = Math.max(covered, at + 1 - row); back <= at; back++) {
                        seen[back] = true;
                    }
                    covered = at + 1;
                }
            }
            return seen;
        }

        private long next(long hash, Letters letters, int at) {
            long grown = hash * factor + letters.at(at) + 1;
            return at < row ? grown : grown - leaving * (letters.at(at - row) + 1);
        }

        private static long power(long base, int exponent) {
            long power = 1;
            for (int i = 0; i < exponent; i++) {
                power *= base;
            }
            return power;
        }
    }

    /**
     * A set of numbers in little memory. A number that was put in is always found; the false-positive rate is about 1 in
     * 10⁹, so that a document comes out the same each time. The marks differ each time, so nobody can write for them. A
     * full set takes no more: a number that is not found then is read twice, and never lost.
     */
    static final class Marks {

        private static final int FEWEST = 1 << 10;
        private static final int MOST = 1 << 25;

        private final long salt = ThreadLocalRandom.current().nextLong();
        private final int[] marks;
        private int free;

        /** @param members about how many there will be */
        Marks(int members) {
            int places = Integer.highestOneBit(Math.max(FEWEST, Math.min(members, MOST / 2))) * 2;
            this.marks = new int[places];
            this.free = places - places / 8;
        }

        void add(long member) {
            long mixed = mix(member ^ salt);
            int place = placeOf(mixed);
            if (marks[place] == 0 && free > 0) {
                marks[place] = markOf(mixed);
                free--;
            }
        }

        boolean has(long member) {
            return marks[placeOf(mix(member ^ salt))] != 0;
        }

        /** The place of a number, or the free place where it would stand. */
        private int placeOf(long mixed) {
            int mark = markOf(mixed);
            int place = (int) mixed & (marks.length - 1);
            while (marks[place] != 0 && marks[place] != mark) {
                place = (place + 1) & (marks.length - 1);
            }
            return place;
        }

        /** The mark of a number; zero stands for none. */
        private static int markOf(long mixed) {
            int mark = (int) (mixed >>> 32);
            return mark == 0 ? 1 : mark;
        }

        private static long mix(long number) {
            long mixed = (number ^ number >>> 33) * 0xff51afd7ed558ccdL;
            mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
            return mixed ^ mixed >>> 33;
        }
    }
}
