package org.sekisho.curation.lint;

import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.RuleParts;

/** Examples that would show what an entry does, and are missing. */
public final class ExamplesCheck implements ListCheck.EntryCheck {

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        if (entry.examples().stream().allMatch(Example::matches)) {
            remarks.add(
                    entry.line(),
                    "%s: no example shows what must not match".formatted(entry.code()),
                    "add a look-alike under 'noMatch'");
        }
        for (Script script : Script.values()) {
            boolean shown = entry.examples().stream().anyMatch(example -> example.matches() && script.isOf(example));
            if (!shown && RuleParts.anyTerm(entry, script::isOf)) {
                remarks.add(
                        entry.line(),
                        "%s: its %s words are in no example that matches".formatted(entry.code(), script.title()),
                        "add one under 'match'");
            }
        }
    }
}
