package org.sekisho.office.review;

import org.sekisho.intake.filing.Handling;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.StaffId;
import org.springframework.stereotype.Component;

/** Changes the given entries of a case that the caller has locked, and says so on the audit trail in the same transaction. */
@Component
record EntryRecorder(JdbcGivenEntries entries, LevelRecorder levels, AuditTrail audit) {

    void give(DeskCase about, JdbcGivenEntries.Known known, EntryDraft draft, StaffId person) {
        entries.add(about, known, draft, person, levels.now());
        String named = "%s %s".formatted(known.list(), known.entry().code().value());
        audit.add(person.value(), AuditAction.CASE_ENTRY_GIVEN, about.subject(), named);
    }

    /** Raises the case to the level that an entry has, given or proposed. */
    void raise(DeskCase about, Handling to, JdbcGivenEntries.Known known, EntryDraft draft, StaffId person) {
        levels.set(about, to, new LevelRecorder.Because(LevelCause.GIVEN, known, draft.words()), person);
    }

    /** Takes one back, and the area with it if nothing else in the case is of that. */
    void takeBack(DeskCase about, GivenEntry given, String words, StaffId person) {
        entries.takeBack(given, words, person, levels.now());
        boolean otherwise = entries.foundAreas(about).contains(given.area())
                || entries.of(about.id()).stream()
                        .anyMatch(one -> one.stands() && one.area().equals(given.area()));
        if (!otherwise) {
            entries.removeArea(about.id(), given.area());
            levels.giveBack(about, person);
        }
        entries.rankAnew(about.id());
        String named = "%s %s".formatted(given.list(), given.code());
        audit.add(person.value(), AuditAction.CASE_ENTRY_TAKEN_BACK, about.subject(), named);
    }
}
