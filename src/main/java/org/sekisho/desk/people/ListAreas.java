package org.sekisho.desk.people;

import java.util.Set;
import org.sekisho.desk.DeskPart;
import org.sekisho.lists.keytech.TechnologyAreas;
import org.sekisho.office.staff.OfficeAreas;

/** The office's areas are those of its lists. */
@DeskPart
class ListAreas implements OfficeAreas {

    private final TechnologyAreas areas;

    ListAreas(TechnologyAreas areas) {
        this.areas = areas;
    }

    @Override
    public Set<String> known() {
        return areas.all();
    }
}
