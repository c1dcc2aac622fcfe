package org.sekisho.office.review;

import org.sekisho.office.staff.Conflict;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;

/** Conflicts of interest that people declare themselves at a case. Only an administrator takes one off the record. */
@Service
public record OwnConflicts(CaseActs acts, Staff staff) {

    /** Binds a person to the filing of a case, which they then know of no more; what they had to do on it goes back. */
    public CaseAnswer declare(CaseId id, StaffMember person) {
        return acts.perform(id, person, act -> {
            Conflict conflict =
                    new Conflict(Conflict.Kind.FILING, act.about().number().value());
            staff.addConflict(act.by(), conflict, act.by().value());
        });
    }
}
