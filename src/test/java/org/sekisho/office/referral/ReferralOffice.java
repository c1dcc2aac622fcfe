package org.sekisho.office.referral;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.audit.TestOffice;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.LeadTime.Counted;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.office.deadline.OfficeDays;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.deadline.Provenance;
import org.sekisho.office.deadline.Term;
import org.sekisho.office.deadline.Trigger;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.referral.ReferralPackage.SentEntry;
import org.sekisho.office.referral.ReferralPackage.SentPassage;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseActsFixture;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.review.StageFixture;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.Standing;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An office on a Wednesday, closed at weekends and on the Friday of that week, which asks two authorities about quantum:
 * {@code ministry}, with ten working days, and {@code council}, with fourteen calendar days.
 */
public class ReferralOffice extends TestOffice {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    public static final Authorities AUTHORITIES = new Authorities(
            false,
            List.of(
                    new Authority(
                            "ministry",
                            new Wording("The Ministry", "省"),
                            Set.of(),
                            new DaysAllowed(10, Counted.WORKING),
                            new Authority.Escalation(new DaysAllowed(2, Counted.WORKING), "head"),
                            true,
                            Language.JA,
                            "the registry"),
                    new Authority(
                            "council",
                            new Wording("The Council", "会議"),
                            Set.of("quantum"),
                            new DaysAllowed(14, Counted.CALENDAR),
                            null,
                            false,
                            Language.EN,
                            "the secretary")),
            Map.of("head", new Wording("the head of review", "部長")));

    /** The day of filing of every filing here. */
    public static final LocalDate FILED = LocalDate.of(2026, 10, 1);

    private static final OfficeDays DAYS = new OfficeDays(
            ZoneOffset.UTC, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.of(2026, 11, 27)));

    private static final LegalClock FIRST =
            clock("first-review", Trigger.FILING, Period.ofMonths(3), Period.ofMonths(2));
    private static final LegalClock BAN = clock("ban", Trigger.FILING, Period.ofMonths(10), null);
    private static final LegalClock TERM = clock("term", Trigger.ORDER, Period.ofYears(1), null);

    /** A term whose silence ends the order. */
    private static final LegalClock FADING =
            new LegalClock("fading", TERM.name(), TERM.trigger(), TERM.term(), TERM.silence(), true, TERM.provenance());

    public final Clocks clocks = new Clocks(
            List.of(new OfficeClocks(
                    "XX",
                    new Wording("Ex", "例"),
                    DAYS,
                    Map.of(CaseStage.FIRST, FIRST, CaseStage.REFERRED, BAN, CaseStage.ORDERED, TERM),
                    List.of(FIRST, BAN, TERM, FADING))),
            "XX");
    public final CaseActs cases = CaseActsFixture.acts(jdbc, audit, clock);
    private final JdbcReferralRecords records = new JdbcReferralRecords(jdbc);
    private final JdbcReferralAdditions additions = new JdbcReferralAdditions(jdbc);
    private long filings;

    public ReferralOffice() {
        super(Instant.parse("2026-11-25T09:00:00Z"));
    }

    public void later(int days) {
        later(Duration.ofDays(days));
    }

    public Referrals referrals() {
        return new Referrals(cases, records, audit, time());
    }

    private ReferralRecorder book() {
        return new ReferralRecorder(cases, records, audit, clock);
    }

    public Referring referring() {
        return new Referring(
                cases,
                referrals(),
                additions,
                book(),
                (about, area, besides) -> Optional.of(
                        area.equals("empty")
                                ? new ReferralPackage(about.number().value(), 1, area, List.of(), List.of(), List.of())
                                : packageAbout(about.number().value(), area)),
                AUTHORITIES,
                stages().stages(),
                new ReferralSettings(Path.of("authorities.yml"), 3),
                time());
    }

    public StageFixture stages() {
        return new StageFixture(jdbc, clocks, FILED, audit, clock);
    }

    public Withdrawals withdrawals() {
        return new Withdrawals(book(), records, additions, stages().stages());
    }

    public Recalls recalls() {
        return new Recalls(book(), additions, withdrawals(), due(), clocks);
    }

    public DueReferrals due() {
        return new DueReferrals(records, time());
    }

    public OfficeTime time() {
        return new OfficeTime(clocks, clock);
    }

    static ReferralPackage packageAbout(String number, String area) {
        return new ReferralPackage(
                number,
                1,
                area,
                List.of(new SentPassage(
                        "claim 1", "A key of quanta.", List.of(new SentEntry("office", "2026", "Q-01")))),
                List.of(),
                List.of());
    }

    /** The cases as a run opens and notes them. */
    public ReviewCases reviewCases() {
        return CaseActsFixture.cases(new JdbcTemplate(database), clocks, clock);
    }

    public AuthorityAnswers answers() {
        return new AuthorityAnswers(book(), additions, due(), reviewCases(), clocks);
    }

    private static LegalClock clock(String code, Trigger trigger, Period length, @Nullable Period extension) {
        return new LegalClock(
                code,
                new Wording(code, code),
                trigger,
                new Term(length, extension, false, null, null),
                new Wording("free", "自由"),
                false,
                new Provenance(null, List.of("https://example.org/"), true));
    }

    public CaseId open(CaseStatus status, String... areas) {
        filings++;
        rows.change(
                """
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (?, ?, TRUE, 1, LPAD(?, 64, '0'), 'inbox', ?, 1)""",
                filings,
                "XX2026%06dA".formatted(filings),
                filings,
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        rows.change("""
                INSERT INTO review_case (id, filing_id, queue, status, opened_at, run_id, rank_score, clock, clock_jurisdiction,
                    clock_code, clock_from, due_on, act_by, warn_on, handling)
                VALUES (?, ?, 'SECRECY', ?, ?, 1, 5, 'first-review', 'XX', 'first-review', '2026-10-01', '2027-01-01',
                    '2027-01-01', '2027-01-01', 'CONFIDENTIAL')""", filings, filings, status.name(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        for (String area : areas) {
            rows.change("INSERT INTO case_area (case_id, area) VALUES (?, ?)", filings, area);
        }
        return new CaseId(filings);
    }

    /** Stage, clock and last day of a case, with the day by which the queue sorts it. */
    public String clockOf(CaseId id) {
        return rows.word("""
                        SELECT CONCAT_WS(' ', clock_stage, clock_code, due_on, 'sorted', due_order) AS line
                        FROM review_case WHERE id = ?""", id.value());
    }

    /** The cause, the day and the last day of each clock that a case had. */
    public List<String> clocksOf(CaseId id) {
        return rows.words("""
                        SELECT CONCAT_WS(' ', cause, on_day, clock_code, due_on) AS line FROM case_clock
                        WHERE case_id = ? ORDER BY id""", id.value());
    }

    /** Someone who may see those areas, or all if none is given. */
    public static StaffMember person(String account, Role role, String... areas) {
        Access access = new Access(Set.of(role), Set.of(areas), areas.length == 0, Handling.CONFIDENTIAL);
        return new StaffMember(
                new StaffId(account),
                new Profile(account, access, Language.EN),
                new Standing(true, true, 0, null, 0, true, null));
    }
}
