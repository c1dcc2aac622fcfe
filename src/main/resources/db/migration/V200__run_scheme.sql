-- The editions of the classification schemes, and the concordance, that a run goes by.
CREATE TABLE run_scheme (
    run_id BIGINT NOT NULL,
    name VARCHAR(20) NOT NULL,
    edition VARCHAR(40) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    PRIMARY KEY (run_id, name),
    CONSTRAINT run_scheme_run FOREIGN KEY (run_id) REFERENCES screening_run (id)
);
