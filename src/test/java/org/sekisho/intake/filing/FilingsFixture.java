package org.sekisho.intake.filing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of filings for tests of other stages. */
public final class FilingsFixture {

    private FilingsFixture() {}

    public static Filings over(JdbcClient jdbc) {
        return new Filings(jdbc);
    }
}
