package org.sekisho.matching;

import java.util.List;
import org.sekisho.entity.EntityFinder;
import org.sekisho.keytech.KeyTechnologyList;

/** Lists. */
public final class ScreeningLists {
    private ScreeningLists() {}

    public static TechnologyMatcher compile(List<KeyTechnologyList> lists, EntityFinder f) {
        throw new IllegalStateException();
    }
}
