package org.sekisho.office.review;

import java.time.Instant;
import org.sekisho.office.staff.StaffId;

/** The person who has a case on the table, and until when unless they renew it. */
public record Hold(StaffId by, Instant until) {}
