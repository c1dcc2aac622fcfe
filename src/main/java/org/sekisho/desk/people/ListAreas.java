package org.sekisho.desk.people;

import java.util.Set;
import org.sekisho.desk.DeskPart;
import org.sekisho.lists.keytech.TechnologyAreas;
import org.sekisho.office.staff.OfficeAreas;

/** The office's areas are those of its lists. */
@DeskPart
record ListAreas(TechnologyAreas areas) implements OfficeAreas {

    @Override
    public Set<String> known() {
        return areas.all();
    }
}
