-- A case names a decision by which it stands, and a decision names its case: the first of the two tables is made before the other.
SET foreign_key_checks = 0;

-- A case is a filing that somebody has to look at, in one queue.
--   clock_*, clock, due_on, act_by, warn_on: which clock runs for it, by its office and code, and its days: the last one, the last on
--     which something can be done with effect, and the one from which it is urgent. clock_stage: how far the law has come with the
--     case; clock_from: the day that set the clock off, null where nobody knows it.
--   due_order: the last day on which something can be done with effect. A clock that runs to a day nobody knows comes first, a case
--     without a clock last.
--   version counts every change, so that nobody decides on what someone else has changed meanwhile.
--   given_rank: how much of the rank comes from entries that people gave.
--   unread: a part of the filing was not read, as the run left it; a case that is closed keeps what it was closed with.
--   owed_answers: how many answers authorities owe on it; owed_awaited: they are awaited beyond its end.
--   lot_seed, takes_two_from: what takes two persons, see TwoPersons: the one lot of the case, drawn with its first decision, and the
--     version at which something was first proposed that takes two; from there on all does.
--   decided_*: the decision by which the case stands, as case_decision has it.
--   work_list: who has to do the next thing about it: WorkList has the rule.
--   assigned_to: whose work it is, as the row of case_assignment has it that has not ended.
--   first_area: the first of its areas, empty if it has none: JdbcFirstAreas keeps it.
-- The queue is read by review_case_work, review_case_ranks or review_case_areas, of each status that is asked for, and no further than
-- the page goes; it is counted by review_case_counts alone.
CREATE TABLE IF NOT EXISTS review_case (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    queue VARCHAR(16) NOT NULL,
    status VARCHAR(24) NOT NULL,
    handling VARCHAR(16) NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    run_id BIGINT NOT NULL,
    version INT NOT NULL DEFAULT 0,
    held_by VARCHAR(64) NULL,
    held_until DATETIME(6) NULL,
    assigned_to VARCHAR(64) NULL,
    rank_score DOUBLE NOT NULL,
    given_rank DOUBLE NOT NULL DEFAULT 0,
    clock_stage VARCHAR(16) NOT NULL DEFAULT 'FIRST',
    clock_from DATE NULL,
    clock VARCHAR(64) NULL,
    clock_jurisdiction CHAR(2) NULL,
    clock_code VARCHAR(40) NULL,
    due_on DATE NULL,
    act_by DATE NULL,
    warn_on DATE NULL,
    due_order DATE GENERATED ALWAYS AS
        (COALESCE(act_by, due_on, CASE WHEN clock IS NULL THEN CAST('9999-12-31' AS DATE) ELSE CAST('1000-01-01' AS DATE) END)) STORED,
    unread BOOLEAN NOT NULL DEFAULT FALSE,
    owed_answers INT NOT NULL DEFAULT 0,
    owed_awaited BOOLEAN NOT NULL DEFAULT FALSE,
    lot_seed BIGINT NULL,
    takes_two_from INT NULL,
    takes_two BOOLEAN GENERATED ALWAYS AS (takes_two_from IS NOT NULL) STORED,
    decided_version INT NULL,
    decided_status VARCHAR(24) NULL,
    decided_persons INT NULL,
    first_area VARCHAR(64) NOT NULL DEFAULT '',
    work_list VARCHAR(16) GENERATED ALWAYS AS (CASE
        WHEN status = 'OPEN' THEN 'TO_DECIDE'
        WHEN status = 'AWAITING_CONFIRMATION' THEN 'TO_CONFIRM'
        WHEN status IN ('AWAITING_INFORMATION', 'AWAITING_STATEMENT') THEN 'WITH_APPLICANT'
        WHEN owed_answers > 0 THEN 'WITH_AUTHORITY'
        WHEN status IN ('DISCLOSURE_REVIEW', 'SECRECY_REVIEW') THEN 'TO_DECIDE'
        WHEN status = 'ORDER_RECOMMENDED' OR clock_stage = 'ORDERED' THEN 'WITH_AUTHORITY'
        ELSE 'ENDED' END) STORED,
    UNIQUE KEY review_case_once (filing_id, queue),
    UNIQUE KEY review_case_lot (id, lot_seed),
    UNIQUE KEY review_case_takes_two (id, takes_two),
    UNIQUE KEY review_case_first (id, first_area),
    KEY review_case_next (queue, status, due_on),
    KEY review_case_work (status, due_order, rank_score DESC, id),
    KEY review_case_ranks (status, rank_score DESC, due_order, id),
    KEY review_case_areas (status, first_area, due_order, rank_score DESC, id),
    KEY review_case_counts (status, work_list, handling, queue, filing_id),
    KEY review_case_lists (work_list, handling, queue),
    KEY review_case_held (held_by, held_until),
    KEY review_case_stages (clock_stage, due_order),
    KEY review_case_assigned (assigned_to),
    CONSTRAINT review_case_filing FOREIGN KEY (filing_id) REFERENCES filing (id),
    CONSTRAINT review_case_stands FOREIGN KEY (id, decided_version, decided_status, decided_persons)
        REFERENCES case_decision (case_id, case_version, leads_to, persons),
    -- A case that takes two stands where two persons put it, or where it stood before: one alone cannot close it.
    CONSTRAINT review_case_two_persons CHECK (takes_two_from IS NULL OR status IN ('OPEN', 'AWAITING_CONFIRMATION')
        OR (COALESCE(decided_status, '') = status
            AND (COALESCE(decided_persons, 0) = 2 OR COALESCE(decided_version, 2147483647) < takes_two_from))),
    -- A filing of which a part was not read is closed by two persons, or not at all.
    CONSTRAINT review_case_unread_closed_by_two
        CHECK (NOT unread OR status <> 'CLOSED' OR (COALESCE(decided_persons, 0) = 2 AND COALESCE(decided_status, '') = 'CLOSED')),
    -- A case on which authorities owe answers is closed if somebody said what becomes of them.
    CONSTRAINT review_case_closed_with_owed_answers CHECK (status <> 'CLOSED' OR owed_answers = 0 OR owed_awaited)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

SET foreign_key_checks = 1;

-- A decision is what a person decided on a case. Rows are added; a second person's verdict and an undo are each written once.
--   seen: the evidence and the editions as they were shown, whole.
--   unread: a part of the filing was not read when it was decided. Such a filing is closed for reasons of its own, and by two
--     persons: DecisionReason and TwoPersons have the rule.
--   owed_answers: what becomes of the answers that authorities owe when the case is closed; two persons say so, in words.
--   needs_two: true or null. persons: how many stand behind a decision, none as long as it does not count. leads_to: as
--     DecisionKind has it.
-- A decision carries the lot of its case, and one that needs two makes the case one that takes two, for good.
CREATE TABLE IF NOT EXISTS case_decision (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    case_version INT NOT NULL,
    decision VARCHAR(24) NOT NULL,
    reason VARCHAR(32) NOT NULL,
    words VARCHAR(4000) NOT NULL,
    decided_by VARCHAR(64) NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    status_before VARCHAR(24) NOT NULL,
    seen MEDIUMTEXT NOT NULL,
    seen_sha256 CHAR(64) NOT NULL,
    unread BOOLEAN NULL,
    owed_answers VARCHAR(16) NULL,
    lot_seed BIGINT NULL,
    second_because VARCHAR(24) NULL,
    second_by VARCHAR(64) NULL,
    second_at DATETIME(6) NULL,
    second_verdict VARCHAR(16) NULL,
    second_words VARCHAR(4000) NULL,
    undone_by VARCHAR(64) NULL,
    undone_at DATETIME(6) NULL,
    needs_two BOOLEAN GENERATED ALWAYS AS (CASE WHEN second_because IS NULL THEN NULL ELSE TRUE END) STORED,
    persons INT GENERATED ALWAYS AS (CASE WHEN undone_at IS NOT NULL THEN 0 WHEN second_verdict = 'AGREED' THEN 2
        WHEN second_because IS NULL THEN 1 ELSE 0 END) STORED,
    leads_to VARCHAR(24) GENERATED ALWAYS AS (CASE decision WHEN 'NO_CONCERN' THEN 'CLOSED'
        WHEN 'ASK_FOR_INFORMATION' THEN 'AWAITING_INFORMATION' WHEN 'RECOMMEND_SECRECY_ORDER' THEN 'ORDER_RECOMMENDED'
        WHEN 'REQUEST_STATEMENT' THEN 'AWAITING_STATEMENT' ELSE decision END) STORED,
    UNIQUE KEY case_decision_stands (case_id, case_version, leads_to, persons),
    KEY case_decision_case (case_id, id),
    KEY case_decision_by (decided_by, decided_at),
    KEY case_decision_second (second_by, second_at),
    CONSTRAINT case_decision_of_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT case_decision_lot FOREIGN KEY (case_id, lot_seed) REFERENCES review_case (id, lot_seed),
    CONSTRAINT case_decision_takes_two FOREIGN KEY (case_id, needs_two) REFERENCES review_case (id, takes_two),
    CONSTRAINT case_decision_second_person CHECK (second_by IS NULL OR second_by <> decided_by),
    CONSTRAINT case_decision_verdict_whole CHECK ((second_by IS NULL) = (second_verdict IS NULL)),
    CONSTRAINT case_decision_of_unread CHECK (COALESCE(unread, FALSE) = FALSE OR decision <> 'NO_CONCERN'
        OR (second_because IS NOT NULL AND reason IN ('READ_BY_EYE', 'COPY_CAME', 'NOTHING_TO_READ'))),
    CONSTRAINT case_decision_of_owed CHECK (owed_answers IS NULL
        OR (decision = 'NO_CONCERN' AND second_because IS NOT NULL AND words <> ''))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a person filled in and has not sent, so that no session, hold or browser that ends takes their words with it. It goes when
-- they decide, and after a while.
CREATE TABLE IF NOT EXISTS case_draft (
    case_id BIGINT NOT NULL,
    person VARCHAR(64) NOT NULL,
    decision VARCHAR(24) NULL,
    reason VARCHAR(32) NULL,
    words VARCHAR(4000) NOT NULL,
    owed_answers VARCHAR(16) NULL,
    kept_at DATETIME(6) NOT NULL,
    PRIMARY KEY (case_id, person),
    KEY case_draft_kept (kept_at),
    CONSTRAINT case_draft_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An assignment says to whom a case was assigned, by whom, and in words why. Rows are added, and ended once: ended says how, ended_by
-- by whom. One at a time stands.
CREATE TABLE IF NOT EXISTS case_assignment (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    person VARCHAR(64) NOT NULL,
    words VARCHAR(1000) NOT NULL,
    assigned_by VARCHAR(64) NOT NULL,
    assigned_at DATETIME(6) NOT NULL,
    ended VARCHAR(16) NULL,
    ended_by VARCHAR(64) NULL,
    ended_at DATETIME(6) NULL,
    stands BIGINT GENERATED ALWAYS AS (CASE WHEN ended IS NULL THEN case_id END) STORED,
    UNIQUE KEY case_assignment_stands (stands),
    KEY case_assignment_case (case_id, id),
    CONSTRAINT case_assignment_of_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT case_assignment_to_member FOREIGN KEY (person) REFERENCES staff_member (id),
    CONSTRAINT case_assignment_ended CHECK ((ended IS NULL) = (ended_by IS NULL) AND (ended IS NULL) = (ended_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A snooze keeps a case out of what one person has to do, until a day, or until something changes: case_version is the case's when it
-- was put off. QueueCondition has the rule.
CREATE TABLE IF NOT EXISTS case_snooze (
    person VARCHAR(64) NOT NULL,
    case_id BIGINT NOT NULL,
    until_day DATE NOT NULL,
    case_version INT NOT NULL,
    snoozed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person, case_id),
    KEY case_snooze_case (case_id),
    CONSTRAINT case_snooze_of_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A remark is what somebody wrote down about a case for those who read it after them. Rows are added; struck_at: when its author struck
-- it out.
CREATE TABLE IF NOT EXISTS case_remark (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    words VARCHAR(4000) NOT NULL,
    written_by VARCHAR(64) NOT NULL,
    written_at DATETIME(6) NOT NULL,
    struck_at DATETIME(6) NULL,
    KEY case_remark_case (case_id, id),
    CONSTRAINT case_remark_of_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A case has the technology areas of the entries it is about. One without any, as one that nobody could read, is for people who may
-- see all areas. later: it may be another than the case's first one. What is not later is the first, which the database holds to, so
-- that first areas and later ones together are all there are.
CREATE TABLE IF NOT EXISTS case_area (
    case_id BIGINT NOT NULL,
    area VARCHAR(64) NOT NULL,
    later BOOLEAN NOT NULL DEFAULT TRUE,
    first_area VARCHAR(64) GENERATED ALWAYS AS (CASE WHEN later THEN NULL ELSE area END) STORED,
    PRIMARY KEY (case_id, area),
    KEY case_area_area (area, later, case_id),
    CONSTRAINT case_area_first FOREIGN KEY (case_id, first_area) REFERENCES review_case (id, first_area),
    CONSTRAINT case_area_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A note says what became of the reason for a case after it was opened, in codes and run numbers.
CREATE TABLE IF NOT EXISTS case_note (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    run_id BIGINT NOT NULL,
    kind VARCHAR(24) NOT NULL,
    detail VARCHAR(1024) NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    KEY case_note_filing (filing_id),
    CONSTRAINT case_note_of_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A case has rows of clocks once it had more than one: the newest is as review_case has it. Rows are added and not changed.
-- because names what changed it: a referral, a letter.
CREATE TABLE IF NOT EXISTS case_clock (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    cause VARCHAR(16) NOT NULL,
    on_day DATE NOT NULL,
    because VARCHAR(96) NOT NULL,
    clock_stage VARCHAR(16) NOT NULL,
    clock_from DATE NULL,
    clock VARCHAR(64) NULL,
    clock_jurisdiction CHAR(2) NULL,
    clock_code VARCHAR(40) NULL,
    due_on DATE NULL,
    act_by DATE NULL,
    warn_on DATE NULL,
    changed_by VARCHAR(64) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    KEY case_clock_case (case_id, id),
    CONSTRAINT case_clock_of FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An order decision says whether an order that runs is to be renewed or to end: until_day is the last day of the term it was about.
-- Rows are added; a second person's answer is written once.
CREATE TABLE IF NOT EXISTS order_decision (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    decision VARCHAR(16) NOT NULL,
    words VARCHAR(4000) NOT NULL,
    decided_by VARCHAR(64) NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    until_day DATE NULL,
    takes_two BOOLEAN NOT NULL,
    second_by VARCHAR(64) NULL,
    second_at DATETIME(6) NULL,
    second_agreed BOOLEAN NULL,
    second_words VARCHAR(4000) NULL,
    KEY order_decision_case (case_id, id),
    CONSTRAINT order_decision_of_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT order_decision_second_person CHECK (second_by IS NULL OR second_by <> decided_by),
    CONSTRAINT order_decision_answer_whole CHECK ((second_by IS NULL) = (second_agreed IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A level says why a case has the level it has, the newest last. entry_code: by which entry. filing_version: as which earlier version
-- of the filing. changed_by and words: who changed it, and why. weighed: the entries that a person knew of who changed it, so that a
-- run raises it again by others only.
CREATE TABLE IF NOT EXISTS case_level (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    handling VARCHAR(16) NOT NULL,
    was VARCHAR(16) NULL,
    cause VARCHAR(16) NOT NULL,
    list_id VARCHAR(64) NULL,
    entry_code VARCHAR(32) NULL,
    filing_version INT NULL,
    run_id BIGINT NULL,
    changed_by VARCHAR(64) NULL,
    words TEXT NULL,
    weighed TEXT NULL,
    changed_at DATETIME(6) NOT NULL,
    KEY case_level_case (case_id, id),
    CONSTRAINT case_level_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT case_level_by_whom CHECK ((cause IN ('PERSON', 'GIVEN')) = (changed_by IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A given entry is one that a person gives a case because the run could not find it. place: where in the filing they read it.
CREATE TABLE IF NOT EXISTS case_entry (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    list_id VARCHAR(64) NOT NULL,
    list_edition_id BIGINT NOT NULL,
    entry_code VARCHAR(32) NOT NULL,
    area VARCHAR(64) NOT NULL,
    rank_score DOUBLE NOT NULL,
    place VARCHAR(255) NOT NULL,
    words TEXT NOT NULL,
    given_by VARCHAR(64) NOT NULL,
    given_at DATETIME(6) NOT NULL,
    carried_from BIGINT NULL,
    taken_back_by VARCHAR(64) NULL,
    taken_back_at DATETIME(6) NULL,
    taken_back_words TEXT NULL,
    KEY case_entry_case (case_id, id),
    CONSTRAINT case_entry_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT case_entry_edition FOREIGN KEY (list_edition_id) REFERENCES list_edition (id),
    CONSTRAINT case_entry_taken_back CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL)
        AND (taken_back_by IS NULL) = (taken_back_words IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A correction is what a person says of a name that was found in a filing's text: found_kind and found_name as filing_entity has them,
-- kind and name as the person has them; NONE: it is no name. It holds for the filing's later versions, too.
CREATE TABLE IF NOT EXISTS name_correction (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    found_kind VARCHAR(16) NOT NULL,
    found_name VARCHAR(1024) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    name VARCHAR(1024) NOT NULL,
    corrected_by VARCHAR(64) NOT NULL,
    corrected_at DATETIME(6) NOT NULL,
    taken_back_by VARCHAR(64) NULL,
    taken_back_at DATETIME(6) NULL,
    KEY name_correction_filing (filing_id, id),
    CONSTRAINT name_correction_of_filing FOREIGN KEY (filing_id) REFERENCES filing (id),
    CONSTRAINT name_correction_taken_back CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A declaration is what an applicant states of affiliations, support and filings abroad, as a person filed it; the newest counts, and
-- holds for the filing's later versions. A row without body and number says that there is none of its kind.
CREATE TABLE IF NOT EXISTS declaration (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    form VARCHAR(255) NOT NULL,
    dated DATE NULL,
    review_asked BOOLEAN NOT NULL,
    filed_by VARCHAR(64) NOT NULL,
    filed_at DATETIME(6) NOT NULL,
    KEY declaration_filing (filing_id, id),
    CONSTRAINT declaration_of_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS declared_row (
    declaration_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    body VARCHAR(255) NULL,
    number VARCHAR(255) NULL,
    PRIMARY KEY (declaration_id, ordinal),
    CONSTRAINT declared_row_of FOREIGN KEY (declaration_id) REFERENCES declaration (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A count of a filing's things of one kind that stand so to what was declared; made anew by each screening and each declaration.
CREATE TABLE IF NOT EXISTS disclosure_count (
    filing_id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    verdict VARCHAR(16) NOT NULL,
    things INT NOT NULL,
    PRIMARY KEY (filing_id, kind, verdict),
    CONSTRAINT disclosure_count_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A saved filter is what a person asks of the queue time and again, under a name of their own. asked: the queue's address that asks
-- for it.
CREATE TABLE IF NOT EXISTS saved_filter (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    staff_id VARCHAR(64) NOT NULL,
    name VARCHAR(60) NOT NULL,
    asked VARCHAR(1000) NOT NULL,
    UNIQUE KEY saved_filter_name (staff_id, name),
    CONSTRAINT saved_filter_of_member FOREIGN KEY (staff_id) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
