package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.curation.written.YamlText;
import org.sekisho.intake.filing.VisibleText;

/**
 * Entries for a person to finish, made of chosen items. They have a title and a basis and no rules at all: no run takes such a
 * list, and {@code lists check} names what is missing. What the law says beside it stands in comments.
 */
public final class EntrySkeletons {

    private static final int WIDEST = 110;

    private final ControlList list;
    private final StringBuilder yaml = new StringBuilder();

    private EntrySkeletons(ControlList list) {
        this.list = list;
    }

    /** The list as YAML. */
    public static String of(ControlList list, List<ControlItem> items) {
        EntrySkeletons skeletons = new EntrySkeletons(list);
        skeletons.head();
        for (int i = 0; i < items.size(); i++) {
            skeletons.entry(items.get(i), i + 1);
        }
        return skeletons.yaml.toString();
    }

    private void head() {
        comment(
                "",
                "A draft: no run takes it. Each entry needs a reason, rules and examples, which only a person can write.");
        comment(
                "",
                "Source: %s, %s, sha256 %s"
                        .formatted(
                                list.authority(),
                                list.version() == null ? "no day stated" : list.version(),
                                list.source().sha256()));
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("list", "draft");
        head.put("title", "Draft from " + list.authority());
        head.put("edition", "draft");
        head.put("notice", "a draft, not law");
        yaml.append(YamlText.of(head)).append("entries:\n");
    }

    private void entry(ControlItem item, int place) {
        remarks(item);
        Map<String, Object> basis = new LinkedHashMap<>();
        basis.put("reason", "");
        basis.put("instrument", list.authority());
        basis.put("article", item.number());
        basis.put("quote", item.statement().text());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", "DRAFT-%02d".formatted(place));
        entry.put("title", item.statement().text());
        entry.put("area", "");
        entry.put("queue", "");
        entry.put("basis", basis);
        entry.put("rules", List.of());
        String[] lines = YamlText.of(entry).split("\n");
        for (int i = 0; i < lines.length; i++) {
            yaml.append(i == 0 ? "  - " : "    ").append(lines[i]).append('\n');
        }
    }

    private void remarks(ControlItem item) {
        item.all()
                .skip(1)
                .forEach(below ->
                        comment("  ", below.number() + "  " + below.statement().text()));
        item.all()
                .flatMap(one -> one.statement().thresholds().stream()
                        .map(threshold -> one.number() + " threshold: " + said(threshold)))
                .forEach(line -> comment("  ", line));
        Stream.concat(
                        item.all().flatMap(one -> one.statement().exclusions().stream()),
                        item.all()
                                .flatMap(one -> one.notes().stream())
                                .flatMap(note -> note.paragraphs().stream())
                                .flatMap(paragraph -> paragraph.statement().exclusions().stream()))
                .forEach(exclusion -> comment("  ", "takes out: " + said(exclusion)));
        item.all()
                .flatMap(DoubtedPlace::of)
                .distinct()
                .forEach(place -> comment(
                        "  ",
                        "look: %s%s: %s"
                                .formatted(
                                        place.number(),
                                        place.note().isEmpty() ? "" : " (" + place.note() + ")",
                                        place.doubt().english())));
    }

    private static String said(Statement.StatedThreshold threshold) {
        return "%s (%s %s%s %s)"
                .formatted(
                        threshold.written(),
                        threshold.comparison(),
                        threshold.value(),
                        threshold.upTo() == null ? "" : " to " + threshold.upTo(),
                        threshold.unit());
    }

    private static String said(Statement.ScopedExclusion exclusion) {
        return exclusion.written()
                + (exclusion.covers().isEmpty()
                        ? " (of what is not stated)"
                        : " (of " + String.join(", ", exclusion.covers()) + ")");
    }

    /** In lines of a length that a person reads; a law's words never end a comment. */
    private void comment(String indent, String words) {
        for (String line : folded(VisibleText.of(words))) {
            yaml.append(indent).append("# ").append(line).append('\n');
        }
    }

    private static List<String> folded(String words) {
        List<String> lines = new ArrayList<>();
        String rest = words;
        while (rest.length() > WIDEST) {
            int blank = rest.lastIndexOf(' ', WIDEST);
            int end = blank <= 0 ? WIDEST : blank;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }
}
