package org.sekisho.intake.filing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of which is known where its words stand, as of one whose words were recognised in a picture.
 *
 * @param document its name
 * @param page from 1
 * @param words in reading order
 */
public record PlacedPage(String document, int page, List<PlacedWord> words) {

    public PlacedPage {
        words = List.copyOf(words);
    }

    @Override
    public String toString() {
        return "page %d, %d words placed".formatted(page, words.size());
    }

    /**
     * A printed word, or a letter of one, and where on its page it stands: from the top left, in ten-thousandths of the page's width and
     * height.
     *
     * @param words without spaces
     */
    public record PlacedWord(String words, int left, int top, int right, int bottom) {

        /** The width and the height of a page. */
        public static final int PAGE = 10_000;

        /** No page has more; of one that says so the first are taken. */
        public static final int MOST = 20_000;

        private static final int LONGEST = 200;

        private static final Pattern LINE =
                Pattern.compile("(\\d{1,5}) (\\d{1,5}) (\\d{1,5}) (\\d{1,5}) (\\S{1,%d})".formatted(LONGEST));

        private static final Pattern SPACES = Pattern.compile("\\s+");

        /** A word at a place that is given in shares of the page; empty if it says nothing, or stands beside the page. */
        public static Optional<PlacedWord> at(String words, double left, double top, double right, double bottom) {
            String kept = SPACES.matcher(words).replaceAll("");
            int fromLeft = share(left);
            int fromTop = share(top);
            int toRight = share(right);
            int toBottom = share(bottom);
            return kept.isEmpty() || kept.length() > LONGEST || toRight <= fromLeft || toBottom <= fromTop
                    ? Optional.empty()
                    : Optional.of(new PlacedWord(kept, fromLeft, fromTop, toRight, toBottom));
        }

        private static int share(double place) {
            return (int) Math.round(Math.min(1, Math.max(0, place)) * PAGE); // what is no number is 0
        }

        /** A line for each, to be read again by {@link #read}. */
        public static String written(List<PlacedWord> all) {
            return all.stream()
                    .limit(MOST)
                    .map(word -> "%d %d %d %d %s".formatted(word.left, word.top, word.right, word.bottom, word.words))
                    .collect(Collectors.joining("\n"));
        }

        /** Reads what {@link #written} wrote. Other lines are passed over, since their writer may not be trusted. */
        public static List<PlacedWord> read(String written) {
            return written.lines()
                    .limit(MOST)
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .flatMap(line ->
                            at(line.group(5), part(line, 1), part(line, 2), part(line, 3), part(line, 4)).stream())
                    .toList();
        }

        private static double part(Matcher line, int group) {
            return Integer.parseInt(line.group(group)) / (double) PAGE;
        }

        /** Says where it stands and not what it says: filings are secret, and log files are not. */
        @Override
        public String toString() {
            return "word at %d, %d".formatted(left, top);
        }
    }
}
