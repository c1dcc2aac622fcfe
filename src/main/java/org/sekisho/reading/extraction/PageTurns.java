package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.JoinedLines;
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

    /** Letters of either half that are read with what stands between them. */
    private static final int AROUND = 300;

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
    private final List<Placed> asTheyStand = new ArrayList<>();

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

    static PageTurns of(List<Page> pages) {
        PageTurns turns = new PageTurns(pages);
        turns.turn();
        return turns;
    }

    /**
     * Words around the ends of pages with what stands between them, wherever these may be one sentence, too: what looks like a running
     * head may be the sentence's next words.
     */
    List<Placed> asTheyStand() {
        return asTheyStand;
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

    private void turn() {
        for (int turn = 1; turn < all.size(); turn++) {
            if (all.get(turn - 1).page() > 0
                    && all.get(turn).page() > all.get(turn - 1).page()) {
                turn(turn);
            }
        }
    }

    /** All paragraphs of all pages. */
    List<Placed> inOrder() {
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
            if (next > last + 1
                    && goesOn(all.get(last).words(), all.get(last + 1).words())) {
                asTheyStand.add(together(last, next));
            }
        }
    }

    private Placed together(int last, int next) {
        String before = all.get(last).words();
        StringBuilder words = new StringBuilder(before.substring(Math.max(0, before.length() - AROUND)));
        for (int i = last + 1; i <= next; i++) {
            String more = all.get(i).words();
            JoinedLines.join(words, more.substring(0, Math.min(AROUND, more.length())));
        }
        Paragraph first = all.get(last).paragraph();
        return new Placed(all.get(last).page(), new Paragraph(false, words.toString(), first.recognised()), false);
    }

    /** The place at which a paragraph goes on: of several the first that is long or ends a sentence, as no running head does. */
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
