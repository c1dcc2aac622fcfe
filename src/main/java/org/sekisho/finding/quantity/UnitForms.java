package org.sekisho.finding.quantity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Written forms of units, to be found at a place of a text, the longest first. */
final class UnitForms {

    /** A form found: what it means and where it ends. */
    record Found(UnitForm form, int end) {}

    private final Node root = new Node();
    private final boolean anyCase;

    UnitForms(boolean anyCase) {
        this.anyCase = anyCase;
    }

    /** The form that is there already stays: what the table says outright comes before what follows by prefixes. */
    void add(String written, UnitForm form) {
        Node node = root;
        for (int index = 0; index < written.length(); index++) {
            node = node.next.computeIfAbsent(comparable(written.charAt(index)), c -> new Node());
        }
        node.form = node.form == null ? form : node.form;
    }

    @Nullable Found longest(String text, int start) {
        Found longest = null;
        Node node = root.next.get(start < text.length() ? comparable(text.charAt(start)) : '\0');
        for (int end = start + 1; node != null; end++) {
            if (node.form != null && UnitBoundary.mayEnd(text, start, end, node.form)) {
                longest = new Found(node.form, end);
            }
            node = end < text.length() ? node.next.get(comparable(text.charAt(end))) : null;
        }
        return longest;
    }

    private char comparable(char c) {
        return anyCase ? Character.toLowerCase(c) : c;
    }

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(4);
        private @Nullable UnitForm form;
    }
}
