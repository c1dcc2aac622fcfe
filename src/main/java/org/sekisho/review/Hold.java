package org.sekisho.review;

import java.time.Instant;
import org.sekisho.staff.StaffId;

/** Who has a case on the table, and until when if they do not renew it. */
public record Hold(StaffId by, Instant until) {}
