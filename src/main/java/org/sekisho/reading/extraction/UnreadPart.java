package org.sekisho.reading.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A document, or one page of it, that could not be read.
 *
 * @param document its name inside the filing; empty for the whole filing
 * @param page from 1; 0 for the whole document
 * @param detail what the reader found, without a word of the text; may be empty
 */
public record UnreadPart(String document, int page, UnreadReason reason, String detail) {

    /** Reasons whose details are counts or languages; those of others may name a key of a file, or its type. */
    private static final Set<UnreadReason> COUNTED =
            Set.of(UnreadReason.BAD_TEXT, UnreadReason.DISGUISED, UnreadReason.NO_TEXT, UnreadReason.NOT_LOOKED_AT);

    /** A sentence for a person: {@code drawings.pdf, page 3: it has no text …}. */
    public String summary() {
        return (document.isEmpty() ? "" : document + (page > 0 ? ", page " + page : "") + ": ")
                + reason.words()
                + (detail.isEmpty() ? "" : " (" + detail + ")");
    }

    /** The reasons, each once and without a name: {@code it is damaged; ask for a new copy (2 parts)}. */
    public static String reasonsOf(List<UnreadPart> unread) {
        Map<UnreadReason, List<UnreadPart>> parts =
                unread.stream().collect(Collectors.groupingBy(UnreadPart::reason, TreeMap::new, Collectors.toList()));
        return parts.entrySet().stream()
                .map(reason -> reason.getKey().words() + aside(reason.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String aside(List<UnreadPart> parts) {
        UnreadPart first = parts.get(0);
        String aside =
                parts.size() > 1 ? parts.size() + " parts" : COUNTED.contains(first.reason()) ? first.detail() : "";
        return aside.isEmpty() ? "" : " (" + aside + ")";
    }

    /** Says where and why, but not the document's name: names can say what a filing is about. */
    @Override
    public String toString() {
        return page > 0 ? "%s, page %d".formatted(reason, page) : reason.name();
    }
}
