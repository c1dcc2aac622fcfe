package org.sekisho.office.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.audit.TestOffice;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.Standing;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.OneText;
import org.springframework.jdbc.core.JdbcTemplate;

/** An office with cases, people and a clock that goes when told to. */
public final class DeskOffice extends TestOffice {

    public static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private final ReviewSettings settings;
    private final List<CaseId> withdrawn = new ArrayList<>();
    private long filings;

    /** What is kept of the filings. */
    FilingTexts texts = new OneText(null, "words");

    public DeskOffice(double fromRank, double share) {
        this(fromRank, share, false);
    }

    public DeskOffice(double fromRank, double share, boolean endOfSecrecy) {
        super(NOW);
        settings = settings(fromRank, share, endOfSecrecy);
        rows.change("""
                INSERT INTO list_edition (id, list_id, edition, sha256, title, file, content, loaded_at)
                VALUES (1, 'office', '2026', REPEAT('0', 64), 'A list', 'office.yml', '', NOW(6))""");
    }

    static ReviewSettings settings(double fromRank, double share, boolean endOfSecrecy) {
        return new ReviewSettings(
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                new SecondPersonSettings(Set.of(DecisionKind.RECOMMEND_SECRECY_ORDER), fromRank, endOfSecrecy, share));
    }

    private OwedAnswers owed() {
        return new OwedAnswers() {
            @Override
            public void withdraw(DeskCase about, String reason, StaffMember person) {
                withdrawn.add(about.id());
            }

            @Override
            public boolean objected(DeskCase about, StaffMember person) {
                return false;
            }
        };
    }

    public CaseDesk desk() {
        return desk(acts());
    }

    public CaseAnswer undo(CaseId id, StaffMember person) {
        return press(new DecisionUndo(new JdbcCaseRecords(jdbc, clock), settings, clock), id, person);
    }

    CaseAnswer release(CaseId id, StaffMember person) {
        return press(new CaseRelease(new JdbcCaseRecords(jdbc, clock)), id, person);
    }

    public CaseAnswer press(CaseButton button, CaseId id, StaffMember person) {
        return new CaseButtons(acts(), List.of(button)).press(id, button.name(), person);
    }

    CaseActs acts() {
        return CaseActsFixture.acts(jdbc, audit, clock, settings, texts);
    }

    private CaseDesk desk(CaseActs acts) {
        return new CaseDesk(acts, new JdbcCaseRecords(jdbc, clock), owed(), audit, settings);
    }

    public ReviewCases cases() {
        return new ReviewCases(new JdbcTemplate(database), new Clocks(List.of(), null), clock);
    }

    /** The number of a case's filing. */
    public static String number(CaseId id) {
        return "JP2026%06dA".formatted(id.value());
    }

    public ReviewSettings settings() {
        return settings;
    }

    /** Takes the next case as the desk does it: each try in a transaction of its own. */
    public NextCase next() {
        CaseActs alone =
                new CaseActs(new JdbcCaseRecords(jdbc, clock), settings, texts, (about, stored) -> 0, audit, clock) {
                    @Override
                    public CaseAnswer perform(CaseId id, StaffMember person, Consumer<Act> work) {
                        return within(() -> super.perform(id, person, work));
                    }
                };
        return CaseQueueFixture.next(queue(), desk(alone));
    }

    public CaseQueue queue() {
        return CaseQueueFixture.queue(jdbc, clock);
    }

    /** A case in an area, or in none. */
    public CaseId open(@Nullable String area, @Nullable LocalDate due, double rank) {
        filings++;
        String number = "JP2026%06dA".formatted(filings);
        rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (?, ?, TRUE, 1, LPAD(?, 64, '0'), 'inbox', ?, 1)""", filings, number, filings, LocalDateTime.ofInstant(NOW, ZoneOffset.UTC));
        rows.change("""
                INSERT INTO entry_finding (filing_id, ordinal, list_edition_id, entry_code, queue, requirement, rank_score)
                VALUES (?, 0, 1, 'Q-01', 'SECRECY', 'MET', ?)""", filings, rank);
        rows.change(
                """
                INSERT INTO review_case (id, filing_id, queue, status, opened_at, run_id, rank_score, clock, due_on, handling)
                VALUES (?, ?, ?, 'OPEN', ?, 1, ?, ?, ?, 'CONFIDENTIAL')""",
                filings,
                filings,
                ReviewQueue.SECRECY.name(),
                LocalDateTime.ofInstant(NOW, ZoneOffset.UTC),
                rank,
                due == null ? null : "first review",
                due);
        if (area != null) {
            rows.change("INSERT INTO case_area (case_id, area) VALUES (?, ?)", filings, area);
            new JdbcFirstAreas(jdbc).keep(new CaseId(filings));
        }
        return new CaseId(filings);
    }

    /** A party of the case's filing. */
    public void party(CaseId of, String name) {
        rows.change("""
                INSERT INTO filing_entity (filing_id, ordinal, kind, role, name, name_key)
                VALUES (?, 0, 'ORGANISATION', 'APPLICANT', ?, ?)""", of.value(), name, NameKey.of(name).words());
    }

    /** Binds a person to an organisation. */
    public void bind(StaffMember person, String organisation) {
        rows.change("""
                INSERT IGNORE INTO staff_member (id, display_name, all_areas, cleared, language, active, created_at)
                VALUES (?, 'A', TRUE, 'OPEN', 'en', TRUE, NOW(6))""", person.id().value());
        rows.change(
                "INSERT INTO staff_conflict (staff_id, kind, value) VALUES (?, 'ORGANISATION', ?)",
                person.id().value(),
                organisation);
        rows.change(
                "INSERT INTO staff_conflict_name VALUES (?, 'ORGANISATION', ?, ?)",
                person.id().value(),
                organisation,
                NameKey.of(organisation).pattern());
    }

    public static StaffMember person(
            String account, Set<Role> roles, Set<String> areas, boolean allAreas, Handling cleared) {
        return new StaffMember(
                new StaffId(account),
                new Profile(account, new Access(roles, areas, allAreas, cleared), Language.EN),
                new Standing(true, true, 0, null, 0, true, null));
    }

    public static StaffMember examiner(String account) {
        return person(account, Set.of(Role.EXAMINER), Set.of(), true, Handling.CONFIDENTIAL);
    }

    public static StaffMember reviewer(String account) {
        return person(account, Set.of(Role.SECOND_REVIEWER), Set.of(), true, Handling.CONFIDENTIAL);
    }
}
