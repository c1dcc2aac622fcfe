package org.sekisho.desk.people;

import java.util.Set;
import org.sekisho.lists.keytech.TechnologyAreas;
import org.sekisho.office.staff.OfficeAreas;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The office's areas are those of its lists. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
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
