package org.sekisho.machine.yaml;

import java.util.List;
import java.util.Optional;

/** A piece of a list's file and the line it starts in, free of the library that parsed it. */
public sealed interface ListNode {

    /** The pieces of a file; empty if there are none, and the problem noted says why. */
    static Optional<ListNode> parse(String yaml, NotedProblems problems) {
        return SnakeYamlTree.parse(yaml, problems);
    }

    int line();

    /** Its name in a sentence that expected something else. */
    String kind();

    /** A word, number or text, as written: {@code no} stays {@code no} and {@code 2026-11-01} is no date. */
    record Scalar(String text, int line) implements ListNode {

        @Override
        public String kind() {
            return text.isBlank() ? "nothing" : "a text";
        }
    }

    /** Several pieces, one after the other. */
    record Items(List<ListNode> items, int line) implements ListNode {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Pieces with names, in the order of the file; a name may come twice. */
    record Fields(List<Field> fields, int line) implements ListNode {

        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public String kind() {
            return "keys with values";
        }
    }

    /** A piece with a name. */
    record Field(String key, ListNode value, int line) {}
}
