package org.sekisho.office.review;

import java.util.Collection;
import java.util.Map;
import org.sekisho.office.staff.StaffMember;

/** Finds the cases that subjects of the audit trail are about: {@code case 12}, {@code US1 version 1 SECRECY}. */
public interface CaseSubjects {

    /** The cases of those subjects that this person may know of, by subject. */
    Map<String, CaseId> known(Collection<String> subjects, StaffMember reader);
}
