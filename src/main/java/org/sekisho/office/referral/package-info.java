/**
 * A case is put before authorities, and what comes of it: receipts, answers, reminders, withdrawals. Open {@link
 * org.sekisho.office.referral.Referring} first.
 */
@NamedInterface("referral")
@NullMarked
package org.sekisho.office.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
