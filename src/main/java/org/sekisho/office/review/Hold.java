package org.sekisho.office.review;

import java.time.Instant;
import org.sekisho.office.staff.StaffId;

/** Who has a case on the table, and until when if they do not renew it. */
public record Hold(StaffId by, Instant until) {}
