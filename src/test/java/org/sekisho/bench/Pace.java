package org.sekisho.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How quick a machine is at what a night does most: words found by a pattern, folded and counted. */
final class Pace {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int WORDS = 20_000;
    private static final int ROUNDS = 40;
    private static final int WARM = 15;

    private Pace() {}

    /** Milliseconds of processor that a fixed piece of work takes here, the quickest of several rounds. */
    static double milliseconds() {
        String text = text();
        long quickest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int different = differentWords(text);
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            quickest = round < WARM || different == 0 ? quickest : Math.min(quickest, took);
        }
        return quickest / 1e6;
    }

    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            text.append(Integer.toString(word * 7919 % 9973, 36)).append("Word ");
        }
        return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static int differentWords(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            counts.merge(word.group().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
        }
        return counts.size();
    }
}
