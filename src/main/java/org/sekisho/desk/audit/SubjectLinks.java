package org.sekisho.desk.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.door.Doors;
import org.sekisho.office.audit.AuditReading;
import org.sekisho.office.review.queue.CaseSubjects;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpMethod;

/** Where the subjects of records lead, for those to whom that page is open: runs, people, and cases they may know of. */
@DeskPart
class SubjectLinks {

    private static final Pattern RUN = Pattern.compile("run \\d{1,18}");

    private final CaseSubjects cases;
    private final Staff staff;

    SubjectLinks(CaseSubjects cases, Staff staff) {
        this.cases = cases;
        this.staff = staff;
    }

    /** Addresses by subject; a subject that leads nowhere is not among them. */
    Map<String, String> of(List<AuditReading.Entry> entries, StaffMember reader) {
        List<String> subjects = entries.stream()
                .map(entry -> entry.event().subject())
                .distinct()
                .toList();
        Map<String, String> links = new HashMap<>();
        if (isOpen("/runs/{run}", reader)) {
            subjects.stream()
                    .filter(subject -> RUN.matcher(subject).matches())
                    .forEach(run -> links.put(run, "/runs/" + run.substring("run ".length())));
        }
        if (isOpen("/people/{account}", reader)) {
            subjects.stream().filter(this::isAccount).forEach(account -> links.put(account, "/people/" + account));
        }
        if (isOpen("/cases/{id}", reader)) {
            cases.known(subjects, reader).forEach((subject, id) -> links.put(subject, "/cases/" + id));
        }
        return links;
    }

    private boolean isAccount(String subject) {
        return StaffId.of(subject).flatMap(staff::byId).isPresent();
    }

    private static boolean isOpen(String path, StaffMember reader) {
        return Doors.ALL.stream()
                .filter(door ->
                        door.method().equals(HttpMethod.GET) && door.path().equals(path))
                .anyMatch(door -> door.opensTo(reader));
    }
}
