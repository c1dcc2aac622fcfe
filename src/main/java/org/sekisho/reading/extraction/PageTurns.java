package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.reading.extraction.ExtractedText.Page;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.sekisho.reading.extraction.Headings.JapaneseHeadings;

/**
 * Puts the two halves of a paragraph that the end of a page cuts next to each other. What stands between them, the foot of one page
 * and the head of the next, stands behind them, so that nothing is left out.
 */
final class PageTurns {

    /** Paragraphs at the foot of a page, and at the head of one, that may stand in between. */
    private static final int FOOT = 2;

    private static final int HEAD = 4;

    /** Letters of the longest of them. */
    private static final int LONGEST = 100;

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    /** Words with which no sentence ends. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?s).*(?:[,、，]|\\b(?:an?|the|and|or|of|to|from|than|by|with|at|in|for|is|are|between|about|least|most|approximately)"
                    + "|[がをにはとのでもや])\\s*");

    /**
     * A paragraph in its place.
     *
     * @param page its number; 0 if its format knows no pages
     * @param goesOn whether it is the other half of the paragraph before
     */
    record Placed(int page, Paragraph paragraph, boolean goesOn) {

        private String words() {
            return paragraph.words();
        }

        private boolean isShort() {
            return words().length() <= LONGEST && !PrintedLines.endsASentence(words());
        }

        /** Words that many pages have, but for the number in them. */
        private String key() {
            return NUMBER.matcher(words()).replaceAll("0");
        }
    }

    private final List<Placed> all = new ArrayList<>();
    private final Map<String, Set<Integer>> feet = new HashMap<>();
    private final Map<String, Set<Integer>> heads = new HashMap<>();
    private final BitSet between = new BitSet();
    private final BitSet cut = new BitSet();

    private PageTurns(List<Page> pages) {
        for (Page page : pages) {
            List<Placed> placed = page.paragraphs().stream()
                    .map(paragraph -> new Placed(page.number(), paragraph, false))
                    .toList();
            all.addAll(placed);
            placed.stream().limit(HEAD).forEach(head -> count(head, heads));
            placed.stream().skip(Math.max(0, placed.size() - FOOT)).forEach(foot -> count(foot, feet));
        }
    }

    private static void count(Placed placed, Map<String, Set<Integer>> pages) {
        if (placed.isShort()) {
            pages.computeIfAbsent(placed.key(), none -> new HashSet<>()).add(placed.page());
        }
    }

    /** All paragraphs of all pages. */
    static List<Placed> inOrder(List<Page> pages) {
        return new PageTurns(pages).inOrder();
    }

    /** Whether a paragraph goes on with words on the next page: no sentence ended, and none begins. */
    private static boolean goesOn(String before, String words) {
        int first = words.codePointAt(0);
        return !PrintedLines.endsASentence(before)
                && (Character.isLowerCase(first)
                        || Script.japanese(first)
                        || before.endsWith("-")
                        || UNFINISHED.matcher(before).matches() && !PrintedLines.begins(words));
    }

    private List<Placed> inOrder() {
        for (int turn = 1; turn < all.size(); turn++) {
            if (all.get(turn - 1).page() > 0
                    && all.get(turn).page() > all.get(turn - 1).page()) {
                turn(turn);
            }
        }
        List<Placed> inOrder = new ArrayList<>();
        List<Placed> behind = new ArrayList<>();
        boolean goesOn = false;
        for (int i = 0; i < all.size(); i++) {
            Placed one = all.get(i);
            if (between.get(i)) {
                behind.add(one);
                continue;
            }
            inOrder.add(new Placed(one.page(), one.paragraph(), goesOn));
            goesOn = cut.get(i);
            if (!goesOn) {
                inOrder.addAll(behind);
                behind.clear();
            }
        }
        return inOrder;
    }

    private void turn(int turn) {
        int last = turn - 1;
        while (last > 0 && turn - last <= FOOT && isOfManyPages(last, feet) && isOnOnePage(last, last - 1)) {
            last--;
        }
        int next = next(last, turn);
        if (next >= 0) {
            between.set(last + 1, next);
            cut.set(last);
        }
    }

    /** Where a paragraph goes on; of several such places the one that a sentence ends or that is long, as a running head is not. */
    private int next(int last, int turn) {
        int first = -1;
        if (all.get(last).paragraph().heading()) {
            return first;
        }
        for (int i = turn; i <= turn + HEAD && i < all.size() && isOnOnePage(turn, i); i++) {
            Placed one = all.get(i);
            boolean head = isOfManyPages(i, heads);
            if (!head && goesOn(all.get(last).words(), one.words())) {
                if (!one.isShort()) {
                    return i;
                }
                first = first < 0 ? i : first;
            }
            if (!head && !mayStandBetween(one)) {
                break;
            }
        }
        return first;
    }

    private boolean isOnOnePage(int one, int other) {
        return all.get(one).page() == all.get(other).page();
    }

    private boolean isOfManyPages(int at, Map<String, Set<Integer>> pages) {
        return pages.getOrDefault(all.get(at).key(), Set.of()).size() > 1;
    }

    private static boolean mayStandBetween(Placed one) {
        return one.isShort()
                && !PrintedLines.begins(one.words())
                && Headings.in(one.words()).isEmpty()
                && JapaneseHeadings.in(one.words()).isEmpty();
    }
}
