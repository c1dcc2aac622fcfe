package org.sekisho.office.edition;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What a proposal says besides the list itself; see {@link ListProposal}. */
record Written(
        @Nullable String base,
        LocalDate startsOn,
        String why,
        SortedSet<String> authors,
        @Nullable String preview) {}
