/** What was sent to an authority, and what came back. Open {@link org.sekisho.office.referral.sent.Referral} first. */
@NamedInterface("referral-sent")
@NullMarked
package org.sekisho.office.referral.sent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
