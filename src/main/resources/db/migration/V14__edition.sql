-- A proposal puts an edition of a list before another person, with all of its content; no row is ever changed. base_sha256: the
-- edition that was to be in force last when it was written, null of a list's first. authors: all who wrote it, with a comma before
-- and after each, ',author,colleague,'. preview_sha256: of the preview that was shown with it.
CREATE TABLE IF NOT EXISTS list_proposal (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    list_id VARCHAR(64) NOT NULL,
    edition VARCHAR(64) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    title VARCHAR(512) NOT NULL,
    file VARCHAR(255) NOT NULL,
    content MEDIUMTEXT NOT NULL,
    base_sha256 CHAR(64) NULL,
    starts_on DATE NOT NULL,
    why VARCHAR(2000) NOT NULL,
    authors VARCHAR(700) NOT NULL,
    preview_sha256 CHAR(64) NULL,
    UNIQUE KEY list_proposal_authors (id, authors),
    KEY list_proposal_list (list_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A step is what somebody did about a proposal; rows are only added. in_force_from: the first day on which it counts by this step.
-- authors: as the proposal has them, so that the database itself refuses an approval by one of them. consents_owed: how many
-- consents of consulted authorities were missing then; an approval says why it was given all the same.
CREATE TABLE IF NOT EXISTS list_step (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    proposal_id BIGINT NOT NULL,
    authors VARCHAR(700) NOT NULL,
    what VARCHAR(16) NOT NULL,
    taken_by VARCHAR(64) NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    comment VARCHAR(2000) NOT NULL,
    in_force_from DATE NULL,
    consents_owed INT NOT NULL DEFAULT 0,
    UNIQUE KEY list_step_once (proposal_id, what),
    CONSTRAINT list_step_proposal FOREIGN KEY (proposal_id, authors) REFERENCES list_proposal (id, authors),
    CONSTRAINT list_step_second CHECK (what <> 'APPROVED' OR LOCATE(CONCAT(',', taken_by, ','), authors) = 0),
    CONSTRAINT list_step_consent CHECK (what <> 'APPROVED' OR consents_owed = 0 OR TRIM(comment) <> ''),
    CONSTRAINT list_step_day CHECK ((in_force_from IS NULL) = (what NOT IN ('APPROVED', 'PUBLISHED', 'SHIPPED')))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A draft is what a person writes on an edition until they propose it; one of each person for each list. base_sha256: as of a
-- proposal, when it was begun.
CREATE TABLE IF NOT EXISTS list_draft (
    list_id VARCHAR(64) NOT NULL,
    author VARCHAR(64) NOT NULL,
    content MEDIUMTEXT NOT NULL,
    base_sha256 CHAR(64) NULL,
    saved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (list_id, author)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Entries of a draft as they were typed last, which are not part of its content yet; the entry is empty of a new one.
CREATE TABLE IF NOT EXISTS list_draft_entry (
    list_id VARCHAR(64) NOT NULL,
    author VARCHAR(64) NOT NULL,
    entry VARCHAR(64) NOT NULL,
    typed MEDIUMTEXT NOT NULL,
    PRIMARY KEY (list_id, author, entry),
    CONSTRAINT list_draft_entry_of_draft FOREIGN KEY (list_id, author) REFERENCES list_draft (list_id, author) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A rescreen holds what is held against a list that came into force, once for each change of it. before_edition, before_on: what
-- runs went by until then, and the day of which; null if none did. begun_by: filings that this run or a later one screened need no look.
-- next_urgency, next_due, next_filing: where it goes on, see Urgency. changed: filings that
-- were screened again; without_text: those of which no words are kept, so that nobody knows.
CREATE TABLE IF NOT EXISTS list_rescreen (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    list_id VARCHAR(64) NOT NULL,
    before_edition BIGINT NULL,
    before_on DATE NULL,
    after_edition BIGINT NOT NULL,
    after_on DATE NOT NULL,
    begun_by BIGINT NOT NULL,
    next_urgency VARCHAR(16) NOT NULL,
    next_due DATE NULL,
    next_filing BIGINT NOT NULL,
    looked INT NOT NULL DEFAULT 0,
    changed INT NOT NULL DEFAULT 0,
    without_text INT NOT NULL DEFAULT 0,
    ended_at DATETIME(6) NULL,
    KEY list_rescreen_list (list_id, id),
    CONSTRAINT list_rescreen_before FOREIGN KEY (before_edition) REFERENCES list_edition (id),
    CONSTRAINT list_rescreen_after FOREIGN KEY (after_edition) REFERENCES list_edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How urgent a filing is to a rescreen, by what its first page said when it was screened last. clocked: a clock of the law runs for
-- such a filing. due_on: its last day; null if nobody knows. public_on: from when anybody could read of it; null if that is not stated.
CREATE TABLE IF NOT EXISTS filing_urgency (
    filing_id BIGINT NOT NULL PRIMARY KEY,
    clocked BOOLEAN NOT NULL,
    due_on DATE NULL,
    public_on DATE NULL,
    KEY filing_urgency_due (due_on, filing_id DESC)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A comment is what somebody says of an entry of a list, whichever edition has it; rows are only added. level, area: of the entry
-- as it was known then, at its highest; whoever may not know of that does not read it, whatever the entry is now.
CREATE TABLE IF NOT EXISTS list_comment (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    list_id VARCHAR(64) NOT NULL,
    entry_code VARCHAR(32) NOT NULL,
    area VARCHAR(64) NOT NULL,
    level VARCHAR(16) NOT NULL,
    words VARCHAR(4000) NOT NULL,
    written_by VARCHAR(64) NOT NULL,
    written_at DATETIME(6) NOT NULL,
    KEY list_comment_entry (list_id, entry_code, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A consent is what a consulted authority said of an entry as it is proposed; rows are only added, and the newest of an authority
-- counts. entry_sha256: of the entry's content before and after, so that it is void once anything of the entry is another.
CREATE TABLE IF NOT EXISTS list_consent (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    proposal_id BIGINT NOT NULL,
    list_id VARCHAR(64) NOT NULL,
    entry_code VARCHAR(32) NOT NULL,
    entry_sha256 CHAR(64) NOT NULL,
    authority VARCHAR(64) NOT NULL,
    answer VARCHAR(16) NOT NULL,
    reference VARCHAR(200) NOT NULL,
    said_by VARCHAR(200) NOT NULL,
    said_on DATE NOT NULL,
    noted_by VARCHAR(64) NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    KEY list_consent_entry (list_id, entry_code, entry_sha256),
    CONSTRAINT list_consent_proposal FOREIGN KEY (proposal_id) REFERENCES list_proposal (id),
    CONSTRAINT list_consent_answer CHECK (answer IN ('CONSENTED', 'REFUSED')),
    CONSTRAINT list_consent_said CHECK (TRIM(reference) <> '' AND TRIM(said_by) <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
