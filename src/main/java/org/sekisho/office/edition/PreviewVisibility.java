package org.sekisho.office.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.StaffMember;

/**
 * What somebody may know of a preview.
 *
 * @param condition on {@code f}, a row of filing
 * @param values that go with it
 */
record PreviewVisibility(String condition, Map<String, Object> values, Predicate<PreviewedEntry> entries) {

    PreviewVisibility {
        values = Map.copyOf(values);
    }

    /** Shows all, to a person at the machine, who could read the database. */
    static PreviewVisibility whole() {
        return new PreviewVisibility("TRUE", Map.of(), entry -> true);
    }

    /** An entry of their areas and level; a filing that nothing keeps from them, and that is not above their level. */
    static PreviewVisibility of(StaffMember reader) {
        Map<String, Object> values = new HashMap<>(new NeedToKnow(reader).values());
        boolean reads = reader.standing().active()
                && reader.profile().access().cleared().covers(Handling.UNSTATED);
        return new PreviewVisibility(
                reads ? NeedToKnow.FILING_CONDITION : "FALSE", values, entry -> entry.isKnownTo(reader));
    }

    List<PreviewedEntry> known(List<PreviewedEntry> all) {
        return all.stream().filter(entries).toList();
    }
}
