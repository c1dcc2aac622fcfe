-- The run's lease is kept as ShedLock keeps it; all times are the database's own, in UTC. locked_by names host, process and a
-- token that is never used twice: LeaseHolder reads it, and a transaction commits only while its own token stands here.
CREATE TABLE IF NOT EXISTS shedlock (
    name VARCHAR(64) NOT NULL PRIMARY KEY,
    lock_until DATETIME(3) NOT NULL,
    locked_at DATETIME(3) NOT NULL,
    locked_by VARCHAR(255) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A run has a row with its counts. count_kept: the counts are those of its end, and the rows have to agree with them ever after.
-- oracle_*: the seed that drew the oracle's sample, from how many clear filings, how many were matched again, and how many were
-- too long for that. program: tells the program that screened from any other. replay_*: the seed that drew outcomes to be
-- proved again, how many were, how many of them came to something else by another program, and how many otherwise. notes: what was noticed and is no alarm, a line each. audit_head: the end of the audit trail that was signed
-- when the run ended, as a line; what a report says of it.
CREATE TABLE IF NOT EXISTS screening_run (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    started_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    status VARCHAR(16) NOT NULL,
    received INT NOT NULL DEFAULT 0,
    clear_count INT NOT NULL DEFAULT 0,
    flagged INT NOT NULL DEFAULT 0,
    unscreenable INT NOT NULL DEFAULT 0,
    exempt INT NOT NULL DEFAULT 0,
    waiting INT NOT NULL DEFAULT 0,
    count_kept BOOLEAN NOT NULL DEFAULT FALSE,
    seconds DOUBLE NULL,
    report VARCHAR(512) NULL,
    oracle_seed BIGINT NULL,
    oracle_of INT NULL,
    oracle_asked INT NULL,
    oracle_passed_over INT NULL,
    program CHAR(64) NULL,
    replay_seed BIGINT NULL,
    replayed INT NULL,
    replay_by_program INT NULL,
    replay_differing INT NULL,
    notes MEDIUMTEXT NULL,
    audit_head VARCHAR(300) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A list is kept whole, as it was when a run used it.
CREATE TABLE IF NOT EXISTS list_edition (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    list_id VARCHAR(64) NOT NULL,
    edition VARCHAR(64) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    title VARCHAR(512) NOT NULL,
    notice TEXT NULL,
    file VARCHAR(255) NOT NULL,
    content MEDIUMTEXT NOT NULL,
    loaded_at DATETIME(6) NOT NULL,
    UNIQUE KEY list_edition_content (list_id, sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A run goes by these editions of lists. on_day: of the office, the entries that were in force on it.
CREATE TABLE IF NOT EXISTS run_list (
    run_id BIGINT NOT NULL,
    list_edition_id BIGINT NOT NULL,
    on_day DATE NOT NULL,
    PRIMARY KEY (run_id, list_edition_id),
    CONSTRAINT run_list_run FOREIGN KEY (run_id) REFERENCES screening_run (id),
    CONSTRAINT run_list_edition FOREIGN KEY (list_edition_id) REFERENCES list_edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A run goes by these editions of the classification schemes, and of the concordance.
CREATE TABLE IF NOT EXISTS run_scheme (
    run_id BIGINT NOT NULL,
    name VARCHAR(20) NOT NULL,
    edition VARCHAR(40) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    PRIMARY KEY (run_id, name),
    CONSTRAINT run_scheme_run FOREIGN KEY (run_id) REFERENCES screening_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An alarm says why a run ended red although it went to its end. filings: numbers with spaces between them. doubts: the outcomes
-- of the run are in doubt by it, and a later run screens its filings again.
CREATE TABLE IF NOT EXISTS run_alarm (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id BIGINT NOT NULL,
    kind VARCHAR(24) NOT NULL,
    filings MEDIUMTEXT NOT NULL,
    detail VARCHAR(1024) NOT NULL,
    doubts BOOLEAN NOT NULL DEFAULT FALSE,
    raised_at DATETIME(6) NOT NULL,
    KEY run_alarm_run (run_id),
    CONSTRAINT run_alarm_screening_run FOREIGN KEY (run_id) REFERENCES screening_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A tally counts what happens in the same transaction, so that the rows can be held to it ever after. REGISTERED: new filings
-- taken in by a run, under 0 if by none. ACCEPTED_*: differences that a person has put on record as known.
CREATE TABLE IF NOT EXISTS run_tally (
    run_id BIGINT NOT NULL,
    kind VARCHAR(32) NOT NULL,
    filings INT NOT NULL,
    PRIMARY KEY (run_id, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT IGNORE INTO run_tally (run_id, kind, filings) VALUES (0, 'REGISTERED', 0);

-- A try is a filing that a run has begun to screen and has not committed, with how many processes may have died of it.
CREATE TABLE IF NOT EXISTS screening_try (
    filing_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    begun BOOLEAN NOT NULL,
    deaths INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a run that takes workers tells them. lease: the name under which it holds its lease. terms: program and settings that a worker
-- must have as well, a line each.
CREATE TABLE IF NOT EXISTS screening_share (
    run_id BIGINT NOT NULL PRIMARY KEY,
    lease VARCHAR(255) NOT NULL,
    terms TEXT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A part is a range of filings of a run that one worker screens at a time: those after after_filing and up to up_to_filing. worker:
-- who has it. heard_at: when that process last said that it is at it, by the database's clock. A worker's transaction commits only
-- while its name stands here with CLAIMED.
CREATE TABLE IF NOT EXISTS screening_part (
    step_execution_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    job_execution_id BIGINT NOT NULL,
    after_filing BIGINT NOT NULL,
    up_to_filing BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    worker VARCHAR(255) NULL,
    heard_at DATETIME(3) NULL,
    KEY screening_part_run (run_id, state)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A worker is a process that waits for parts. heard_at: by the database's clock. run_id: the run it is at, or refuses; refuses: why.
CREATE TABLE IF NOT EXISTS screening_worker (
    worker VARCHAR(255) NOT NULL PRIMARY KEY,
    since DATETIME(3) NOT NULL,
    heard_at DATETIME(3) NOT NULL,
    run_id BIGINT NULL,
    refuses VARCHAR(500) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
