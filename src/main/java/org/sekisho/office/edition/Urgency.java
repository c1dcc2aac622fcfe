package org.sekisho.office.edition;

/**
 * In which order a rescreen looks at what is held: first what is still secret, by the days that the law leaves. A filing counts as
 * public only if its first page says so. What it is on the day of the rescreen it stays until that has ended, however many nights
 * later; then each filing is looked at once.
 */
enum Urgency {
    /** A clock of the law runs to a day that nobody knows. */
    UNDATED("(u.filing_id IS NULL OR u.clocked AND u.due_on IS NULL)", false, false),
    /** The fewest days left first. */
    RUNNING("u.due_on >= :day", true, false),
    WITHOUT_CLOCK("NOT u.clocked", false, false),
    /** The law's time is over, and nobody has heard that it was published. */
    OVER("u.due_on < :day", false, false),
    PUBLIC("", false, true);

    private static final String HELD = """
            SELECT o.filing_id AS id, f.number, '%s' AS place_urgency, u.due_on AS place_due, o.filing_id AS place_filing
            FROM %s JOIN filing f ON f.id = o.filing_id
            WHERE NOT f.canary AND NOT f.quarantined AND o.run_id < :begun AND %s
            ORDER BY %s LIMIT :most""";
    private static final String BY_KEY = "screening_outcome o LEFT JOIN filing_urgency u ON u.filing_id = o.filing_id";
    private static final String BY_DAY =
            "filing_urgency u FORCE INDEX (filing_urgency_due) STRAIGHT_JOIN screening_outcome o ON o.filing_id = u.filing_id";
    private static final String SECRET = "(u.public_on IS NULL OR u.public_on > :day) AND ";
    private static final String AFTER_DAY = " AND u.due_on >= :due AND (u.due_on > :due OR u.filing_id < :filing)";

    private final String held;

    Urgency(String condition, boolean byDay, boolean published) {
        String ofIt = published ? "u.public_on <= :day" : SECRET + condition;
        this.held = byDay
                ? HELD.formatted(name(), BY_DAY, ofIt + AFTER_DAY, "u.due_on, u.filing_id DESC")
                : HELD.formatted(name(), BY_KEY, ofIt + " AND o.filing_id < :filing", "o.filing_id DESC");
    }

    /**
     * The condition for filings of this urgency that a run before {@code :begun} screened, after the place {@code :due,
     * :filing}; the newest first where days do not tell.
     */
    String held() {
        return held;
    }

    boolean isLast() {
        return this == PUBLIC;
    }

    Urgency next() {
        return values()[ordinal() + 1];
    }
}
