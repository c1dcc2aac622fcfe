-- The run's lease, as ShedLock keeps it; all times are the database's own, in UTC. locked_by names host, process and a
-- token that is never used twice: LeaseHolder reads it, and a transaction commits only while its own token stands here.
CREATE TABLE shedlock (
    name VARCHAR(64) NOT NULL PRIMARY KEY,
    lock_until DATETIME(3) NOT NULL,
    locked_at DATETIME(3) NOT NULL,
    locked_by VARCHAR(255) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
