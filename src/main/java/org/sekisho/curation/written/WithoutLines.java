package org.sekisho.curation.written;

import java.util.List;
import java.util.Map;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.ListLines;

/** Entries as they are wherever they stand in a file, for comparing. */
public final class WithoutLines {

    private WithoutLines() {}

    public static List<Entry> of(List<Entry> entries) {
        return entries.stream().map(WithoutLines::of).toList();
    }

    public static Entry of(Entry entry) {
        return new Entry(
                entry.code(),
                entry.title(),
                entry.titleJa(),
                entry.area(),
                entry.queue(),
                entry.basis(),
                entry.stewardship(),
                entry.rules(),
                entry.requires(),
                entry.unless(),
                entry.examples().stream().map(WithoutLines::of).toList(),
                new ListLines(0, Map.of()));
    }

    private static Example of(Example example) {
        return new Example(
                example.matches(), example.text(), example.symbols(), example.applicants(), example.marked(), 0);
    }
}
