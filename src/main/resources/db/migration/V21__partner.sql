-- An agreement with a partner as somebody proposed it, with its whole file; no row is ever changed. sha256: of the content.
CREATE TABLE IF NOT EXISTS partner_agreement (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    partner VARCHAR(64) NOT NULL,
    version INT NOT NULL,
    content MEDIUMTEXT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    why VARCHAR(2000) NOT NULL,
    proposed_by VARCHAR(64) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    UNIQUE KEY partner_agreement_proposer (id, proposed_by),
    KEY partner_agreement_partner (partner, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What somebody did about an agreement; rows are only added. The database itself refuses that one person proposes and approves.
CREATE TABLE IF NOT EXISTS partner_agreement_step (
    agreement_id BIGINT NOT NULL,
    proposed_by VARCHAR(64) NOT NULL,
    what VARCHAR(16) NOT NULL,
    taken_by VARCHAR(64) NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    comment VARCHAR(2000) NOT NULL,
    PRIMARY KEY (agreement_id, what),
    CONSTRAINT partner_step_agreement FOREIGN KEY (agreement_id, proposed_by) REFERENCES partner_agreement (id, proposed_by),
    CONSTRAINT partner_step_second CHECK (what <> 'APPROVED' OR taken_by <> proposed_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Passages of a filing that an examiner gave a partner. content: the bytes that travel, as JSON. sequence: of the package in which
-- they went, null as long as they wait. recall_sequence: of the package in which the recall went. lost_at: when the partner said that
-- the package never came.
CREATE TABLE IF NOT EXISTS partner_given (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    partner VARCHAR(64) NOT NULL,
    agreement_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    area VARCHAR(64) NOT NULL,
    view VARCHAR(16) NOT NULL,
    mark VARCHAR(16) NOT NULL,
    content MEDIUMTEXT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    expires_on DATE NOT NULL,
    given_by VARCHAR(64) NOT NULL,
    given_at DATETIME(6) NOT NULL,
    sequence INT NULL,
    recalled_by VARCHAR(64) NULL,
    recalled_at DATETIME(6) NULL,
    recall_why VARCHAR(2000) NULL,
    recall_sequence INT NULL,
    lost_at DATETIME(6) NULL,
    KEY partner_given_waiting (partner, sequence),
    CONSTRAINT partner_given_agreement FOREIGN KEY (agreement_id) REFERENCES partner_agreement (id),
    CONSTRAINT partner_given_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a partner gave. number: the partner's own. content: null once it is gone; gone_why: EXPIRED or RECALLED.
CREATE TABLE IF NOT EXISTS partner_received (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    partner VARCHAR(64) NOT NULL,
    number BIGINT NOT NULL,
    agreement_id BIGINT NOT NULL,
    sequence INT NOT NULL,
    filing VARCHAR(64) NOT NULL,
    area VARCHAR(64) NOT NULL,
    view VARCHAR(16) NOT NULL,
    mark VARCHAR(16) NOT NULL,
    content MEDIUMTEXT NULL,
    sha256 CHAR(64) NOT NULL,
    expires_on DATE NOT NULL,
    received_at DATETIME(6) NOT NULL,
    gone_at DATETIME(6) NULL,
    gone_why VARCHAR(16) NULL,
    UNIQUE KEY partner_received_number (partner, number),
    KEY partner_received_expiry (expires_on),
    CONSTRAINT partner_received_agreement FOREIGN KEY (agreement_id) REFERENCES partner_agreement (id),
    CONSTRAINT partner_received_gone CHECK ((content IS NULL) = (gone_at IS NOT NULL) AND (gone_at IS NULL) = (gone_why IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A package that was written or taken in; sha256 of its content, which names that of the one before. agreement: the version by which
-- it went, each of which has a chain of its own; numbers go on from one to the next.
CREATE TABLE IF NOT EXISTS partner_package (
    partner VARCHAR(64) NOT NULL,
    incoming BOOLEAN NOT NULL,
    agreement INT NOT NULL,
    sequence INT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    handled_by VARCHAR(64) NOT NULL,
    handled_at DATETIME(6) NOT NULL,
    PRIMARY KEY (partner, incoming, sequence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What became of an item at the one to whom it was given. incoming: a partner says so of what was given to it; number: of the item
-- at its owner. sequence: of the package in which it travelled, null as long as it waits.
CREATE TABLE IF NOT EXISTS partner_receipt (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    partner VARCHAR(64) NOT NULL,
    incoming BOOLEAN NOT NULL,
    number BIGINT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    what VARCHAR(16) NOT NULL,
    role VARCHAR(32) NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    sequence INT NULL,
    KEY partner_receipt_waiting (partner, incoming, sequence),
    KEY partner_receipt_item (partner, incoming, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A case that reads like something that a partner gave: nothing follows from it by itself.
CREATE TABLE IF NOT EXISTS partner_alike (
    received_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    partner VARCHAR(64) NOT NULL,
    found_at DATETIME(6) NOT NULL,
    PRIMARY KEY (received_id, case_id),
    KEY partner_alike_case (case_id),
    CONSTRAINT partner_alike_received FOREIGN KEY (received_id) REFERENCES partner_received (id),
    CONSTRAINT partner_alike_of_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
