package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.ClaimTree;
import org.sekisho.intake.filing.JoinedLines;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/** Parts the text of claims by their numbers. Text before the first number, or without numbers, is a claim too. */
final class ClaimSplitter {

    private static final String WORD = "(?:claim|(?:patent)?anspruch|revendication|請求項)";

    /** {@code 1. A …}, {@code Claim 1: A …}, {@code Anspruch 1 …}; reissues put {@code .[.} or {@code .Iadd.} before it. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:\\.\\[\\.|\\.Iadd\\.|[*\\[])?\\s*(?:(?:" + WORD + "\\s*)?([\\d０-９]{1,3})\\s*(?:[.)．:：]|\\s-)\\s*(.*)|"
                    + WORD + "\\s*([\\d０-９]{1,3})\\s+(.*))",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The number of a claim in the middle of a paragraph, behind a sentence's end and before a capital. */
    private static final Pattern INSIDE = Pattern.compile("(?<=[.;])\\s++(\\d{1,4})\\s?[.)]\\s++(?=\\p{Lu})");

    private static final int NONE = 0;

    private final String document;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Recognised reading;

    ClaimSplitter(String document) {
        this.document = document;
    }

    private static final class Entry {
        private final int number;
        private final int page;
        private final StringBuilder words = new StringBuilder();
        private @Nullable Recognised recognised;

        private Entry(int number, int page) {
            this.number = number;
            this.page = page;
        }

        private void add(String more, @Nullable Recognised mark) {
            recognised = Recognised.ofBoth(recognised, mark);
            JoinedLines.join(words, more);
        }
    }

    /** Begins a claim that its heading numbers. */
    void begin(int number, int page) {
        entries.add(new Entry(number, page));
    }

    void read(int page, String words, @Nullable Recognised recognised) {
        reading = recognised;
        Matcher numbered = NUMBERED.matcher(words);
        if (numbered.matches() && follows(number(numbered))) {
            begin(number(numbered), page);
            append(page, numbered.group(2) == null ? numbered.group(4) : numbered.group(2));
        } else {
            append(page, words);
        }
    }

    private static int number(Matcher numbered) {
        String digits = numbered.group(1) == null ? numbered.group(3) : numbered.group(1);
        return Integer.parseInt(digits);
    }

    private boolean follows(int number) {
        int last = entries.isEmpty() ? NONE : entries.get(entries.size() - 1).number;
        return last == NONE ? number > 0 : number == last + 1;
    }

    /** Adds to the claim that is open; the next claims may stand in the same paragraph. */
    private void append(int page, String words) {
        if (words.isBlank()) {
            return;
        }
        if (entries.isEmpty()) {
            begin(NONE, page);
        }
        Entry open = entries.get(entries.size() - 1);
        Matcher inside = INSIDE.matcher(words);
        int from = 0;
        while (open.number != NONE && inside.find()) {
            if (Integer.parseInt(inside.group(1)) == open.number + 1) {
                open.add(words.substring(from, inside.start()).strip(), reading);
                begin(open.number + 1, page);
                open = entries.get(entries.size() - 1);
                from = inside.end();
            }
        }
        if (from == 0 || !words.substring(from).isBlank()) {
            open.add(words.substring(from), reading);
        }
    }

    /** The claims' text. Text that belongs to no number is claim 1 if there is no other. */
    List<TextBlock> blocks() {
        List<TextBlock> blocks = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.words.toString().isBlank()) {
                blocks.add(new TextBlock(
                        Section.CLAIM,
                        label(entry),
                        "",
                        document,
                        entry.page,
                        entry.words.toString(),
                        entry.recognised));
            }
        }
        return blocks;
    }

    private String label(Entry entry) {
        if (entry.number != NONE) {
            return Integer.toString(entry.number);
        }
        return entries.size() == 1 ? "1" : "";
    }

    List<Claim> claims() {
        SortedMap<Integer, StringBuilder> words = new TreeMap<>();
        for (Entry entry : entries) {
            String label = entry.words.toString().isBlank() ? "" : label(entry);
            if (!label.isEmpty()) {
                words.computeIfAbsent(Integer.valueOf(label), none -> new StringBuilder())
                        .append(entry.words)
                        .append(' ');
            }
        }
        return ClaimTree.of(words.entrySet().stream()
                .map(claim -> new ClaimTree.Written(
                        claim.getKey(), List.of(), claim.getValue().toString()))
                .toList());
    }
}
