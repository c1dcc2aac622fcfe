package org.sekisho.office.precedent;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Words as groups of three letters, by which it is told how alike they are to others; spaces and signs make no difference. */
public final class LetterGroups {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int GROUP = 3;

    private final long[] groups;

    public LetterGroups(String words) {
        String letters = NOT_LETTERS.matcher(words).replaceAll("");
        groups = new long[Math.max(0, letters.length() - GROUP + 1)];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = (long) letters.charAt(i) << 32 | (long) letters.charAt(i + 1) << 16 | letters.charAt(i + 2);
        }
        Arrays.sort(groups);
    }

    /** The number of groups. */
    public int size() {
        return groups.length;
    }

    /** The likeness from 0 to 1 (Dice's coefficient). */
    public double likeness(LetterGroups other) {
        int all = groups.length + other.groups.length;
        return all == 0 ? 0 : 2.0 * common(groups, other.groups) / all;
    }

    private static int common(long[] one, long[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** Says how much it is and not what. */
    @Override
    public String toString() {
        return groups.length + " groups of letters";
    }
}
