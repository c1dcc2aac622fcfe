package org.sekisho.curation.lint;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sekisho.lists.keytech.KeyTechnologyList;

/** Looks through lists that can be read for what may be wrong all the same. */
public final class Linter {

    private final Check.Knowledge knowledge;

    /** @param today for review dates and entries in force */
    public Linter(LocalDate today) {
        this.knowledge = new Check.Knowledge(today, CommonWords.shipped());
    }

    /**
     * All remarks, in the order of the checks.
     *
     * @param file what to call the list's file
     */
    public List<Remark> remarks(String file, KeyTechnologyList list) {
        return Arrays.stream(Check.values())
                .flatMap(check -> check.remarks(file, list, knowledge).stream())
                .toList();
    }
}
